/** How much room there is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { measuresOf } from "./measures.ts";

const at = (width: number, taken = 0) =>
  measuresOf({ width: width - 32, height: 800 }, width, taken);

test("a kitchen screen has four columns, a tablet three", () => {
  assert.equal(at(1920).columns, 4);
  assert.equal(at(1280).columns, 3);
  assert.equal(at(1024).columns, 3);
});

test("the all-day panel takes one column", () => {
  assert.equal(at(1920, 1).columns, 3);
});

test("the head of a ticket is at least 80 px on every screen, also where it goes on", () => {
  for (const width of [640, 1024, 1280, 1920, 3840]) {
    assert.ok(at(width).head >= 80 && at(width).againHead >= 80);
  }
});
