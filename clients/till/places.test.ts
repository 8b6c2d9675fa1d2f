/** Where a party may go, as the cashier sees it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Table, Turn } from "../wire/records.ts";
import { aHouse } from "./makers.ts";
import { partiesAt, spotsFor } from "./places.ts";

const table = (label: string) => ({ kind: "table", id: `table-${label}`, label }) as Table;
const turn = (id: string, label: string, more: Partial<Turn> = {}) =>
  ({ kind: "turn", id, table: `table-${label}`, seated_at: 0, gone_at: null, ...more }) as Turn;

test("tables stand by number, with who came first, and without the party's own", () => {
  const house = aHouse({
    table: [table("12"), table("5"), table("9")],
    turn: [turn("late", "12", { seated_at: 9 }), turn("first", "12", { seated_at: 3 })],
  });
  const spots = spotsFor(house, "table-9");
  assert.deepEqual(
    spots.map((spot) => [spot.table.label, spot.host?.id ?? null]),
    [
      ["5", null],
      ["12", "first"],
    ],
  );
  assert.equal(partiesAt(house, "table-12").length, 2);
});

test("a table whose guests have left is nobody's, and has to be cleaned", () => {
  const house = aHouse({ table: [table("5")], turn: [turn("gone", "5", { gone_at: 4 })] });
  const [spot] = spotsFor(house, "table-9");
  assert.deepEqual([spot?.host, spot?.isToClean], [null, true]);
});
