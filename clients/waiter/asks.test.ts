/** What one tap of a waiter asks of the house. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clearToasts, dropRefused, toasts } from "../ui/toasts.ts";
import type { Dish, Records } from "../wire/records.ts";
import { add, addAlike, alter, type Choice, fire, fireAgain, plain, send } from "./asks.ts";
import { aCheck, aFiring, aHouse, aLine, aTable, aTurn, minutesAgo } from "./makers.ts";
import { partyOf } from "./party.ts";

const SOUP: Dish = {
  id: "soup",
  name: "Soup",
  category: "starters",
  price_cents: 690,
  course: 1,
  station: "pasta",
  also_at: [],
  prep_seconds: 0,
  tax: "food",
  groups: [],
  allergens: [],
  barcodes: [],
};

function atTable(...lines: readonly Records["line"][]) {
  const { house, asked } = aHouse([aTable("5"), aTurn("5"), aCheck("5"), ...lines]);
  const party = partyOf(house, "turn-5");
  assert.ok(party);
  return { house, asked, party };
}

test("the first soup is a new line, the second joins it", () => {
  const first = atTable();
  add(first.house, first.party, SOUP, plain(null));
  assert.equal(first.asked[0]?.name, "orders.add");
  const second = atTable(aLine("a"));
  add(second.house, second.party, SOUP, plain(null));
  assert.deepEqual(second.asked, [
    { name: "orders.change", args: { check: "turn-5-1", line: "a", quantity: 2 } },
  ]);
});

test("one more is the same dish with the same wishes, not sent yet", () => {
  const sent = aLine("a", { sent_at: minutesAgo(9), seat: 2, note: "hot", course: null });
  const { house, asked, party } = atTable(sent);
  addAlike(house, party, sent);
  const wish = { id: "fresh-1", dish: "soup", quantity: 1, modifiers: [], course: 0, seat: 2 };
  assert.deepEqual(asked, [
    {
      name: "orders.add",
      args: { check: "turn-5-1", lines: [{ ...wish, note: "hot", allergies: [] }] },
    },
  ]);
});

test("undo takes back what that tap added, and no more", () => {
  toasts.value = [];
  const { house, asked, party } = atTable(aLine("a", { quantity: 3 }), aLine("b", { seat: 1 }));
  add(house, party, SOUP, plain(null));
  add(house, party, SOUP, plain(1));
  for (const toast of toasts.value) toast.undo?.();
  assert.deepEqual(asked.slice(2), [
    { name: "orders.change", args: { check: "turn-5-1", line: "a", quantity: 2 } },
    { name: "orders.remove", args: { check: "turn-5-1", line: "b" } },
  ]);
});

test("a course held again goes on as the same firing", () => {
  const { house, asked } = atTable();
  fireAgain(house, aFiring("f", { held_at: minutesAgo(1) }));
  assert.deepEqual(asked, [{ name: "kitchen.fire_again", args: { firing: "f" } }]);
});

test("another seat, another person's or an altered line is not joined", () => {
  for (const line of [
    aLine("a", { seat: 1 }),
    aLine("a", { person: "ben" }),
    aLine("a", { note: "no salt" }),
    aLine("a", { allergies: ["nuts"] }),
    aLine("a", { course: 2 }),
    aLine("a", { sent_at: minutesAgo(1) }),
  ]) {
    const { house, asked, party } = atTable(line);
    add(house, party, SOUP, plain(null));
    assert.equal(asked[0]?.name, "orders.add");
  }
});

test("a send names this person's unsent lines and nobody else's", () => {
  const { house, asked, party } = atTable(
    aLine("mine"),
    aLine("his", { person: "ben" }),
    aLine("sent", { sent_at: minutesAgo(5) }),
  );
  send(house, party);
  assert.deepEqual(asked, [
    {
      name: "orders.send",
      args: { check: "turn-5-1", lines: ["mine"], firing: "fresh-1", fire: null },
    },
  ]);
});

test("nothing to send asks nothing", () => {
  const { house, asked, party } = atTable(aLine("his", { person: "ben" }));
  send(house, party);
  assert.deepEqual(asked, []);
});

test("a fire names the lines that wait in that course", () => {
  const sent = { sent_at: minutesAgo(5), course: 2 };
  const { house, asked, party } = atTable(
    aLine("a", sent),
    aLine("voided", { ...sent, quantity: 0, voided: 1 }),
    aLine("unsent", { course: 2 }),
  );
  const [mains] = party.courses;
  assert.ok(mains);
  fire(house, party, mains);
  assert.deepEqual(asked[0], {
    name: "orders.fire_course",
    args: { firing: "fresh-1", check: "turn-5-1", course: 2, lines: ["a"] },
  });
});

test("a fire that the house refuses takes back what its toast said", () => {
  toasts.value = [];
  const { house, party } = atTable(aLine("a", { course: 2, sent_at: minutesAgo(9) }));
  const [mains] = party.courses;
  assert.ok(mains);
  fire(house, party, mains);
  const [fired] = toasts.value;
  assert.ok(fired?.about);
  dropRefused(new Set([fired.about]));
  assert.deepEqual(toasts.value, []);
});

test("altering asks only for what changed; zero says no seat and at once", () => {
  const before: Choice = { ...plain(2), course: 1 };
  const changes = (after: Choice) => {
    const { house, asked } = atTable();
    alter(house, aLine("a"), before, after);
    return asked.map((one) => one.args);
  };
  assert.deepEqual(changes(before), []);
  assert.deepEqual(changes({ ...before, seat: null, course: 0 }), [
    { check: "turn-5-1", line: "a", course: 0, seat: 0 },
  ]);
});

test("what the house refused is not said to be added any more", () => {
  clearToasts();
  const { house, party } = atTable();
  add(house, party, SOUP, plain(null));
  const [toast] = toasts.value;
  assert.equal(toast?.about, "asked-1");
  dropRefused(new Set(["another"]));
  assert.equal(toasts.value.length, 1);
  dropRefused(new Set(["asked-1"]));
  assert.deepEqual(toasts.value, []);
});
