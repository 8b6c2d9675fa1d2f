/** What the bar of a kitchen screen alarms about: its own holes, and at the pass what nobody saw. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "@preact/signals";
import type { House } from "../sync/house.ts";
import { alarmsOf } from "./alarms.ts";
import { openBoard } from "./board.ts";
import { aHouse } from "./testing/house.ts";
import { aTicket } from "./testing/makers.ts";

/** GRILL 54 hangs there since 54 s of house time; the lane counts these numbers. */
function atAMinuteAndMore(outstanding: readonly number[], chosen: string) {
  const { house } = aHouse([aTicket(54)]);
  const lane = { kind: "lane", id: "grill", last_number: 56, outstanding };
  const records = (kind: string) =>
    kind === "lane" ? { value: new Map([["grill", lane]]) } : house.records(kind as "ticket");
  const told = { ...house, records } as unknown as House;
  (told.now as Signal<number>).value = 70_000;
  return { house: told, said: () => alarmsOf(openBoard(told, [chosen])).map(({ text }) => text) };
}

test("a lane's screen says which number is missing, and is silent when it is there", () => {
  assert.deepEqual(atAMinuteAndMore([54, 55], "grill").said(), ["GRILL 55 is missing"]);
  assert.deepEqual(atAMinuteAndMore([54], "grill").said(), []);
});

test("a ticket that nobody saw alarms at the pass, not at the station that does not have it", () => {
  assert.deepEqual(atAMinuteAndMore([54], "expo").said(), [
    "GRILL 54, table 12: nobody has seen it",
  ]);
});

test("a screen that is not live alarms about nothing: it cannot know", () => {
  const { house, said } = atAMinuteAndMore([54, 55], "expo");
  (house.status as Signal<unknown>).value = { state: "apart" };
  assert.deepEqual(said(), []);
});
