/** Ages count whole minutes from the house's moments. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { age, clock, lasting, minutesSince } from "./time.ts";

const FIVE_PAST_SIX = Date.UTC(2026, 10, 21, 18, 5);

test("minutes are whole and never negative", () => {
  assert.equal(minutesSince(FIVE_PAST_SIX + 119_999, FIVE_PAST_SIX), 1);
  assert.equal(minutesSince(FIVE_PAST_SIX - 5_000, FIVE_PAST_SIX), 0);
});

test("an hour is said as an hour", () => {
  assert.equal(lasting(9), "9 min");
  assert.equal(lasting(65), "1 h 05");
});

test("a ticket's age runs in seconds", () => {
  assert.equal(age(FIVE_PAST_SIX + 247_000, FIVE_PAST_SIX), "4:07");
});

test("the clock is the restaurant's", () => {
  assert.equal(clock(FIVE_PAST_SIX, "UTC"), "18:05");
  assert.equal(clock(FIVE_PAST_SIX, "Europe/Rome"), "19:05");
});
