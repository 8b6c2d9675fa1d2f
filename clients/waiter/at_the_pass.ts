/** What waits at the pass: which table and course, which plates, and since when. */

import type { House } from "../sync/house.ts";
import { labelOfPlace } from "../ui/place.ts";
import type { Firing, Ticket } from "../wire/records.ts";
import { isReady } from "./floor.ts";

export interface AtThePass {
  readonly firing: Firing;
  readonly turn: string;
  readonly table: string;
  readonly waiter: string;
  /** "2 Rib-eye, 1 Burger". */
  readonly plates: string;
  /** The house's moment; what no station bumps has none. */
  readonly since: number | null;
}

function platesOf(tickets: readonly Ticket[]): string {
  const pieces = new Map<string, number>();
  for (const ticket of tickets) {
    for (const line of ticket.lines) {
      const wanted = line.counted_elsewhere ? 0 : line.quantity - line.voided;
      if (wanted > 0) pieces.set(line.name, (pieces.get(line.name) ?? 0) + wanted);
    }
  }
  return [...pieces].map(([name, count]) => `${count} ${name}`).join(", ");
}

/** This waiter's own first, then whatever has waited longest. */
export function atThePass(house: House): AtThePass[] {
  const tickets = [...house.records("ticket").value.values()];
  const turns = house.records("turn").value;
  const me = house.session.value?.person;
  return [...house.records("firing").value.values()]
    .filter((firing) => isReady(firing) && firing.course !== null)
    .flatMap((firing) => {
      const turn = turns.get(firing.turn);
      const own = tickets.filter((ticket) => ticket.firing === firing.id);
      return turn
        ? [
            {
              firing,
              turn: turn.id as string,
              table: labelOfPlace(house, turn.table) ?? "",
              waiter: turn.waiter as string,
              plates: platesOf(own),
              since: firing.ready_at,
            },
          ]
        : [];
    })
    .sort(
      (one, other) =>
        Number(other.waiter === me) - Number(one.waiter === me) ||
        (one.since ?? 0) - (other.since ?? 0),
    );
}

/** What has waited for too long, as the house says: everybody is told. */
export const forTooLong = (waits: readonly AtThePass[]): AtThePass[] =>
  waits.filter(({ firing }) => firing.ready_late_at != null);
