/** What has just come under the finger rests for a moment. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { restFor } from "./settling.ts";

test("what comes under the finger rests at once, and what goes meanwhile leaves nothing behind", () => {
  const rows = { dataset: {} } as HTMLElement;
  const leave = restFor(rows);
  assert.equal(rows.dataset.rests, "");
  leave();
  assert.equal("rests" in rows.dataset, false);
});
