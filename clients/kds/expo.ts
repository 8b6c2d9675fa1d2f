/** The pass: each fired course with all its stations side by side. */
import type { Firing, Ticket } from "../wire/records.ts";
import { hasDishes } from "./tickets.ts";

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
    .sort((one, other) => one.fired_at - other.fired_at || (one.id < other.id ? -1 : 1))
    .map((firing) => ({
      id: firing.id,
      firing,
      tickets: (shares.get(firing.id) ?? []).sort(
        (one, other) => orderOf(one.station) - orderOf(other.station),
      ),
    }));
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

/** Courses stand where they find the highest place; what finds none goes to the next page. */
export function shelve(
  passes: readonly Standing[],
  columns: number,
  height: number,
  gap: number,
): readonly Place[] {
  const places: Place[] = [];
  let page = 0;
  let tops: number[] = Array(columns).fill(0);
  for (const pass of passes) {
    const span = Math.min(pass.span, columns);
    let place = freePlace(tops, span);
    if (place.top > 0 && place.top + pass.height > height) {
      page += 1;
      tops = Array(columns).fill(0);
      place = { column: 0, top: 0 };
    }
    places.push({ id: pass.id, page, ...place, span, height: pass.height });
    const below = place.top + pass.height + gap;
    tops = tops.map((top, at) => (at >= place.column && at < place.column + span ? below : top));
  }
  return places;
}
