/** The address says where the waiter is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "./place.ts";

test("a check, a move and dishes on their way are found again after a reload", () => {
  assert.deepEqual(placeOf("#check/0198-a"), { at: "check", turn: "0198-a" });
  assert.deepEqual(placeOf("#move/0198-a"), { at: "move", turn: "0198-a" });
  assert.deepEqual(placeOf("#paper/0198-a"), { at: "paper", turn: "0198-a" });
  assert.deepEqual(placeOf("#bring/0198-a"), { at: "bring", turn: "0198-a" });
});

test("anything else is the floor", () => {
  for (const hash of ["", "#", "#check/", "#check/<b>", "#till/1"]) {
    assert.deepEqual(placeOf(hash), { at: "floor" });
  }
});
