import assert from "node:assert/strict";
import { test } from "node:test";
import { isTabLabel, placeTitle, placeWithin } from "./place.ts";

test("a table says that it is one, and a takeaway that it is none", () => {
  assert.equal(placeTitle("12"), "Table 12");
  assert.equal(placeWithin("12"), "table 12");
  assert.equal(placeTitle("Takeaway 3"), "Takeaway 3");
  assert.equal(placeWithin("Tab 3"), "tab 3");
  assert.equal(isTabLabel("Counter"), false);
});
