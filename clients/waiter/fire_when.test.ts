/** When a course fires, and what the house is asked for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals";
import type { House } from "../sync/house.ts";
import { words } from "../ui/words/en.fire_when.ts";
import type { Records } from "../wire/records.ts";
import { courseFires, fireWhen, houseFires } from "./fire_when.ts";
import { aCheck } from "./makers.ts";

const BY_HAND = { when: "by_waiter", minutes: 0 } as const;
const SERVED = { when: "when_served", minutes: 0 } as const;

function asking(next_fires: "by_waiter" | "when_served") {
  const asked: [string, unknown][] = [];
  const customs = { next_fires, next_fires_minutes: 0 } as unknown as Records["customs"];
  const house = {
    records: () => signal(new Map([["house", customs]])),
    ask: (name: string, args: unknown) => asked.push([name, args]),
  } as unknown as House;
  return { house, asked };
}

test("a course does as somebody said, the others as the house does", () => {
  const fires = [{ course: 2, when: "after_fired", minutes: 15, since: 1 }] as const;
  const check = aCheck("5", { fires });
  assert.equal(words.waits(courseFires(2, [check], BY_HAND)), "waits · fires after 15 min");
  assert.equal(words.waits(courseFires(3, [check], BY_HAND)), "waits");
  assert.equal(words.waits(courseFires(3, [check], SERVED)), "waits · fires once served");
  assert.equal(
    words.waits({ when: "when_served", minutes: 5 }),
    "waits · fires 5 min after served",
  );
});

test("a check of an older house says nothing of single courses", () => {
  const old = { ...aCheck("5"), fires: undefined } as never;
  assert.equal(courseFires(2, [old], BY_HAND), BY_HAND);
  assert.deepEqual(houseFires(undefined), BY_HAND);
});

test("by hand is a hold where the house fires by itself, and nothing special where it does not", () => {
  const automatic = asking("when_served");
  fireWhen(automatic.house, "c", 2, BY_HAND);
  fireWhen(automatic.house, "c", 2, SERVED);
  assert.deepEqual(automatic.asked, [
    ["orders.hold", { check: "c", course: 2 }],
    ["orders.fire_when", { check: "c", course: 2, when: "as_the_house" }],
  ]);
  const plain = asking("by_waiter");
  fireWhen(plain.house, "c", 2, BY_HAND);
  fireWhen(plain.house, "c", 2, { when: "after_fired", minutes: 15 });
  assert.deepEqual(plain.asked, [
    ["orders.fire_when", { check: "c", course: 2, when: "as_the_house" }],
    ["orders.fire_when", { check: "c", course: 2, when: "after_fired", minutes: 15 }],
  ]);
});
