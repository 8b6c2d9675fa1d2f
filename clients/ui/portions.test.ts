/** What there is to say about a dish that is out or counted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import type { Line, Portions } from "../wire/records.ts";
import {
  denyReport,
  freedLines,
  heldForOthers,
  isOut,
  isReported,
  lackOf,
  portionsSay,
  reports,
} from "./portions.ts";

const bream = (more: Partial<Portions> = {}): Portions =>
  ({
    kind: "portions",
    id: "dish-sea-bream",
    what: "dish",
    of: "sea-bream",
    name: "Sea bream",
    left: null,
    out_at: null,
    until_restored: false,
    by: "marco",
    at: 0,
    reported_at: null,
    reported_by: null,
    held: [],
    freed: [],
    last_table: "",
    ...more,
  }) as Portions;

function house(portions: Portions) {
  const asked: { name: string; args: unknown }[] = [];
  const kinds: Record<string, ReadonlyMap<string, unknown>> = {
    portions: new Map([[portions.id, portions]]),
    person: new Map([
      ["marco", { name: "Marco" }],
      ["anna", { name: "Anna" }],
    ]),
    letterhead: new Map([["house", { time_zone: "UTC" }]]),
  };
  const made = {
    records: (kind: string) => ({ value: kinds[kind] }),
    ask: (name: string, args: unknown) => asked.push({ name, args }),
  } as unknown as House;
  return { house: made, asked };
}

const said = (portions: Portions) => portionsSay(house(portions).house, portions);

test("out, sold out, counted and reported each have their sentence", () => {
  assert.deepEqual(said(bream({ left: 0, out_at: 60_000 })), ["Out since 00:01, said Marco."]);
  assert.deepEqual(said(bream({ left: 0, last_table: "21" })), ["The last one went to table 21."]);
  assert.deepEqual(said(bream({ left: 1 })), ["1 left; counted at 00:00 by Marco."]);
  assert.deepEqual(said(bream({ reported_at: 0, reported_by: "anna" as Portions["by"] })), [
    "Anna reported it as out at 00:00.",
    "The kitchen has not said so yet; it can still be ordered.",
  ]);
  assert.equal(portionsSay(house(bream()).house, undefined).length, 1);
});

test("out is none left, whoever said so", () => {
  assert.equal(isOut(undefined), false);
  assert.equal(isOut(bream({ left: 2 })), false);
  assert.equal(isOut(bream({ left: 0 })), true);
});

test("a report that is wrong leaves the count as it was", () => {
  const counted = bream({ left: 3, reported_at: 5 });
  const first = house(counted);
  denyReport(first.house, counted);
  assert.deepEqual(first.asked, [
    { name: "menu.count", args: { what: "dish", of: "sea-bream", left: 3 } },
  ]);
  const plain = bream({ reported_at: 5 });
  const second = house(plain);
  denyReport(second.house, plain);
  assert.deepEqual(second.asked, [
    { name: "menu.restore", args: { what: "dish", of: "sea-bream" } },
  ]);
  assert.deepEqual(
    reports(second.house).map(({ who }) => who),
    ["the kitchen"],
  );
});

test("lines that lost their portion are known by name", () => {
  const freed = [{ line: "line-1", pieces: 1, at: 0 }] as unknown as Portions["freed"];
  const { house: made } = house(bream({ left: 1, freed }));
  assert.deepEqual([...freedLines(made).keys()], ["line-1"]);
});

test("an unsent line says what keeps it from being sent", () => {
  const line = {
    id: "line-1",
    dish: "sea-bream",
    modifiers: [],
    sent_at: null,
    removed_at: null,
  } as unknown as Line;
  const lack = (more: Partial<Portions>, of: Line = line) => lackOf(house(bream(more)).house, of);
  const held = [
    { line: "line-1", pieces: 1, since: 0, sent: false },
  ] as unknown as Portions["held"];
  const freed = [{ line: "line-1", pieces: 1, at: 0 }] as unknown as Portions["freed"];
  assert.equal(lack({ left: 0 }), "out");
  assert.equal(lack({ left: 0, held }), null, "it got the last one");
  assert.equal(lack({ left: 2, freed }), "no_portion");
  assert.equal(lack({ left: 0 }, { ...line, sent_at: 5 } as Line), null);
});

test("what a waiter has reported is not out, and said to be looked at", () => {
  assert.equal(isReported(bream({ reported_at: 0 })), true);
  assert.equal(isReported(bream()), false);
  assert.equal(isReported(undefined), false);
});

test("what the table itself keeps is not held for others", () => {
  const held = [
    { line: "a", pieces: 2, since: 0, sent: false },
    { line: "b", pieces: 1, since: 0, sent: false },
  ] as unknown as Portions["held"];
  assert.equal(heldForOthers(bream({ left: 4, held }), [{ id: "a" }]), 1);
  assert.equal(heldForOthers(bream({ left: 4, held }), [{ id: "a" }, { id: "b" }]), 0);
  assert.equal(heldForOthers(undefined, []), 0);
});
