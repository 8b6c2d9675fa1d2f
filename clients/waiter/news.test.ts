/** What the waiter is told that nobody asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rush } from "../wire/records.ts";
import { aFiring, aHouse, aTable, aTurn, minutesAgo } from "./makers.ts";
import { kitchenNews, markRead } from "./news.ts";

const rush = (more: Partial<Rush>): Rush => ({
  state: "asked",
  asked_at: minutesAgo(4),
  asked_by: "anna",
  words: "",
  answered_at: null,
  answered_by: null,
  answer: "",
  ...more,
});

const houseWith = (...firings: readonly ReturnType<typeof aFiring>[]) =>
  aHouse([aTable("5"), aTurn("5"), ...firings]).house;

test("a course that fired by itself is told with its table and the time, until it was read", () => {
  const house = houseWith(aFiring("f", { course: 2, by_itself: true, fired_at: minutesAgo(2) }));
  const [news] = kitchenNews(house);
  assert.match(news?.text ?? "", /^Table 5: course 2 fired by itself at \d\d:38$/);
  markRead(news?.id ?? "");
  assert.deepEqual(kitchenNews(house), []);
});

test("what was served since, or fired long ago, is no news, and neither is a colleague's", () => {
  const fired = { course: 2, by_itself: true, fired_at: minutesAgo(2) };
  assert.deepEqual(kitchenNews(houseWith(aFiring("g", { ...fired, served_at: 1 }))), []);
  assert.deepEqual(
    kitchenNews(houseWith(aFiring("h", { ...fired, fired_at: minutesAgo(11) }))),
    [],
  );
  assert.deepEqual(kitchenNews(houseWith(aFiring("i", { ...fired, turn: "turn-9" }))), []);
});

test("a rush is told once the pass has said yes or no, with its words", () => {
  assert.deepEqual(kitchenNews(houseWith(aFiring("j", { rush: rush({}) }))), []);
  const granted = rush({ state: "granted", answered_at: minutesAgo(1) });
  assert.equal(
    kitchenNews(houseWith(aFiring("k", { rush: granted })))[0]?.text,
    "Table 5, course 1: the pass hurries",
  );
  const refused = rush({ state: "refused", answered_at: minutesAgo(1), answer: "grill is full" });
  assert.equal(
    kitchenNews(houseWith(aFiring("l", { rush: refused })))[0]?.text,
    "Table 5, course 1: no rush, grill is full",
  );
});
