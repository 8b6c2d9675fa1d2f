/** What credit notes say of a receipt: taken back whole, or some of it given back. */
import type { House } from "../../sync/house.ts";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.refunds.ts";
import type { Receipt } from "../../wire/records.ts";

export interface WentBack {
  readonly isWhole: boolean;
  readonly says: string;
}

/** Null: nothing of it went back. What a terminal is still at has no note yet. */
export function wentBack(house: House, receipt: Receipt): WentBack | null {
  const notes = [...house.records("credit_note").value.values()]
    .filter((note) => note.receipt === receipt.number)
    .sort((one, other) => one.number - other.number);
  const last = notes.at(-1);
  if (last === undefined) return null;
  const cents = notes.reduce((sum, note) => sum + note.total_cents, 0);
  if (last.of === "cancellation" || cents >= receipt.total_cents)
    return { isWhole: true, says: words.takenBackBy(last.number) };
  return { isWhole: false, says: words.someBack(money(cents)) };
}
