/** What a station's screen says of courses that wait. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import type { Station } from "../wire/records.ts";
import { GRILL } from "./testing/makers.ts";
import { showsWaiting, toFollow } from "./to_follow.ts";

const aLine = (id: string, more: object) => ({
  id,
  check: "turn-5-1",
  name: id,
  quantity: 1,
  course: 2,
  sent_at: 10,
  firing: null,
  from_paper_at: null,
  station: "grill",
  also_at: [],
  to_follow: [],
  ...more,
});
const RECORDS: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  table: [{ id: "t5", label: "5" } as { id: string }],
  check: [{ id: "turn-5-1", table: "t5", held: [] } as { id: string }],
  line: [
    aLine("steak", {}),
    aLine("burger", { station: "pasta", also_at: ["grill"] }),
    aLine("fries", { station: "pasta" }),
    aLine("salad", { station: "cold", to_follow: [{ station: "grill", number: 1, at: 10 }] }),
    aLine("fired", { firing: "f" }),
  ],
};
const room = {
  records: (kind: string) => ({
    value: new Map((RECORDS[kind] ?? []).map((each) => [each.id, each])),
  }),
} as unknown as House;
const WAITS: Station = { ...GRILL, shows_waiting: true };
const PASTA: Station = { ...GRILL, id: "pasta" };

test("a station whose owner wants it sees its own dishes of courses that wait", () => {
  const found = toFollow(room, [WAITS, PASTA]);
  assert.deepEqual(
    found.map(({ table, course, lines }) => [table, course, lines.map(({ name }) => name)]),
    [["5", 2, ["burger", "salad", "steak"]]],
  );
  assert.equal(showsWaiting([WAITS, PASTA]), true);
});

test("without the setting the pass alone sees them", () => {
  assert.deepEqual(toFollow(room, [GRILL, PASTA]), []);
  assert.equal(showsWaiting([GRILL, PASTA]), false);
});
