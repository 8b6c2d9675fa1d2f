/** What waits at the pass for somebody to fire it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import type { Firing } from "../wire/records.ts";
import { rushesAsked } from "./rushes.ts";
import { aFiring } from "./testing/makers.ts";
import { fireWaiting, waitingCourses } from "./waiting.ts";

const kinds = (
  records: Readonly<Record<string, readonly ({ readonly id: string } & object)[]>>,
) => ({
  records: (kind: string) => ({
    value: new Map((records[kind] ?? []).map((each) => [each.id, each])),
  }),
});

const SENT = { sent_at: 10 };
const aLine = (id: string, more: object) => ({
  id,
  check: "turn-5-1",
  name: id,
  quantity: 1,
  course: 1,
  sent_at: null,
  firing: null,
  from_paper_at: null,
  ...more,
});
const room = kinds({
  table: [{ id: "t5", label: "5" } as { id: string }],
  check: [{ id: "turn-5-1", table: "t5", held: [3] } as { id: string }],
  line: [
    aLine("soup", { ...SENT, firing: "f" }),
    aLine("burger", { ...SENT, course: 2 }),
    aLine("fries", { ...SENT, course: 2 }),
    aLine("cake", { ...SENT, course: 3 }),
    aLine("beer", { course: null, ...SENT }),
    aLine("typed", { course: 2 }),
  ],
}) as unknown as House;

test("courses that were sent and not fired wait, dish by dish, and held ones say so", () => {
  const found = waitingCourses(room);
  assert.deepEqual(
    found.map(({ table, course, isHeld, lines }) => [table, course, isHeld, lines.length]),
    [
      ["5", 2, false, 2],
      ["5", 3, true, 1],
    ],
  );
});

test("the pass fires a course with the dishes that it saw", () => {
  const asked: unknown[] = [];
  const [first] = waitingCourses(room);
  assert.ok(first);
  const house = { freshId: () => "id-1", ask: (...what: unknown[]) => asked.push(what) };
  fireWaiting(house as unknown as House, first);
  assert.deepEqual(asked, [
    [
      "orders.fire_course",
      { firing: "id-1", check: "turn-5-1", course: 2, lines: ["burger", "fries"] },
    ],
  ]);
});

test("a rush that was asked for waits for the pass, until it is answered or ready", () => {
  const asked = (at: number): NonNullable<Firing["rush"]> => ({
    state: "asked",
    asked_at: at,
    asked_by: "ben",
    words: "",
    answered_at: null,
    answered_by: null,
    answer: "",
  });
  const firing = [
    aFiring("later", { rush: asked(5) }),
    aFiring("first", { rush: asked(4) }),
    aFiring("ready", { rush: asked(3), ready_at: 9 }),
    aFiring("granted", { rush: { ...asked(1), state: "granted" } }),
    aFiring("plain"),
  ];
  const found = rushesAsked(kinds({ firing }) as unknown as House);
  assert.deepEqual(
    found.map(({ id }) => id),
    ["first", "later"],
  );
});
