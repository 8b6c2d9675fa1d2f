/** What a touch does, by the rule of its station. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ticket } from "../wire/records.ts";
import { actsOn } from "./acts.ts";
import { openBoard } from "./board.ts";
import { aHouse } from "./testing/house.ts";
import { aLine, aTicket, GRILL } from "./testing/makers.ts";

const LINES = [aLine("burger"), aLine("bream"), aLine("soup", { bumped_at: 4 })];
const touch = (y: number, at = 1000) => ({ x: 10, y, at });

function aScreen(rule: "items" | "ticket" | "both", ticket: Ticket = aTicket(1, { lines: LINES })) {
  const { house, asked } = aHouse([ticket], [], [{ ...GRILL, bump_rule: rule }]);
  const board = openBoard(house, ["grill"]);
  const named = () => asked.map((one) => one.name);
  return { board, named, acts: actsOn(board, ticket.id) };
}

test("a tap strikes a dish off, and a tap on what is made brings it back", () => {
  const { acts, named, board } = aScreen("both");
  acts.dish("line-burger", touch(300));
  acts.dish("line-soup", touch(420));
  assert.deepEqual(named(), ["kitchen.bump_lines", "kitchen.recall_lines"]);
  board.takeBack();
});

test("two dishes in one breath are two dishes; one dish twice is a finger that bounced", () => {
  const { acts, named, board } = aScreen("both");
  acts.dish("line-burger", touch(300, 1000));
  acts.dish("line-burger", touch(302, 1100));
  acts.dish("line-bream", touch(360, 1200));
  assert.equal(named().length, 2);
  board.takeBack();
});

test("where dishes come first the head says what is left, until nothing is", () => {
  const { acts, named, board } = aScreen("items");
  assert.equal(acts.main(touch(20)), false);
  assert.equal(board.hint.value?.left, 2);
  board.hint.value = null;
  const done = aTicket(1, { lines: [aLine("soup", { bumped_at: 4 })] });
  const other = aScreen("items", done);
  assert.equal(other.acts.main(touch(20)), true);
  assert.deepEqual([named(), other.named()], [[], ["kitchen.bump"]]);
  other.board.takeBack();
});

test("where whole tickets are bumped no dish is", () => {
  const { acts, named } = aScreen("ticket");
  assert.equal(acts.dish("line-burger", touch(300)), false);
  assert.deepEqual(named(), []);
});
