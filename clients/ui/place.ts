/** Where a party is: the label of its table, or of its tab. */
import type { House } from "../sync/house.ts";
import type { Contact, Turn } from "../wire/records.ts";

type Known = Pick<House, "records">;

/** A tab's place is the turn itself. */
export function labelOfPlace(house: Known, place: string): string | undefined {
  const table = house.records("table").value.get(place);
  return table ? table.label : house.records("turn").value.get(place)?.tab?.label;
}

export function labelOfTurn(house: Known, turn: Turn): string {
  return labelOfPlace(house, turn.table) ?? turn.table;
}

export function contactOf(house: Known, turn: string): Contact | null {
  return house.records("contact").value.get(turn) ?? null;
}

/** "Rossi", as far as anybody said. */
export function guestName(house: Known, turn: string): string {
  return contactOf(house, turn)?.name ?? "";
}
