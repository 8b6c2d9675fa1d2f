/** What is to make all day. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lane } from "../wire/records.ts";
import { allDayRows, waitingFor } from "./all_day.ts";
import { aLine, aTicket, GRILL } from "./testing/makers.ts";

const dish = (name: string, pieces: number, elsewhere = 0) => ({ name, pieces, elsewhere });
const rare = (name: string, pieces: number) => ({ name, modifier: "rare", pieces });

const lane = (id: string, more: Partial<Lane>): Lane => ({
  kind: "lane",
  id,
  business_day: "",
  last_number: 9,
  outstanding: [],
  all_day: [],
  all_day_modifiers: [],
  ...more,
});

const LANES = new Map([
  [
    "grill",
    lane("grill", {
      all_day: [dish("Burger", 2), dish("Rib-eye", 3)],
      all_day_modifiers: [rare("Rib-eye", 2)],
    }),
  ],
  ["pasta", lane("pasta", { all_day: [dish("Rib-eye", 3, 3), dish("Fries", 4)] })],
]);
const said = (rows: ReturnType<typeof allDayRows>) =>
  rows.map((row) => (row.kind === "station" ? row.name : `${row.name} ${row.pieces}`));

test("a station's dishes, and below each what is altered", () => {
  assert.deepEqual(said(allDayRows([GRILL], LANES, "station", false)), ["Burger 2", "Rib-eye 3"]);
  assert.deepEqual(said(allDayRows([GRILL], LANES, "station", true)), [
    "Burger 2",
    "Rib-eye 3",
    "rare 2",
  ]);
});

test("several stations stand under their names", () => {
  const both = [GRILL, { ...GRILL, id: "pasta", name: "Pasta" }];
  const rows = said(allDayRows(both, LANES, "station", false));
  assert.deepEqual(rows, ["Grill", "Burger 2", "Rib-eye 3", "Pasta", "Rib-eye 3", "Fries 4"]);
});

test("over all stations a dish that two have a hand in is counted once", () => {
  const rows = said(allDayRows([GRILL], LANES, "overall", false));
  assert.deepEqual(rows, ["Burger 2", "Fries 4", "Rib-eye 3"]);
});

test("the tables that wait for a dish, without what is made, voided or held", () => {
  const tickets = [
    aTicket(1, { lines: [aLine("burger", { quantity: 2 }), aLine("burger", { bumped_at: 3 })] }),
    aTicket(2, { lines: [aLine("burger", { voided: 1 })] }),
    aTicket(3, { held_at: 4 }),
    aTicket(4, { bumped_at: 4 }),
    aTicket(5, { station: "bar" }),
  ];
  const found = waitingFor("burger", tickets, new Set(["grill"]));
  assert.deepEqual(
    found.map(({ ticket, pieces }) => [ticket.number, pieces]),
    [[1, 2]],
  );
  assert.equal(waitingFor("burger", tickets, null).length, 2);
});
