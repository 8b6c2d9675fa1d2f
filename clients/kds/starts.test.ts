import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "./blocks.ts";
import { minutesUntil, waitsUntil } from "./starts.ts";
import { aTicket } from "./testing/makers.ts";

const MINUTE = 60_000;

test("a ticket that waits says so until its station begins", () => {
  assert.equal(waitsUntil(aTicket(1, { start_at: 9 })), 9);
  assert.equal(waitsUntil(aTicket(1, { start_at: 9, started_at: 3 })), null);
  assert.equal(waitsUntil(aTicket(1, { start_at: 9, held_at: 3 })), null);
  assert.equal(waitsUntil(aTicket(1)), null);
});

test("minutes are rounded up, and end at now", () => {
  assert.equal(minutesUntil(4 * MINUTE, 1), 4);
  assert.equal(minutesUntil(4 * MINUTE, 3 * MINUTE + 1), 1);
  assert.equal(minutesUntil(4 * MINUTE, 9 * MINUTE), 0);
});

test("the room of a countdown is that of two figures, not of half a century in minutes", () => {
  assert.equal(minutesUntil(Date.UTC(2026, 10, 30)), 99);
});

test("the countdown stands over the dishes, and no dish is hidden", () => {
  const blocks = blocksOf(aTicket(1, { start_at: 9 }), (id) => id, true);
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ["starts", "line"],
  );
});
