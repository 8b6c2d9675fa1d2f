import assert from "node:assert/strict";
import { test } from "node:test";
import {
  figuresOf,
  keepTheChange,
  likelyNotes,
  likelyTotals,
  tipOf,
  typed,
  UNTOUCHED,
} from "./pay.ts";

test("untouched, the guest pays exactly what is due", () => {
  const figures = figuresOf(UNTOUCHED, 6938);
  assert.equal(figures.amount_cents, 6938);
  assert.equal(figures.tip_cents, 0);
  assert.equal(figures.given_cents, 6938);
  assert.equal(figures.change_cents, 0);
  assert.equal(figures.trouble, "none");
});

test("seat 2 pays 44.48 with a fifty and gets 5.52 back", () => {
  assert.equal(figuresOf(typed(UNTOUCHED, "given", 5000), 4448).change_cents, 552);
});

const COINS = { step_cents: 5, rounds: "nearest" } as const;

test("cash that closes the bill is rounded to coins, a card never", () => {
  const { asked_cents, rounding_cents, cash_cents, given_cents, trouble } = figuresOf(
    UNTOUCHED,
    343,
    COINS,
  );
  assert.deepEqual(
    [asked_cents, rounding_cents, cash_cents, given_cents, trouble],
    [343, 2, 345, 345, "none"],
  );
});

test("make it 75 is 75: a tip leaves nothing to round", () => {
  const { tip_cents, rounding_cents } = figuresOf(typed(UNTOUCHED, "total", 7500), 7097, COINS);
  assert.deepEqual([tip_cents, rounding_cents], [403, 0]);
});

test("a part that coins cannot pay is said before anybody counts them", () => {
  assert.equal(figuresOf(typed(UNTOUCHED, "amount", 343), 1000, COINS).trouble, "not-in-coins");
  assert.equal(figuresOf(typed(UNTOUCHED, "amount", 345), 1000, COINS).trouble, "none");
});

test("keep it keeps what was put down beyond the bill", () => {
  const kept = keepTheChange(typed(UNTOUCHED, "given", 500), 343);
  const { tip_cents, rounding_cents, change_cents } = figuresOf(kept, 343, COINS);
  assert.deepEqual([tip_cents, rounding_cents, change_cents], [157, 0, 0]);
});

test("seat 3 says make it 75 and puts down a hundred", () => {
  const figures = figuresOf(typed(typed(UNTOUCHED, "total", 7500), "given", 10000), 7097);
  assert.equal(figures.tip_cents, 403);
  assert.equal(figures.asked_cents, 7500);
  assert.equal(figures.change_cents, 2500);
});

test("keep it makes the change a tip", () => {
  const figures = figuresOf(keepTheChange(typed(UNTOUCHED, "given", 3000), 2703), 2703);
  assert.equal(figures.tip_cents, 297);
  assert.equal(figures.change_cents, 0);
});

test("a total below the amount and too little money are said before the tap", () => {
  assert.equal(figuresOf(typed(UNTOUCHED, "total", 2000), 2703).trouble, "total-below-amount");
  assert.equal(figuresOf(typed(UNTOUCHED, "given", 2000), 2703).trouble, "given-too-little");
  assert.equal(figuresOf(UNTOUCHED, 0).trouble, "nothing-due");
});

test("the later word about the tip counts", () => {
  const total = typed(typed(UNTOUCHED, "tip", 200), "total", 3000);
  assert.equal(figuresOf(total, 2704).tip_cents, 296);
  assert.equal(figuresOf(typed(total, "tip", 100), 2704).tip_cents, 100);
});

test("a part of 100.00 leaves the rest for another payment", () => {
  const figures = figuresOf(typed(UNTOUCHED, "amount", 10000), 21580);
  assert.equal(figures.amount_cents, 10000);
  assert.equal(figures.given_cents, 10000);
});

test("percent tips are rounded half away from zero", () => {
  assert.equal(tipOf(3800, 1000), 380);
  assert.equal(tipOf(1305, 1000), 131);
  assert.equal(tipOf(1304, 1000), 130);
});

test("the quick amounts are the ones a guest would put down or mean", () => {
  assert.deepEqual(likelyNotes(4448), [4500, 5000, 6000]);
  assert.deepEqual(likelyNotes(1310), [1500, 2000, 5000]);
  assert.deepEqual(likelyTotals(7097), [7100, 7500, 8000]);
  assert.deepEqual(likelyTotals(5938), [6000, 6500, 7000]);
});
