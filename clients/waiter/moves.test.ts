/** Moving things about: what a tap asks, and what it offers to take back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toasts } from "../ui/toasts.ts";
import { aCheck, aHouse, aTable, aTurn } from "./makers.ts";
import { join, move } from "./moves.ts";
import { partyOf } from "./party.ts";

const house5 = () => aHouse([aTable("5"), aTable("9"), aTurn("5"), aCheck("5")]);

test("a move says where the party was seen, and undo moves it back", () => {
  toasts.value = [];
  const { house, asked } = house5();
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  move(house, party, aTable("9"));
  toasts.value[0]?.undo?.();
  assert.deepEqual(asked, [
    { name: "floor.move", args: { turn: "turn-5", table: "t9", from_table: "t5" } },
    { name: "floor.move", args: { turn: "turn-5", table: "t5", from_table: "t9" } },
  ]);
});

test("a party joins the one that was chosen, and that cannot be undone", () => {
  toasts.value = [];
  const { house, asked } = house5();
  join(house, aTurn("9"), aTurn("5"));
  assert.deepEqual(asked, [{ name: "floor.join", args: { turn: "turn-9", into: "turn-5" } }]);
  assert.equal(toasts.value[0]?.undo, undefined);
});
