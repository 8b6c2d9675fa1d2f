import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecondTap, SECOND_TAP_MS } from "./finger.ts";

test("a double tap takes money once, and the next share can be paid right after", () => {
  assert.equal(isSecondTap(1_000), false);
  assert.equal(isSecondTap(1_200), true);
  assert.equal(isSecondTap(1_000 + SECOND_TAP_MS), false);
});
