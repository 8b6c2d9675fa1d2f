/** What waits at the pass, as its waiter reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import { atThePass, forTooLong } from "./at_the_pass.ts";

const firing = (id: string, more: object = {}) => ({
  id,
  turn: `turn-${id}`,
  course: 2,
  ready_at: 100,
  served_at: null,
  held_at: null,
  on_paper: false,
  ready_late_at: null,
  ...more,
});
const ticket = (of: string, lines: object[]) => ({ id: `${of}-grill`, firing: of, lines });
const line = (name: string, quantity: number, more: object = {}) => ({
  name,
  quantity,
  voided: 0,
  counted_elsewhere: false,
  ...more,
});

function house(firings: readonly { id: string }[], tickets: readonly { id: string }[]): House {
  const by = (things: readonly { id: string }[]) => new Map(things.map((each) => [each.id, each]));
  const turns = firings.map(({ id }) => ({
    id: `turn-${id}`,
    table: `t-${id}`,
    waiter: id === "7" ? "anna" : "ben",
  }));
  const tables = firings.map(({ id }) => ({ id: `t-${id}`, label: id }));
  const kinds: Record<string, ReadonlyMap<string, unknown>> = {
    firing: by(firings),
    ticket: by(tickets),
    turn: by(turns),
    table: by(tables),
  };
  return {
    records: (kind: string) => ({ value: kinds[kind] }),
    session: { value: { person: "anna" } },
  } as unknown as House;
}

test("plates are added up over stations, voids and shared dishes left out", () => {
  const waits = atThePass(
    house(
      [firing("7")],
      [
        ticket("7", [line("Rib-eye", 3, { voided: 1 }), line("Burger", 1), line("Fries", 1)]),
        { ...ticket("7", [line("Burger", 1, { counted_elsewhere: true })]), id: "7-fryer" },
      ],
    ),
  );
  assert.deepEqual(
    waits.map(({ table, plates }) => [table, plates]),
    [["7", "2 Rib-eye, 1 Burger, 1 Fries"]],
  );
});

test("one's own tables come first, then what has waited longest", () => {
  const waits = atThePass(
    house([firing("9", { ready_at: 10 }), firing("4", { ready_at: 50 }), firing("7")], []),
  );
  assert.deepEqual(
    waits.map(({ table }) => table),
    ["7", "9", "4"],
  );
});

test("what is at once, served or not ready waits for nobody", () => {
  const waits = atThePass(
    house(
      [
        firing("1", { course: null }),
        firing("2", { served_at: 120 }),
        firing("3", { ready_at: null }),
      ],
      [],
    ),
  );
  assert.deepEqual(waits, []);
});

test("too long is what the house says", () => {
  const waits = atThePass(house([firing("7"), firing("9", { ready_late_at: 300 })], []));
  assert.deepEqual(
    forTooLong(waits).map(({ table }) => table),
    ["9"],
  );
});
