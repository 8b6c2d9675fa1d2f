import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { isFirstTap, REST_MS, resting } from "./finger.ts";

test("a double tap takes money once, and the next share can be paid right after", async () => {
  assert.equal(isFirstTap(), true);
  assert.equal(isFirstTap(), false);
  assert.equal(resting.value, true);
  await wait(REST_MS + 50);
  assert.equal(resting.value, false);
  assert.equal(isFirstTap(), true);
});
