/** Double taps where the screen changes under the finger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { GHOST_MS, isGhost } from "./ghosts.ts";

const tap = (on: string, at: number, x = 100) => ({ on, at, x, y: 100 });

test("a dish that came under the finger is not ordered by the second tap of a double tap", () => {
  assert.ok(isGhost(tap("2 covers", 0), tap("soup", 200)));
  assert.ok(isGhost(tap("2 covers", 0), tap("soup", 200, 110)));
});

test("two quick taps on one dish are two dishes", () => {
  assert.ok(!isGhost(tap("soup", 0), tap("soup", 120)));
});

test("another place, a later moment and the first tap of all count", () => {
  assert.ok(!isGhost(tap("soup", 0), tap("bread", 120, 260)));
  assert.ok(!isGhost(tap("2 covers", 0), tap("soup", GHOST_MS + 1)));
  assert.ok(!isGhost(null, tap("soup", 0)));
});
