/** The plan of a room on a screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aTable } from "./makers.ts";
import { spotsOf } from "./plan.ts";

const right = (spot?: { left: number; width: number }) => (spot?.left ?? 0) + (spot?.width ?? 0);

test("a plan fills the screen from edge to edge", () => {
  const spots = spotsOf([aTable("1", { x: 100 }), aTable("2", { x: 500, y: 200 })]);
  assert.equal(spots.get("t1")?.left, 0);
  assert.equal(spots.get("t1")?.top, 0);
  assert.ok(Math.abs(right(spots.get("t2")) - 100) < 0.001);
});

test("tables grow into wide aisles and never touch", () => {
  const spots = spotsOf([aTable("1"), aTable("2", { x: 140 }), aTable("3", { x: 280 })]);
  const [one, two] = [spots.get("t1"), spots.get("t2")];
  assert.ok((one?.width ?? 0) > (100 / 380) * 100);
  assert.ok(right(one) + 1.6 < (two?.left ?? 0) + 0.001);
});

test("tables that stand close stay as they are, and no table is no plan", () => {
  const spots = spotsOf([aTable("1"), aTable("2", { x: 101 })]);
  assert.ok(Math.abs((spots.get("t1")?.width ?? 0) - (100 / 201) * 100) < 0.001);
  assert.equal(spotsOf([]).size, 0);
});
