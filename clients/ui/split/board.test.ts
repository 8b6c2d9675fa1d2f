import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bill, BillLine } from "../../wire/records.ts";
import {
  type Picked,
  pickedAfter,
  pickedText,
  pickedWholly,
  piecesText,
  portionsOf,
  stateOf,
  stillPicked,
  whyOfBill,
  whyOfLine,
} from "./board.ts";

function aLine(more: Partial<BillLine> = {}): BillLine {
  const line: Partial<BillLine> = {
    line: "beer",
    name: "Beer",
    pieces: 3,
    of: 1,
    amount_cents: 1380,
    price_cents: 460,
    why: "",
    ...more,
  };
  return line as BillLine;
}

const BEERS = aLine();
const THIRD = aLine({ line: "red", name: "Bottle of red", pieces: 1, of: 3, amount_cents: 967 });

function aBill(more: Partial<Bill> = {}): Bill {
  const bill: Partial<Bill> = {
    id: "bill-1",
    label: "Seat 1",
    lines: [BEERS, THIRD],
    total_cents: 2347,
    why: "",
    paid_cents: 0,
    reserved_cents: 0,
    settled_at: null,
    presented_at: 1,
    outdated: false,
    ...more,
  };
  return bill as Bill;
}

const picked = (lines: Record<string, number>, bill = "bill-1"): Picked => ({
  bill,
  lines: new Map(Object.entries(lines)),
});

test("each tap picks one piece more, and after the last one none", () => {
  const bill = aBill();
  let now: Picked | null = null;
  for (const pieces of [1, 2, 3]) {
    now = pickedAfter(now, bill, BEERS);
    assert.equal(now?.lines.get("beer"), pieces);
  }
  assert.equal(pickedAfter(now, bill, BEERS), null);
});

test("a share of a piece is picked at once, and let go with the next tap", () => {
  const bill = aBill();
  const now = pickedAfter(null, bill, THIRD);
  assert.equal(now?.lines.get("red"), 1);
  assert.equal(pickedAfter(now, bill, THIRD), null);
});

test("a line of another bill begins anew", () => {
  const now = pickedAfter(picked({ beer: 2 }, "bill-2"), aBill(), THIRD);
  assert.deepEqual(now, picked({ red: 1 }));
});

test("a long tap picks all of it", () => {
  assert.deepEqual(pickedWholly(picked({ red: 1 }), aBill(), BEERS), picked({ red: 1, beer: 3 }));
});

test("half of a third is a sixth, and a third of two beers is two thirds of one", () => {
  const half = portionsOf(picked({ red: 1 }), aBill(), { part: 1, of: 2 });
  assert.deepEqual(half, [{ line: "red", pieces: 1, of: 6 }]);
  const third = portionsOf(picked({ beer: 2 }), aBill(), { part: 1, of: 3 });
  assert.deepEqual(third, [{ line: "beer", pieces: 2, of: 3 }]);
});

test("what another till moved meanwhile is picked no more", () => {
  const now = picked({ beer: 3, red: 1 });
  const fewer = aBill({ lines: [aLine({ pieces: 1 })] });
  assert.deepEqual(stillPicked(now, [fewer]), picked({ beer: 1 }));
  assert.equal(stillPicked(now, []), null);
  assert.equal(stillPicked(now, [aBill({ paid_cents: 100 })]), null);
  assert.equal(stillPicked(now, [aBill({ reserved_cents: 100 })]), null);
});

test("what is picked is said in words", () => {
  assert.equal(pickedText(picked({ beer: 2, red: 1 }), aBill()), "2 of 3 Beer, 1/3 Bottle of red");
});

test("a share that nobody can divide in their head is a part", () => {
  assert.equal(piecesText({ pieces: 2, of: 1 }), "2");
  assert.equal(piecesText({ pieces: 1, of: 6 }), "1/6");
  assert.equal(piecesText({ pieces: 25, of: 158 }), "part");
});

test("every amount has its sentence", () => {
  const why = "3 shares of 81.10; you carry the odd cent";
  assert.equal(whyOfBill(aBill({ why })), `${why}.`);
  assert.equal(whyOfBill(aBill()), "The sum of its 2 lines.");
  assert.equal(whyOfLine(aLine({ why: "1/3 of 29.00" })), "1/3 of 29.00.");
  assert.equal(whyOfLine(BEERS), "All 3 pieces, 4.60 each.");
});

test("a bill says what it waits for", () => {
  assert.equal(stateOf(aBill()).says, "Presented");
  assert.equal(stateOf(aBill({ presented_at: null })).says, "Not presented");
  assert.equal(stateOf(aBill({ outdated: true })).says, "Outdated");
  assert.equal(stateOf(aBill({ paid_cents: 100 })).says, "1.00 paid");
  assert.equal(stateOf(aBill({ reserved_cents: 100 })).says, "At the terminal");
  assert.equal(stateOf(aBill({ settled_at: 1, receipt: 7 })).says, "Paid · receipt 7");
});
