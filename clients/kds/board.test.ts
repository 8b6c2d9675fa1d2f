/** What a cook can do, and what the house is asked for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBoard } from "./board.ts";
import { aHouse } from "./testing/house.ts";
import { aFiring, aNotice, aTicket } from "./testing/makers.ts";

const names = (asked: readonly { name: string }[]) => asked.map((one) => one.name);
const argsOf = (one?: { args: unknown }) => (one?.args ?? {}) as Record<string, unknown>;

test("a bump can be undone: the ticket is recalled", () => {
  const ticket = aTicket(5);
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  board.bump(ticket);
  assert.equal(board.undo.value?.what, "bump");
  board.takeBack();
  assert.deepEqual(names(asked), ["kitchen.bump", "kitchen.recall"]);
  assert.equal(argsOf(asked[1]).undoes, argsOf(asked[0]).act, "it names the tap that it undoes");
  assert.equal(board.undo.value, null);
});

test("a dish is struck off, and comes back within five seconds", () => {
  const ticket = aTicket(5);
  const [line] = ticket.lines;
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  assert.ok(line);
  board.bumpDish(ticket, line);
  board.takeBack();
  const args = { ticket: ticket.id, lines: [line.line] };
  const { act } = argsOf(asked[0]);
  assert.deepEqual(asked, [
    { name: "kitchen.bump_lines", args: { ...args, act } },
    { name: "kitchen.recall_lines", args: { ...args, undoes: act } },
  ]);
});

test("who bumps has read the new table, while a void waits to be seen", () => {
  const ticket = aTicket(5, { notices: [aNotice("moved"), aNotice("void")] });
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  board.bump(ticket);
  board.takeBack();
  assert.deepEqual(asked[0], {
    name: "kitchen.acknowledge",
    args: { ticket: ticket.id, notices: ["notice-moved"] },
  });
});

test("seen takes all changes of a ticket at once, and asks nothing when there are none", () => {
  const ticket = aTicket(5, { notices: [aNotice("held"), aNotice("void")] });
  const { house, asked } = aHouse([ticket]);
  const board = openBoard(house, ["grill"]);
  board.acknowledge(ticket);
  board.acknowledge(aTicket(6));
  assert.equal(asked.length, 1);
  assert.deepEqual(asked[0]?.args, { ticket: ticket.id, notices: ["notice-held", "notice-void"] });
});

test("a ticket is started once", () => {
  const { house, asked } = aHouse([]);
  const board = openBoard(house, ["grill"]);
  board.start(aTicket(5));
  board.start(aTicket(5, { started_at: 9 }));
  assert.deepEqual(names(asked), ["kitchen.start"]);
});

test("the pass serves a course, and takes it back", () => {
  const firing = aFiring("f", { ready_at: 5 });
  const { house, asked } = aHouse([aTicket(5, { firing: "f" })], [firing]);
  const board = openBoard(house, ["expo"]);
  const [slot] = board.passes.value;
  assert.ok(slot);
  board.serve(slot.thing);
  board.takeBack();
  assert.deepEqual(asked, [
    { name: "kitchen.serve", args: { firings: ["f"] } },
    { name: "kitchen.not_served", args: { firings: ["f"] } },
  ]);
});

test("a ticket that another screen bumped keeps its hole for a moment", () => {
  const { house, set } = aHouse([aTicket(1), aTicket(2)]);
  const board = openBoard(house, ["grill"]);
  set([aTicket(1, { bumped_at: 9 }), aTicket(2)]);
  assert.deepEqual(
    board.slots.value.map((slot) => [slot.thing.number, slot.left_at !== null]),
    [
      [1, true],
      [2, false],
    ],
  );
});

test("a station shows its own tickets, the pass shows no single ones", () => {
  const { house } = aHouse([aTicket(1), aTicket(2, { station: "bar" })]);
  assert.equal(openBoard(house, ["grill"]).slots.value.length, 1);
  assert.equal(openBoard(house, ["expo"]).slots.value.length, 0);
});
