/** What a party that goes still has to come, by station. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Records, Ticket } from "../wire/records.ts";
import { goneAnyway, isAllServed, servedAndGone, toCome } from "./leave.ts";
import { aCheck, aFiring, aHouse, aLine, aTable, aTurn, minutesAgo } from "./makers.ts";
import { partyOf } from "./party.ts";

const aTicket = (station: string, more: Partial<Ticket> = {}): Ticket =>
  ({
    kind: "ticket",
    id: `f1-${station}`,
    firing: "f1",
    station,
    bumped_at: null,
    lines: [
      { line: "a", name: "Soup", quantity: 2, voided: 0 },
      { line: "b", name: "Burger", quantity: 1, voided: 1 },
    ],
    ...more,
  }) as unknown as Ticket;

function atTable(...records: readonly Records[keyof Records][]) {
  const { house, asked } = aHouse([aTable("5"), aTurn("5"), aCheck("5"), ...records]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  return { house, asked, party };
}

test("what a station has still to make, and what waits, is asked about", () => {
  const waits = aLine("c", { name: "Tiramisu", course: 3, sent_at: minutesAgo(9) });
  const { house, party, asked } = atTable(aFiring("f1"), aTicket("pasta"), waits);
  assert.deepEqual(toCome(house, party), [
    { station: "pasta", dishes: "2 Soup" },
    { station: null, dishes: "1 Tiramisu" },
  ]);
  goneAnyway(house, party);
  assert.deepEqual(asked, [{ name: "floor.guests_gone", args: { turn: "turn-5", anyway: true } }]);
});

test("what is bumped, or served, keeps nobody", () => {
  const bumped = atTable(aFiring("f1"), aTicket("pasta", { bumped_at: minutesAgo(1) }));
  assert.ok(isAllServed(bumped.house, bumped.party));
  const served = atTable(aFiring("f1", { served_at: minutesAgo(1) }), aTicket("pasta"));
  assert.ok(isAllServed(served.house, served.party));
});

test("they have it: it is served, and they go", () => {
  const { house, party, asked } = atTable(aFiring("f1"), aTicket("pasta"));
  servedAndGone(house, party);
  assert.deepEqual(
    asked.map(({ name }) => name),
    ["kitchen.serve", "floor.guests_gone"],
  );
});
