/** A hole in a lane is seen, and nothing else is taken for one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lane } from "../wire/records.ts";
import { missingFrom, upTo } from "./missing.ts";
import { aNotice, aTicket, GRILL } from "./testing/makers.ts";

const lane = (...outstanding: number[]): ReadonlyMap<string, Lane> =>
  new Map([
    ["grill", { kind: "lane", id: "grill", last_number: 57, outstanding } as unknown as Lane],
  ]);
const hanging = (...tickets: ReturnType<typeof aTicket>[]) =>
  new Map(tickets.map((ticket) => [ticket.id, ticket]));
const missing = (...args: Parameters<typeof missingFrom>) =>
  missingFrom(...args).map(({ station, number }) => `${station.name} ${number}`);

test("GRILL 55 is missing until it turns up", () => {
  const [one, other] = [aTicket(54), aTicket(56)];
  assert.deepEqual(missing([GRILL], lane(54, 55, 56), hanging(one, other)), ["Grill 55"]);
  assert.deepEqual(missing([GRILL], lane(54, 55, 56), hanging(one, aTicket(55), other)), []);
});

test("what was bumped and cleared before is no hole", () => {
  assert.deepEqual(missing([GRILL], lane(57), hanging(aTicket(57))), []);
});

test("a void that has a docket of its own is missing when its ticket does not say it", () => {
  const told = { ...aNotice("void"), number: 55 };
  assert.deepEqual(missing([GRILL], lane(54, 55), hanging(aTicket(54))), ["Grill 55"]);
  assert.deepEqual(missing([GRILL], lane(54, 55), hanging(aTicket(54, { notices: [told] }))), []);
});

test("a bump that the house has not confirmed makes no hole", () => {
  assert.deepEqual(missing([GRILL], lane(54), hanging(aTicket(54, { bumped_at: 1 }))), []);
});

test("another station's number fills no hole, and its holes are its own screen's", () => {
  assert.deepEqual(missing([GRILL], lane(54), hanging(aTicket(54, { station: "pasta" }))), [
    "Grill 54",
  ]);
  assert.deepEqual(missing([], lane(54), hanging()), []);
});

test("a lane of an older house counts nothing", () => {
  const old = new Map([
    ["grill", { kind: "lane", id: "grill", last_number: 9 } as unknown as Lane],
  ]);
  assert.deepEqual(missing([GRILL], old, hanging()), []);
});

test("a station says how far its numbers have come and how many this screen lacks", () => {
  const said = (...tickets: ReturnType<typeof aTicket>[]) =>
    upTo([GRILL], lane(54, 55), missingFrom([GRILL], lane(54, 55), hanging(...tickets))).map(
      ({ last, missing: holes }) => [last, holes],
    );
  assert.deepEqual(said(aTicket(54)), [[57, 1]]);
  assert.deepEqual(said(aTicket(54), aTicket(55)), [[57, 0]]);
});
