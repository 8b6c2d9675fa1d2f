import assert from "node:assert/strict";
import { test } from "node:test";
import { astray, BLANK, type InvoiceRow, lookOf, missingIn, standing } from "./papers.ts";

test("an invoice needs name, street and town, in that order", () => {
  assert.equal(missingIn(BLANK), "name");
  assert.equal(missingIn({ ...BLANK, name: "Smith" }), "street");
  assert.equal(missingIn({ ...BLANK, name: "Smith", street: "Weg 1", town: " " }), "town");
  assert.equal(missingIn({ ...BLANK, name: "Smith", street: "Weg 1", town: "Kiel" }), null);
});

test("after a correction the last invoice stands", () => {
  const row = { at: 0, by: "carla", cancels: null, guest: null };
  const rows: InvoiceRow[] = [
    { ...row, number: 1, kind: "invoice", stands: false },
    { ...row, number: 2, kind: "cancellation", stands: false, cancels: 1 },
    { ...row, number: 3, kind: "invoice", stands: true },
  ];
  assert.equal(standing(rows)?.number, 3);
  assert.equal(standing([]), null);
});

test("a person decides about letters that the house does not send by itself", () => {
  assert.equal(astray({ state: "failed", next_at: 5 }), null);
  assert.equal(astray({ state: "failed", next_at: null }), "given_up");
  assert.equal(astray({ state: "unknown", next_at: null }), "unknown");
  assert.equal(astray({ state: "sending", next_at: null }), null);
  assert.equal(lookOf({ state: "sent", next_at: null }), "sent");
});
