/** A cook answers a void. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerVoid } from "./answers.ts";
import { openBoard } from "./board.ts";
import { aHouse } from "./testing/house.ts";
import { aNotice, aTicket } from "./testing/makers.ts";

test("one tap says what became of the dish and that the void was seen", () => {
  const void_ = aNotice("void", "line-burger");
  const ticket = aTicket(5, { notices: [void_, aNotice("moved")] });
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  answerVoid(board, ticket, void_, "wasted", { x: 1, y: 1, at: 1000 });
  assert.deepEqual(asked, [
    { name: "kitchen.answer_void", args: { waste: "notice-void", fate: "wasted" } },
    { name: "kitchen.acknowledge", args: { ticket: ticket.id, notices: ["notice-void"] } },
  ]);
});

test("a second touch on the same spot answers nothing else", () => {
  const void_ = aNotice("void", "line-burger");
  const ticket = aTicket(5, { notices: [void_] });
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  answerVoid(board, ticket, void_, "wasted", { x: 1, y: 1, at: 1000 });
  answerVoid(board, aTicket(6), void_, "wasted", { x: 2, y: 2, at: 1100 });
  assert.equal(asked.length, 2);
});
