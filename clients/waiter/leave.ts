/** The guests go: asked first when something still cooks or waits for them. */
import type { House } from "../sync/house.ts";
import type { Party } from "./party.ts";

/** Dishes that nobody has served, by where they are; without a station they wait to be fired. */
export interface ToCome {
  readonly station: string | null;
  readonly dishes: string;
}

/** What a station has still to make, and what it was never told of; served is on the table. */
export function toCome(house: House, party: Party): readonly ToCome[] {
  const unserved = new Set(unservedOf(house, party.turn.id));
  const stations = house.records("station").value;
  const cooking = new Map<string, Map<string, number>>();
  for (const ticket of house.records("ticket").value.values()) {
    if (!unserved.has(ticket.firing) || ticket.bumped_at !== null) continue;
    const name = stations.get(ticket.station)?.name ?? ticket.station;
    const counted = cooking.get(name) ?? new Map<string, number>();
    for (const line of ticket.lines) count(counted, line.name, line.quantity - line.voided);
    cooking.set(name, counted);
  }
  const waiting = new Map<string, number>();
  for (const line of party.courses.flatMap((view) => view.waiting)) {
    count(waiting, line.name, line.quantity);
  }
  return [
    ...[...cooking].map(([station, counted]) => ({ station, dishes: inWords(counted) })),
    { station: null, dishes: inWords(waiting) },
  ].filter(({ dishes }) => dishes !== "");
}

export function unservedOf(house: House, turn: string): string[] {
  return [...house.records("firing").value.values()]
    .filter((firing) => firing.turn === turn && firing.served_at === null)
    .map((firing) => firing.id);
}

export const isAllServed = (house: House, party: Party): boolean =>
  toCome(house, party).length === 0;

export function gone(house: House, party: Party): void {
  house.ask("floor.guests_gone", { turn: party.turn.id });
}

/** They have it already: nothing is struck through at any station. */
export function servedAndGone(house: House, party: Party): void {
  house.ask("kitchen.serve", { firings: unservedOf(house, party.turn.id) });
  gone(house, party);
}

export function goneAnyway(house: House, party: Party): void {
  house.ask("floor.guests_gone", { turn: party.turn.id, anyway: true });
}

function count(counted: Map<string, number>, name: string, pieces: number): void {
  if (pieces > 0) counted.set(name, (counted.get(name) ?? 0) + pieces);
}

function inWords(counted: ReadonlyMap<string, number>): string {
  return [...counted].map(([name, pieces]) => `${pieces} ${name}`).join(", ");
}
