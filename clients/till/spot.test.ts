import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { Waiting } from "../sync/house.ts";
import type { Payer } from "../wire/records.ts";
import type { Desk } from "./desk.ts";
import { aBill, aHouse, aTender } from "./makers.ts";
import { spotOf } from "./spot.ts";

const aShare = (amount_cents: number, paid_cents = 0, why = ""): Payer => ({
  amount_cents,
  paid_cents,
  reserved_cents: 0,
  why,
  fixed: false,
  rates: [],
});
const SHARES = [aShare(2704, 2704, "you carry the odd cent"), aShare(2703), aShare(2703)];

function aDesk(house: ReturnType<typeof aHouse>, payer: number | null = null): Desk {
  const desk: Partial<Desk> = {
    house,
    check: signal<string | null>("turn-9-1"),
    bill: signal<string | null>(null),
    payer: signal(payer),
  };
  return desk as Desk;
}

test("money is taken for the first share that is not paid", () => {
  const spot = spotOf(aDesk(aHouse({ bill: [aBill({ payers: SHARES, open_cents: 5406 })] })));
  assert.equal(spot?.payer, 1);
  assert.equal(spot?.due_cents, 2703);
});

test("a card at work for one share leaves the others free", () => {
  const house = aHouse({ bill: [aBill({ payers: SHARES })], tender: [aTender({ payer: 1 })] });
  assert.equal(spotOf(aDesk(house, 1))?.pending?.id, "tender-1");
  assert.equal(spotOf(aDesk(house, 2))?.pending, null);
  assert.equal(spotOf(aDesk(house, 2))?.last?.id, "tender-1");
});

test("cash that waits for the link is found again, so that nobody takes it twice", () => {
  const args = { tender: "x", bill: "bill-1", amount_cents: 21950, given_cents: 21950 };
  const kept = {
    id: "command-1",
    name: "payments.take_cash",
    args: { ...args, presented_cents: 21950, payer: null },
    tapped_at: 0,
    person: "carla",
  } satisfies Waiting;
  const spot = spotOf(aDesk(aHouse({ bill: [aBill()] }, [kept])));
  assert.equal(spot?.asked?.id, "command-1");
});

test("without a bill there is no spot to pay at", () => {
  assert.equal(spotOf(aDesk(aHouse({}))), null);
});
