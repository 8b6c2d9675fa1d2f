/** What a cook has still to read of a party that has left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import { leftVoids, seeLeft } from "./left_voids.ts";
import { aHouse } from "./testing/house.ts";
import { aNotice, aTicket, GRILL } from "./testing/makers.ts";

const left = (id: string, more: object = {}) => ({
  id,
  what: "void",
  station: "grill",
  ticket: `${id}-grill`,
  seen_at: null,
  at: 5,
  ...more,
});

const standing = (...waste: readonly { readonly id: string }[]) => {
  const { house } = aHouse([aTicket(1, { notices: [aNotice("void")] })]);
  const records = (kind: string) =>
    kind === "waste"
      ? { value: new Map(waste.map((each) => [each.id, each])) }
      : house.records(kind as "ticket");
  return {
    house: { ...house, records } as unknown as House,
    stations: { value: [GRILL] },
    isExpo: false,
  } as never;
};

test("a void whose ticket is gone waits to be read, the oldest first", () => {
  const board = standing(left("b"), left("a", { at: 4 }));
  assert.deepEqual(
    leftVoids(board).map(({ id }) => id),
    ["a", "b"],
  );
});

test("what hangs, was read, is another station's, or was made again, does not", () => {
  const board = standing(
    left("notice-void"),
    left("read", { seen_at: 6 }),
    left("bar", { station: "bar" }),
    left("again", { what: "refire", ticket: null }),
  );
  assert.deepEqual(leftVoids(board), []);
});

test("one tap says what became of it and that it was read", () => {
  const { house, asked } = aHouse([]);
  seeLeft(house, left("a") as never, "wasted");
  seeLeft(house, left("b") as never, null);
  assert.deepEqual(asked, [
    { name: "kitchen.answer_void", args: { waste: "a", fate: "wasted" } },
    { name: "kitchen.acknowledge", args: { ticket: "a-grill", notices: ["a"] } },
    { name: "kitchen.acknowledge", args: { ticket: "b-grill", notices: ["b"] } },
  ]);
});
