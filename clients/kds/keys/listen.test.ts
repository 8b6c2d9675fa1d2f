/** The screen by keyboard, number pad or bump bar. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ticket } from "../../wire/records.ts";
import { openBoard } from "../board.ts";
import { aHouse } from "../testing/house.ts";
import { aFiring, aLine, aMessage, aNotice, aTicket, GRILL } from "../testing/makers.ts";
import { inPanel, press } from "./listen.ts";

function aBoard(...tickets: Ticket[]) {
  const { house, asked } = aHouse(tickets);
  const board = openBoard(house, ["grill"]);
  const items = tickets.map(({ id }, at) => ({ id, page: 0, column: at, top: 0 }));
  board.view.value = { items, pages: 3 };
  const named = () => asked.map((one) => one.name);
  return { board, asked, named, tickets };
}

const some = (count: number) => Array.from({ length: count }, (_, at) => aTicket(at + 1));

const bumped = (asked: readonly { name: string; args: unknown }[]) =>
  asked
    .filter(({ name }) => name === "kitchen.bump")
    .map(({ args }) => (args as { ticket: string }).ticket);

test("the first press of bump only chooses, the second bumps", () => {
  const { board, asked, tickets } = aBoard(...some(2));
  press(board, "bump-ticket");
  assert.equal(board.selected.value, tickets[0]?.id);
  assert.equal(asked.length, 0);
  press(board, "bump-ticket");
  assert.deepEqual([asked.length, ...bumped(asked)], [1, tickets[0]?.id]);
  assert.equal(board.selected.value, tickets[1]?.id);
  board.takeBack();
});

test("a key that bounces bumps one ticket", () => {
  const { board, asked } = aBoard(...some(3));
  press(board, "slot-1");
  for (let times = 0; times < 3; times += 1) press(board, "bump-ticket");
  assert.equal(asked.length, 1);
  board.takeBack();
});

test("bump first needs no choice", () => {
  const { board, asked, tickets } = aBoard(...some(2));
  press(board, "bump-first");
  assert.deepEqual([asked.length, ...bumped(asked)], [1, tickets[0]?.id]);
  board.takeBack();
});

test("start, seen, mark, list, all day, help and pages", () => {
  const { board, named } = aBoard(aTicket(1, { notices: [aNotice("void")] }));
  for (const act of ["slot-1", "start", "acknowledge", "mark"] as const) press(board, act);
  assert.deepEqual(named(), ["kitchen.start", "kitchen.acknowledge", "kitchen.pin"]);
  press(board, "recall-list");
  assert.equal(board.panel.value, "recall");
  press(board, "help");
  assert.equal(board.panel.value, "help");
  press(board, "eighty-six");
  assert.equal(board.panel.value, "eighty");
  press(board, "all-day");
  assert.equal(board.showsAllDay.value, true);
  press(board, "end");
  assert.equal(board.page.value, 2);
  press(board, "page-back");
  assert.equal(board.page.value, 1);
  press(board, "home");
  assert.equal(board.page.value, 0);
});

test("dish by dish: the first that nobody has made, or the one that is pointed at", () => {
  const lines = [aLine("burger"), aLine("bream"), aLine("lamb")];
  const { board, asked } = aBoard(aTicket(1, { lines }));
  press(board, "slot-1");
  press(board, "bump-item");
  press(board, "next-item");
  press(board, "next-item");
  press(board, "bump-item");
  assert.deepEqual(
    asked.map((one) => (one.args as { lines: string[] }).lines[0]),
    ["line-burger", "line-bream"],
  );
  board.takeBack();
});

test("a void is answered by a key on the ticket that is chosen, and never on one that nobody chose", () => {
  const { board, asked } = aBoard(aTicket(1, { notices: [aNotice("void", "line-burger")] }));
  press(board, "void-cooked");
  assert.deepEqual(asked, []);
  press(board, "void-cooked");
  assert.deepEqual(asked, [
    { name: "kitchen.answer_void", args: { waste: "notice-void", fate: "cooked" } },
    { name: "kitchen.acknowledge", args: { ticket: "firing-1-grill", notices: ["notice-void"] } },
  ]);
});

test("a void of a dish that another station answers for is none of ours", () => {
  const lines = [aLine("burger", { counted_elsewhere: true })];
  const { board, asked } = aBoard(aTicket(1, { lines, notices: [aNotice("void", "line-burger")] }));
  press(board, "slot-1");
  press(board, "void-wasted");
  assert.deepEqual(asked, []);
});

test("a key sees the first message off, and one that bounces sees off no second", () => {
  const messages = [aMessage("late", 9), aMessage("early", 5)];
  const { house, asked } = aHouse([], [], [GRILL], messages);
  const board = openBoard(house, ["grill"]);
  press(board, "message-seen");
  press(board, "message-seen");
  assert.deepEqual(asked, [{ name: "kitchen.acknowledge_message", args: { message: "early" } }]);
});

test("ten more reaches the eleventh", () => {
  const { board, tickets } = aBoard(...some(12));
  press(board, "ten-more");
  press(board, "slot-1");
  assert.equal(board.selected.value, tickets[10]?.id);
  press(board, "slot-10");
  assert.equal(board.selected.value, tickets[9]?.id);
});

test("recall last takes back what was just done, else recalls what was bumped last", () => {
  const { house, asked } = aHouse([aTicket(1, { bumped_at: 5 }), aTicket(2, { bumped_at: 9 })]);
  press(openBoard(house, ["grill"]), "recall-last");
  assert.deepEqual(asked, [{ name: "kitchen.recall", args: { ticket: "firing-2-grill" } }]);
});

test("at the pass a key pins the course that is chosen, at all its stations", () => {
  const tickets = [aTicket(1, { firing: "f" }), aTicket(2, { firing: "f", station: "pasta" })];
  const pasta = { ...GRILL, id: "pasta", order: 2 };
  const { house, asked } = aHouse(tickets, [aFiring("f")], [GRILL, pasta]);
  const board = openBoard(house, ["expo"]);
  const [slot] = board.passes.value;
  board.view.value = {
    items: [{ id: slot?.thing.id ?? "", page: 0, column: 0, top: 0 }],
    pages: 1,
  };
  press(board, "slot-1");
  press(board, "mark");
  assert.deepEqual(asked, [
    { name: "kitchen.pin", args: { tickets: ["f-grill", "f-pasta"], pinned: true } },
  ]);
});

test("the key for more chooses a ticket and opens its list; twice it recalls the last", () => {
  const { house, asked } = aHouse([aTicket(1), aTicket(2, { bumped_at: 9 })]);
  const board = openBoard(house, ["grill"]);
  board.view.value = { items: [{ id: "firing-1-grill", page: 0, column: 0, top: 0 }], pages: 1 };
  press(board, "more");
  assert.deepEqual([board.panel.value, board.selected.value], ["more", "firing-1-grill"]);
  inPanel(board, "more");
  assert.equal(board.panel.value, null);
  assert.deepEqual(asked, [{ name: "kitchen.recall", args: { ticket: "firing-2-grill" } }]);
});

test("in a panel a number does what it stands beside, and one beside nothing does nothing", () => {
  const { house } = aHouse([]);
  const board = openBoard(house, ["grill"]);
  const done: number[] = [];
  board.numbers.value = [() => done.push(1), null];
  for (const act of ["slot-1", "slot-2", "slot-3", "start"] as const) inPanel(board, act);
  assert.deepEqual(done, [1]);
});
