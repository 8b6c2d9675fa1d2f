/** Who has still to read what, and how old it says it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import { saidAbout, senderOf, shortagesAt, unreadAt, unreadBy, whenSaid } from "./talk.ts";

const MINUTE = 60_000;
const message = (id: string, more: object = {}) => ({
  id,
  to: "station",
  station: "grill",
  person: null,
  turn: "turn-12",
  table: "12",
  text: "in a hurry",
  by: "anna",
  at: 10 * MINUTE,
  said_at: 10 * MINUTE,
  acknowledged_at: null,
  ...more,
});

function house(kinds: Record<string, readonly { id: string }[]>, now = 12 * MINUTE): House {
  const all: Record<string, readonly { id: string }[]> = {
    station: [{ id: "grill", name: "Grill" } as { id: string }],
    person: [{ id: "anna", name: "Anna" } as { id: string }],
    letterhead: [{ id: "house", time_zone: "UTC" } as { id: string }],
    ...kinds,
  };
  return {
    records: (kind: string) => ({
      value: new Map((all[kind] ?? []).map((each) => [each.id, each])),
    }),
    now: { value: now },
  } as unknown as House;
}

const ids = (messages: readonly { id: string }[]) => messages.map(({ id }) => id);

test("a station reads what is for it and unread, the oldest first", () => {
  const here = house({
    message: [
      message("b", { at: 11 * MINUTE }),
      message("a"),
      message("read", { acknowledged_at: 1 }),
      message("bar", { station: "bar" }),
      message("back", { to: "waiter", person: "anna" }),
    ],
  });
  assert.deepEqual(ids(unreadAt(here, new Set(["grill"]))), ["a", "b"]);
  assert.deepEqual(ids(unreadBy(here, "anna")), ["back"]);
  assert.deepEqual(unreadBy(here, undefined), []);
});

test("a table's messages come newest first, and a station speaks in its own name", () => {
  const here = house({
    message: [
      message("a"),
      message("b", { at: 11 * MINUTE, to: "waiter" }),
      message("c", { turn: "turn-7" }),
    ],
  });
  const said = saidAbout(here, "turn-12");
  assert.deepEqual(ids(said), ["b", "a"]);
  assert.deepEqual(
    said.map((each) => senderOf(here, each)),
    ["Grill", "Anna"],
  );
});

test("what came late says how long ago it was said", () => {
  const late = message("a", { said_at: 3 * MINUTE });
  const here = house({ message: [late, message("b")] });
  const [b, a] = saidAbout(here, "turn-12").sort((one, other) => (one.id > other.id ? -1 : 1));
  assert.ok(a && b);
  assert.equal(whenSaid(here, a), "said 9 min ago");
  assert.equal(whenSaid(here, b), "00:10");
});

test("a station decides about its own lines, tables in their order", () => {
  const awaited = (table: string, more: object = {}) => ({
    table,
    station: "grill",
    answer: null,
    ...more,
  });
  const shortage = {
    id: "dish-bream",
    awaited: [
      awaited("21"),
      awaited("4"),
      awaited("5", { answer: "still_served" }),
      awaited("6", { station: "bar" }),
    ],
  };
  const here = house({ shortage: [shortage] });
  const [short] = shortagesAt(here, new Set(["grill"]));
  assert.deepEqual(
    short?.open.map(({ table }) => table),
    ["4", "21"],
  );
  assert.deepEqual(shortagesAt(here, new Set(["cold"])), []);
});
