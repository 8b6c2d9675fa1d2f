/** Rushes that waiters ask for: the pass says yes or no, one after the other. */

import type { House } from "../sync/house.ts";
import { labelOfPlace } from "../ui/place.ts";
import type { Firing } from "../wire/records.ts";

/** Asked and not answered, the first that asked first; what is ready by now needs no hurry. */
export function rushesAsked(house: Pick<House, "records">): readonly Firing[] {
  return [...house.records("firing").value.values()]
    .filter((firing) => firing.rush?.state === "asked")
    .filter((firing) => firing.served_at === null && firing.ready_at === null)
    .sort((one, other) => (one.rush?.asked_at ?? 0) - (other.rush?.asked_at ?? 0));
}

export function tableOf(house: Pick<House, "records">, firing: Firing): string {
  const turn = house.records("turn").value.get(firing.turn);
  return labelOfPlace(house, turn?.table ?? "") ?? "";
}
