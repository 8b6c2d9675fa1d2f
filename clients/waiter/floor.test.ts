/** What a table shows on the floor. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import type { Firing, Records } from "../wire/records.ts";
import { areasOf, faceOf, turnsAt, waitsToLand } from "./floor.ts";
import { aCheck, aFiring, aHouse, aSettlement, aTable, aTurn, minutesAgo, NOW } from "./makers.ts";

const anna = { kind: "person", id: "anna", name: "Anna", roles: [] } as const;

function marks(records: readonly Records[keyof Records][]): string[] {
  const { house } = aHouse([anna, ...records]);
  const turns = records.flatMap((one) => (one.kind === "turn" ? [one] : []));
  return faceOf(house, aTable("5"), turns, NOW).marks.map((mark) => mark.text);
}

test("an empty table is free and asks for nothing", () => {
  const { house } = aHouse([]);
  const face = faceOf(house, aTable("5"), [], NOW);
  assert.equal(face.state, "free");
  assert.equal(face.minutes, null);
  assert.deepEqual(face.marks, []);
});

test("a cooking table counts its minutes, a paid one does not", () => {
  const { house } = aHouse([anna]);
  const face = (state: "cooking" | "paid") =>
    faceOf(house, aTable("5"), [aTurn("5", { state })], NOW).minutes;
  assert.equal(face("cooking"), 9);
  assert.equal(face("paid"), null);
});

test("READY comes over everything, with its stations and minutes", () => {
  const firing = aFiring("f", { bumped: 2, ready_at: minutesAgo(2) });
  const station = (id: string, name: string) =>
    ({ id, name, kind: "station" }) as Records["station"];
  const ticket = (id: string) =>
    ({ id: `f-${id}`, firing: "f", station: id, kind: "ticket" }) as Records["ticket"];
  const shown = marks([
    aTurn("5", { state: "cooking" }),
    aCheck("5", { waiting: [2], unsent: 3 }),
    firing,
    station("grill", "Grill"),
    station("pasta", "Pasta"),
    ticket("grill"),
    ticket("pasta"),
  ]);
  assert.deepEqual(shown, ["READY Grill, Pasta 2 min", "3 not sent", "course 2 waits"]);
});

test("half a course is one of two, and drinks are ready by themselves", () => {
  const half = aFiring("f", { bumped: 1 });
  const drinks = aFiring("now", { course: null, stations: 1, bumped: 1, ready_at: NOW });
  assert.deepEqual(marks([aTurn("5"), aCheck("5"), half, drinks]), ["DRINKS", "1 of 2"]);
});

test("a served course leaves no mark", () => {
  const served = aFiring("f", { bumped: 2, ready_at: NOW, served_at: NOW });
  assert.deepEqual(marks([aTurn("5"), aCheck("5"), served]), []);
});

test("a bill shows its amount, then that it is outdated, then that a part is paid", () => {
  const shown = (more: Partial<Records["settlement"]>) =>
    marks([aTurn("5"), aCheck("5"), aSettlement("5", more)]);
  const presented = { presented_cents: 21390, presented_at: NOW };
  assert.deepEqual(shown({}), []);
  assert.deepEqual(shown(presented), ["BILL 213.90"]);
  assert.deepEqual(shown({ ...presented, outdated: true, total_cents: 21950 }), [
    "Bill outdated: 213.90 presented, now 219.50",
  ]);
  assert.deepEqual(shown({ ...presented, paid_cents: 100, open_cents: 21290 }), ["PART PAID"]);
  assert.deepEqual(shown({ ...presented, paid_cents: 21390, open_cents: 0 }), []);
});

test("two parties at one table are both told", () => {
  const { house } = aHouse([anna]);
  const turns = [aTurn("5"), aTurn("5", { id: "other" })];
  assert.deepEqual(
    faceOf(house, aTable("5"), turns, NOW).marks.map((mark) => mark.text),
    ["2 parties"],
  );
});

test("a cleared party sits nowhere any more", () => {
  const turns = new Map([["turn-5", aTurn("5", { cleared_at: NOW })]]);
  assert.deepEqual(turnsAt(turns, "t5"), []);
});

test("areas come by their lowest table", () => {
  const tables = [aTable("21", { area: "Terrace" }), aTable("2"), aTable("1")];
  const areas = areasOf(new Map(tables.map((table) => [table.id, table])));
  assert.deepEqual([...areas.keys()], ["Dining room", "Terrace"]);
});

test("a course waits to land together until its last station was to start", () => {
  const at = (start_at: number | null, more = {}) =>
    ({
      now: { value: 1000 },
      records: () => ({
        value: new Map([
          ["t", { firing: "f", started_at: null, bumped_at: null, start_at, ...more }],
        ]),
      }),
    }) as unknown as House;
  const firing = { id: "f" } as Firing;
  assert.equal(waitsToLand(at(2000), firing), true);
  assert.equal(waitsToLand(at(900), firing), false);
  assert.equal(waitsToLand(at(null), firing), false);
  assert.equal(waitsToLand(at(2000, { started_at: 5 }), firing), false);
});
