/** What a tap asked for, in words; and which refused taps may be tried again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { House, Refused, Waiting } from "../sync/house.ts";
import { canBeDoneAgain, doAgain } from "./again.ts";
import { piecesNotYetInTheKitchen, told } from "./told.ts";

const RECORDS: Readonly<Record<string, readonly { id: string }[]>> = {
  table: [{ id: "t12", label: "12" } as never],
  turn: [{ id: "party", table: "t12" } as never, { id: "hosts", table: "t5" } as never],
  old_work: [{ id: "late", table: "12" } as never],
  check: [{ id: "party-1", turn: "party", table: "t12" } as never],
  station: [{ id: "grill", name: "Grill" } as never],
  ticket: [
    { id: "grill-4", check: "party-1", turn: "party", station: "grill", number: 4 } as never,
  ],
  line: ["Burger", "Cola", "Beer", "Soup"].map(
    (name, at) => ({ id: `l${at}`, check: "party-1", name, quantity: at + 1 }) as never,
  ),
};

const asked: unknown[] = [];
const dismissed: string[] = [];

const house = {
  records: (kind: string) => signal(new Map((RECORDS[kind] ?? []).map((one) => [one.id, one]))),
  menu: signal({ dishes: [{ id: "bream", name: "Sea bream" }], groups: [] }),
  session: signal({ person: "anna" }),
  ask: (...said: unknown[]) => void asked.push(said),
  dismiss: (id: string) => void dismissed.push(id),
} as unknown as House;

const refused = (no: object) =>
  ({
    id: "1",
    name: "orders.send",
    args: {},
    code: "orders.full",
    person: "anna",
    ...no,
  }) as Refused;

test("a tap is told by its deed, its table and its dishes", () => {
  const lines = ["l0", "l1", "l2", "l3"];
  const say = (name: string, args: object) => told(house, { name, args });
  assert.equal(say("floor.seat", { turn: "new", table: "t12" }), "Seat · table 12");
  assert.equal(
    say("orders.add", { check: "party-1", lines: [{ id: "x", dish: "bream", quantity: 2 }] }),
    "Add · table 12 · 2 Sea bream",
  );
  assert.equal(
    say("orders.send", { check: "party-1", lines, firing: "f" }),
    "Send · table 12 · Burger, 2 Cola, 3 Beer, 1 more",
  );
  assert.equal(
    say("orders.fire_course", { check: "party-1", course: 2, lines: ["l1"] }),
    "Fire · table 12 · course 2 · 2 Cola",
  );
  assert.equal(say("kitchen.bump", { ticket: "grill-4" }), "Bump · table 12 · GRILL 4");
  assert.equal(say("floor.move", { turn: "party", table: "t5" }), "Move · table 12 to t5");
  assert.equal(say("menu.count", { what: "dish", of: "bream", left: 3 }), "Count · Sea bream · 3");
  assert.equal(
    say("kitchen.send_message", { stations: ["grill"], text: "in a hurry", turn: "party" }),
    "Tell the kitchen · table 12 · “in a hurry”",
  );
  assert.equal(say("payments.take_cash", { bill: "gone", amount_cents: 1250 }), "Cash · 12.50");
});

test("a void is told by the pieces that were asked for, not by those that are left", () => {
  const asks = { name: "orders.void", args: { check: "party-1", line: "l0", pieces: 2 } };
  assert.equal(told(house, asks), "Void · table 12 · 2 Burger");
});

test("what moves is told from where to where, and what was said late by the words on its button", () => {
  const say = (name: string, args: object) => told(house, { name, args });
  const going = {
    check: "party-1",
    transfer: "t",
    lines: ["l0"],
    some: [{ line: "l3", pieces: 2 }],
  };
  assert.equal(
    say("orders.transfer", { ...going, turn: "hosts", along: 0 }),
    "Dishes to another table · table 12 to t5 · Burger, 2 Soup",
  );
  assert.equal(
    say("orders.transfer", { ...going, turn: "new", table: "t7", along: 1 }),
    "Dishes to another table · table 12 to t7 · Burger, 2 Soup",
  );
  assert.equal(say("floor.join", { turn: "party", into: "hosts" }), "Join · table 12 to t5");
  assert.equal(
    say("floor.hand_over", { turns: ["party", "hosts"], waiter: "anna", to: "ben" }),
    "Hand over · table 12, table t5",
  );
  assert.equal(
    say("kitchen.answer_old_work", { work: "late", answer: "send_now", matters: 1 }),
    "Send now · table 12",
  );
  assert.equal(say("kitchen.told", { tickets: ["grill-4"] }), "Told by mouth · table 12 · GRILL 4");
});

test("what is no longer known is left out, and a command without a word of its own still reads", () => {
  assert.equal(
    told(house, { name: "orders.send", args: { check: "gone", lines: ["gone"] } }),
    "Send",
  );
  assert.equal(told(house, { name: "floor.hand_over", args: {} }), "Hand over");
});

test("pieces that are not yet in the kitchen count once, whether sent or fired", () => {
  const waiting = signal([
    { name: "orders.send", args: { lines: ["l0", "l1"] } },
    { name: "orders.fire_course", args: { lines: ["l1", "l2"] } },
    { name: "orders.add", args: { lines: [{ id: "l3" }] } },
  ] as unknown as readonly Waiting[]);
  assert.equal(piecesNotYetInTheKitchen({ records: house.records, waiting }), 6);
});

test("a refused tap is done again by its own person, with a new id, and leaves the tray", () => {
  const no = refused({ args: { check: "party-1" } });
  assert.equal(canBeDoneAgain(house, no), true);
  doAgain(house, no);
  assert.deepEqual(dismissed, ["1"]);
  assert.deepEqual(asked, [["orders.send", { check: "party-1" }]]);
});

test("what the house would refuse again, another's tap, and money by card are not offered again", () => {
  for (const no of [
    { code: "orders.already_sent" },
    { code: "hub.id_reused" },
    { person: "ben" },
    { name: "payments.start_card" },
    { name: "orders.void" },
  ]) {
    assert.equal(canBeDoneAgain(house, refused(no)), false, JSON.stringify(no));
  }
});
