/** The screen by keyboard or bump bar. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBoard } from "./board.ts";
import { press } from "./keys.ts";
import { aHouse } from "./testing/house.ts";
import { aNotice, aTicket } from "./testing/makers.ts";

function aBoard(count: number) {
  const tickets = Array.from({ length: count }, (_, at) => aTicket(at + 1));
  const { house, asked } = aHouse(tickets);
  const board = openBoard(house, ["grill"]);
  const items = tickets.map(({ id }, at) => ({ id, page: 0, column: at, top: 0 }));
  board.view.value = { items, pages: 1 };
  return { board, asked, tickets };
}

test("the first press of Enter only chooses, the second bumps", () => {
  const { board, asked, tickets } = aBoard(2);
  press(board, "Enter");
  assert.equal(board.selected.value, tickets[0]?.id);
  assert.equal(asked.length, 0);
  press(board, "Enter");
  assert.deepEqual(asked, [{ name: "kitchen.bump", args: { ticket: tickets[0]?.id } }]);
  assert.equal(board.selected.value, tickets[1]?.id);
  board.takeBack();
});

test("a key that bounces bumps one ticket", () => {
  const { board, asked } = aBoard(3);
  for (const key of ["1", "Enter", "Enter", " "]) press(board, key);
  assert.equal(asked.length, 1);
  board.takeBack();
});

test("start, seen, list, all day and pages have their keys", () => {
  const ticket = aTicket(1, { notices: [aNotice("void")] });
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  board.view.value = { items: [{ id: ticket.id, page: 0, column: 0, top: 0 }], pages: 3 };
  for (const key of ["1", "s", "A", "l", "d", "PageDown"]) press(board, key);
  assert.deepEqual(
    asked.map((one) => one.name),
    ["kitchen.start", "kitchen.acknowledge"],
  );
  assert.equal(board.panel.value, "recall");
  assert.equal(board.showsAllDay.value, true);
  assert.equal(board.page.value, 1);
  assert.equal(press(board, "x"), false);
});

test("R recalls what was bumped last", () => {
  const { house, asked } = aHouse([aTicket(1, { bumped_at: 5 }), aTicket(2, { bumped_at: 9 })]);
  press(openBoard(house, ["grill"]), "r");
  assert.deepEqual(asked, [{ name: "kitchen.recall", args: { ticket: "firing-2-grill" } }]);
});
