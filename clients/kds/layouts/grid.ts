/** Hang the tickets: top to bottom, column after column; one that does not fit goes on in the next. */

import { type Hanging, type Part, type Room, sum } from "./part.ts";

/** Rather than to leave more of a column empty, a ticket is torn. */
const MOST_EMPTY = 0.3;
/** A torn ticket shows at least so many blocks before it goes on. */
const FIRST_BLOCKS = 2;

interface Spot {
  readonly column: number;
  readonly top: number;
}

export function pack(tickets: readonly Hanging[], room: Room): readonly Part[] {
  const parts: Part[] = [];
  let spot: Spot = { column: 0, top: 0 };
  for (const ticket of tickets) {
    const hung = hang(ticket, spot, room);
    parts.push(...hung);
    const end = hung.at(-1);
    if (end) spot = { column: end.column, top: end.top + end.height + room.gap };
  }
  return parts;
}

function hang(ticket: Hanging, spot: Spot, room: Room): readonly Part[] {
  const whole = room.head + sum(ticket.blocks);
  const fitsHere = spot.top + whole <= room.height;
  const next = { column: spot.column + 1, top: 0 };
  if (fitsHere || (whole <= room.height && !isWorthTearing(ticket, spot, room))) {
    const place = { piece: 0, first: 0, last: ticket.blocks.length, goesOn: false };
    return [{ id: ticket.id, ...place, ...(fitsHere ? spot : next), height: whole }];
  }
  return tear(ticket, isWorthTearing(ticket, spot, room) ? spot : next, room);
}

/** Much of the column would stay empty, and enough of the ticket to begin with fits. */
function isWorthTearing(ticket: Hanging, spot: Spot, room: Room): boolean {
  const empty = room.height - spot.top;
  const beginning = room.head + sum(ticket.blocks.slice(0, FIRST_BLOCKS)) + room.foot;
  if (spot.top === 0) return true;
  return (
    ticket.blocks.length > FIRST_BLOCKS && empty > room.height * MOST_EMPTY && beginning <= empty
  );
}

/** Every column takes what fits, and at least one block. */
function tear(ticket: Hanging, start: Spot, room: Room): readonly Part[] {
  const parts: Part[] = [];
  let { column, top } = start;
  let first = 0;
  while (first < ticket.blocks.length) {
    let height = parts.length === 0 ? room.head : room.againHead;
    let last = first;
    while (last < ticket.blocks.length) {
      const block = ticket.blocks[last] ?? 0;
      const foot = last + 1 < ticket.blocks.length ? room.foot : 0;
      if (last > first && top + height + block + foot > room.height) break;
      height += block;
      last += 1;
    }
    const goesOn = last < ticket.blocks.length;
    height += goesOn ? room.foot : 0;
    parts.push({ id: ticket.id, piece: parts.length, first, last, column, top, height, goesOn });
    first = last;
    column += 1;
    top = 0;
  }
  return parts;
}
