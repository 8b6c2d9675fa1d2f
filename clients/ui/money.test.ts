/** Amounts read and written without ever being a float. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cents, money, typedAfter } from "./money.ts";

test("an amount is shown with two digits and grouped thousands", () => {
  assert.equal(money(1250), "12.50");
  assert.equal(money(5), "0.05");
  assert.equal(money(0), "0.00");
  assert.equal(money(123456789), "1 234 567.89");
  assert.equal(money(-50), "−0.50");
});

test("a comma and a point mean the same", () => {
  assert.equal(cents("12,5"), 1250);
  assert.equal(cents("12.50"), 1250);
  assert.equal(cents("75"), 7500);
  assert.equal(cents(".5"), 50);
});

test("what is no amount is no amount", () => {
  for (const typed of ["", ".", "abc", "1.234", "-5", "1e3"]) assert.equal(cents(typed), null);
});

test("keys build an amount and never a wrong one", () => {
  const typed = (keys: readonly string[]) => keys.reduce(typedAfter, "");
  assert.equal(typed(["0", "0", "5"]), "5");
  assert.equal(typed([",", "5"]), "0.5");
  assert.equal(typed(["1", ".", "5", "0", "9", "."]), "1.50");
  assert.equal(typed(["1", "2", "erase"]), "1");
});
