/** The pass: each fired course with all its stations side by side. */
import type { Firing, Ticket } from "../wire/records.ts";
import { hasDishes, inOrder } from "./tickets.ts";

export interface Pass {
  readonly id: string;
  readonly firing: Firing;
  readonly tickets: readonly Ticket[];
}

export function passesOf(
  firings: Iterable<Firing>,
  tickets: Iterable<Ticket>,
  orderOf: (station: string) => number,
): readonly Pass[] {
  const shares = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    if (!hasDishes(ticket)) continue;
    shares.set(ticket.firing, [...(shares.get(ticket.firing) ?? []), ticket]);
  }
  return [...firings]
    .filter((firing) => firing.served_at === null && shares.has(firing.id))
    .map((firing) => ({
      id: firing.id,
      firing,
      tickets: (shares.get(firing.id) ?? []).sort(
        (one, other) => orderOf(one.station) - orderOf(other.station),
      ),
    }))
    .map((pass) => ({ pass, first: [...pass.tickets].sort(inOrder)[0] }))
    .sort(passOrder)
    .map(({ pass }) => pass);
}

interface Led {
  readonly pass: Pass;
  readonly first: Ticket | undefined;
}

/** A course hangs where the first of its tickets hangs. */
function passOrder(one: Led, other: Led): number {
  const byHand = one.first && other.first ? inOrder(one.first, other.first) : 0;
  return byHand || (one.pass.id < other.pass.id ? -1 : 1);
}

/** Served takes the ready drinks of the same party along. */
export function servedTogether(pass: Pass, all: readonly Pass[]): readonly string[] {
  const drinks = all.filter(
    (other) =>
      other.id !== pass.id &&
      other.firing.turn === pass.firing.turn &&
      other.firing.course === null &&
      other.firing.ready_at !== null,
  );
  return [pass.id, ...drinks.map((other) => other.id)];
}

/** One column of a course: a station's share, or as much of it as fits. */
export interface Share {
  readonly ticket: Ticket;
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** A share that is too tall goes on in the next column. */
export function sharesOf(
  ticket: Ticket,
  blocks: readonly number[],
  height: number,
): readonly Share[] {
  const shares: Share[] = [];
  let first = 0;
  let tall = 0;
  blocks.forEach((block, at) => {
    if (at > first && tall + block > height) {
      shares.push({ ticket, first, last: at, height: tall });
      first = at;
      tall = 0;
    }
    tall += block;
  });
  return [...shares, { ticket, first, last: blocks.length, height: tall }];
}

export interface Standing {
  readonly id: string;
  /** One column for each share. */
  readonly span: number;
  readonly height: number;
}

export interface Place extends Standing {
  readonly page: number;
  readonly column: number;
  readonly top: number;
}

/** Highest free place for so many columns side by side, the leftmost of equals. */
function freePlace(tops: readonly number[], span: number): { column: number; top: number } {
  const starts = tops.slice(0, tops.length - span + 1);
  const places = starts.map((_, column) => ({
    column,
    top: Math.max(...tops.slice(column, column + span)),
  }));
  return places.reduce((best, place) => (place.top < best.top ? place : best));
}

/** Oldest first, each at the highest free place of the first page that has one. */
export function shelve(
  passes: readonly Standing[],
  columns: number,
  height: number,
  gap: number,
): readonly Place[] {
  const pages: number[][] = [];
  return passes.map((pass) => {
    const span = Math.min(pass.span, columns);
    const fits = (tops: readonly number[]): boolean => {
      const { top } = freePlace(tops, span);
      return top === 0 || top + pass.height <= height;
    };
    const found = pages.findIndex(fits);
    const page = found >= 0 ? found : pages.length;
    const tops = pages[page] ?? Array<number>(columns).fill(0);
    const { column, top } = freePlace(tops, span);
    pages[page] = tops.map((old, at) =>
      at >= column && at < column + span ? top + pass.height + gap : old,
    );
    return { id: pass.id, page, column, top, span, height: pass.height };
  });
}
