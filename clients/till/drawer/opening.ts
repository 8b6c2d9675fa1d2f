/** Open drawers and wallets, and whose is whose. */
import type { House } from "../../sync/house.ts";
import type { Movement, Opening } from "../../wire/records.ts";
import { openOpenings } from "../drawers.ts";

export type Moves = Exclude<Movement["what"], "tips" | "hand_in" | "refund">;

/** What a person may see to: a cashier's own drawer and all wallets; a manager's all. */
export function seenTo(house: House): readonly Opening[] {
  const session = house.session.value;
  const manager = session?.roles.includes("manager") ?? false;
  return openOpenings(house).filter(
    (opening) => manager || opening.is_of === "wallet" || opening.holder === session?.person,
  );
}

export function movementsOf(house: House, opening: string): readonly Movement[] {
  return [...house.records("movement").value.values()]
    .filter((moved) => moved.opening === opening)
    .sort((one, other) => other.at - one.at);
}
