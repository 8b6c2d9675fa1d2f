/** A receipt that a credit note took back does not read as paid. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CreditNote, Receipt } from "../../wire/records.ts";
import { aHouse } from "../makers.ts";
import { wentBack } from "./went_back.ts";

const RECEIPT = { number: 4, total_cents: 920 } as Receipt;
const note = (number: number, total_cents: number, more: Partial<CreditNote> = {}) =>
  ({ id: String(number), number, receipt: 4, of: "refund", total_cents, ...more }) as CreditNote;
const says = (...notes: CreditNote[]) => wentBack(aHouse({ credit_note: notes }), RECEIPT);

test("a receipt whose payment was wrong is taken back, by the note of that number", () => {
  assert.deepEqual(says(note(7, 920, { of: "cancellation" })), {
    isWhole: true,
    says: "Taken back · credit note 7",
  });
});

test("some of it, and then the rest: only then it is taken back", () => {
  assert.deepEqual(says(note(1, 460)), { isWhole: false, says: "4.60 given back" });
  assert.deepEqual(says(note(2, 460), note(1, 230)), { isWhole: false, says: "6.90 given back" });
  assert.deepEqual(says(note(2, 460), note(1, 460)), {
    isWhole: true,
    says: "Taken back · credit note 2",
  });
});

test("the notes of other receipts, and of none, say nothing of this one", () => {
  assert.equal(says(note(1, 920, { receipt: 5 }), note(2, 460, { receipt: 0 })), null);
  assert.equal(says(), null);
});
