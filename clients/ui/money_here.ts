/** Does this house take money: yes, on trial, or not at all because another till does? */
import type { House } from "../sync/house.ts";
import type { Customs } from "../wire/records.ts";

export function moneyHere(house: Pick<House, "records">): Customs["money"] {
  // A house of before this release says nothing of it, and takes money.
  return house.records("customs").value.get("house")?.money ?? "on";
}

export function isKitchenOnly(house: Pick<House, "records">): boolean {
  return moneyHere(house) === "off";
}
