/** Equal cells, so that a ticket has the same number on a bump bar; a long one goes on in the next. */
import type { Hanging, Part, Room } from "./part.ts";

export const ROWS = 2;

interface Cursor {
  column: number;
  row: number;
}

export function cells(tickets: readonly Hanging[], room: Room): readonly Part[] {
  const height = Math.floor((room.height - room.gap * (ROWS - 1)) / ROWS);
  const at: Cursor = { column: 0, row: 0 };
  return tickets.flatMap((ticket) => torn(ticket, at, height, room));
}

/** How many blocks from the first on one cell takes; a block that is taller than a cell stands alone. */
function taken(blocks: readonly number[], first: number, left: number, foot: number): number {
  let last = first;
  let room = left;
  while (last < blocks.length) {
    const rest = last + 1 < blocks.length ? foot : 0;
    if (last > first && (blocks[last] ?? 0) + rest > room) break;
    room -= blocks[last] ?? 0;
    last += 1;
  }
  return last;
}

function torn(ticket: Hanging, at: Cursor, height: number, room: Room): readonly Part[] {
  const parts: Part[] = [];
  let first = 0;
  do {
    const head = parts.length === 0 ? room.head : room.againHead;
    const last = taken(ticket.blocks, first, height - head, room.foot);
    const goesOn = last < ticket.blocks.length;
    const tall = ticket.blocks.slice(first, last).reduce((all, one) => all + one, head);
    const whole = Math.max(height, tall + (goesOn ? room.foot : 0));
    // What is taller than a cell needs the column to itself.
    if (whole > height && at.row > 0) next(at);
    parts.push({
      id: ticket.id,
      piece: parts.length,
      first,
      last,
      column: at.column,
      top: at.row * (height + room.gap),
      height: whole,
      goesOn,
    });
    next(at);
    if (whole > height && at.row > 0) next(at);
    first = last;
  } while (first < ticket.blocks.length);
  return parts;
}

function next(at: Cursor): void {
  at.row = (at.row + 1) % ROWS;
  if (at.row === 0) at.column += 1;
}
