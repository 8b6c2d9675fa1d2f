import assert from "node:assert/strict";
import { test } from "node:test";
import type { TenderCustoms } from "../wire/records.ts";
import { aHouse } from "./makers.ts";
import { otherWays, voucherFigures, waysHere } from "./ways.ts";

const customs: TenderCustoms = {
  kind: "tender_customs",
  id: "house",
  order: ["voucher", "cash", "card_by_hand"],
  voucher_remainder: "lost",
  cash_step_cents: 5,
  cash_rounds: "nearest",
  bank: null,
};

test("a house that said nothing takes cash and cards", () => {
  assert.deepEqual(waysHere(aHouse({})), ["cash", "card"]);
  assert.deepEqual(otherWays(aHouse({})), []);
});

test("the other ways stand in the house's order", () => {
  assert.deepEqual(otherWays(aHouse({ tender_customs: [customs] })), ["voucher", "card_by_hand"]);
});

const due = { amount_cents: 2_000, tip_cents: 200 };

test("a small voucher pays a part of the bill, and never the tip first", () => {
  assert.deepEqual(voucherFigures(due, 1_500, "lost"), {
    amount_cents: 1_500,
    tip_cents: 0,
    short_cents: 500,
    lost_cents: 0,
    change_cents: 0,
  });
});

test("what is left of a large voucher is lost or goes back, by the house's rule", () => {
  const lost = voucherFigures(due, 2_500, "lost");
  assert.deepEqual([lost.tip_cents, lost.lost_cents, lost.change_cents], [200, 300, 0]);
  const change = voucherFigures(due, 2_500, "change");
  assert.deepEqual([change.tip_cents, change.lost_cents, change.change_cents], [200, 0, 300]);
});
