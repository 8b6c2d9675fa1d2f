/** Moving things about: what a tap asks, and what it offers to take back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toasts } from "../ui/toasts.ts";
import { aCheck, aHouse, aLine, aTable, aTurn, minutesAgo, NOW } from "./makers.ts";
import {
  bring,
  bringable,
  handOver,
  join,
  move,
  pickedOf,
  seatWith,
  stillHere,
  takesOffBill,
  together,
  turnsOf,
} from "./moves.ts";
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
  join(house, aTurn("9"), aTurn("5"), together(aTurn("9"), aTurn("5")));
  assert.deepEqual(asked, [
    { name: "floor.join", args: { turn: "turn-9", into: "turn-5", covers: 4 } },
  ]);
  assert.equal(toasts.value[0]?.undo, undefined);
});

test("what guests with their bill owe leaves with a manager's PIN, what is not sent without", () => {
  const seen = aTurn("5", { presented_at: minutesAgo(1) });
  const { house } = aHouse([aTable("5"), seen, aCheck("5"), aLine("a")]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  const sent = aLine("b", { sent_at: minutesAgo(3) });
  const picks = (...lines: ReturnType<typeof aLine>[]) =>
    lines.map((line) => ({ line, pieces: 1 }));
  assert.equal(takesOffBill(party, picks(sent)), true);
  assert.equal(takesOffBill(party, picks(aLine("a"))), false);
  assert.equal(takesOffBill(party, picks({ ...sent, refire_of: "c" })), false);
  const before = { ...party, turn: aTurn("5") };
  assert.equal(takesOffBill(before, picks(sent)), false);
});

test("dishes go to the party that sits there; the dishes alone can be taken back", () => {
  toasts.value = [];
  const lines = [aLine("a", { sent_at: minutesAgo(3) }), aLine("b")];
  const { house, asked } = aHouse([
    aTable("5"),
    aTable("9"),
    aTurn("5"),
    aTurn("9"),
    aCheck("5"),
    aCheck("9"),
    ...lines,
  ]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  bring(house, { party, picks: lines.map((line) => ({ line, pieces: 1 })) }, aTurn("9"), 0);
  toasts.value[0]?.undo?.();
  assert.deepEqual(asked, [
    {
      name: "orders.transfer",
      args: {
        transfer: "fresh-1",
        check: "turn-5-1",
        lines: ["a", "b"],
        some: [],
        turn: "turn-9",
        along: 0,
      },
    },
    {
      name: "orders.transfer",
      args: { transfer: "fresh-2", check: "turn-9-1", lines: ["a", "b"], turn: "turn-5" },
    },
  ]);
});

test("with guests at a free table they sit down as a party of their own", () => {
  const lines = [aLine("a")];
  const { house, asked } = aHouse([aTable("5"), aTurn("5"), aCheck("5"), ...lines]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  seatWith(house, { party, picks: lines.map((line) => ({ line, pieces: 1 })) }, aTable("9"), {
    covers: 1,
    along: 1,
  });
  assert.deepEqual(asked[0]?.args, {
    transfer: "fresh-1",
    check: "turn-5-1",
    lines: ["a"],
    some: [],
    turn: "fresh-2",
    table: "t9",
    covers: 1,
    along: 1,
  });
});

test("what is paid or voided stays", () => {
  const lines = [aLine("a"), aLine("gone", { quantity: 0, voided: 1 })];
  const { house } = aHouse([aTable("5"), aTurn("5"), aCheck("5"), ...lines]);
  const open = partyOf(house, "turn-5");
  assert.deepEqual(open && bringable(open).map(({ id }) => id), ["a"]);
  const paid = aHouse([aTable("5"), aTurn("5"), aCheck("5", { closed_at: NOW }), ...lines]);
  const closed = partyOf(paid.house, "turn-5");
  assert.deepEqual(closed && bringable(closed), []);
});

test("one party that was seated twice at a table does not grow", () => {
  const twice = aTurn("9", { table: "t5" });
  assert.equal(together(twice, aTurn("5")), 2);
  assert.equal(together({ ...twice, covers: 3 }, aTurn("5")), 5);
});

test("all my tables go to a colleague, by number, and nobody else's", () => {
  const { house, asked } = aHouse([
    aTable("12"),
    aTable("5"),
    aTable("7"),
    aTurn("12"),
    aTurn("5"),
    aTurn("7", { waiter: "ben" }),
  ]);
  handOver(house, turnsOf(house, "anna"), "ben");
  assert.deepEqual(asked, [
    {
      name: "floor.hand_over",
      args: { turns: ["turn-5", "turn-12"], waiter: "anna", to: "ben" },
    },
  ]);
});

test("of three pieces two may go, and that cannot be taken back by one tap", () => {
  toasts.value = [];
  const line = aLine("beer", { quantity: 3, sent_at: minutesAgo(2) });
  const { house, asked } = aHouse([aTable("5"), aTurn("5"), aTurn("9"), aCheck("5"), line]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  const picks = pickedOf(party, new Map([["beer", 2]]));
  bring(house, { party, picks }, aTurn("9"), 0);
  assert.deepEqual(asked[0]?.args, {
    transfer: "fresh-1",
    check: "turn-5-1",
    lines: [],
    some: [{ line: "beer", pieces: 2 }],
    turn: "turn-9",
    along: 0,
  });
  assert.equal(toasts.value[0]?.undo, undefined);
});

test("guests who have left are nobody's company", () => {
  const gone = aTurn("7", { gone_at: minutesAgo(1) });
  assert.deepEqual(
    stillHere([gone, aTurn("9")]).map(({ id }) => id),
    ["turn-9"],
  );
});
