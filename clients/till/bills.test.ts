import assert from "node:assert/strict";
import { test } from "node:test";
import { billOnDesk, billState, billsOf, byCourse, tendersOfBill } from "./bills.ts";
import { aBill, aHouse, aTender } from "./makers.ts";

test("parts lie in the order of their seats, the rest last, replaced bills nowhere", () => {
  const bill = [
    aBill({ id: "rest", label: "Rest", part: "rest" }),
    aBill({ id: "two", label: "Seat 2", part: "seat" }),
    aBill({ id: "one", label: "Seat 1", part: "seat" }),
    aBill({ id: "old", withdrawn_at: 3 }),
  ];
  const found = billsOf(aHouse({ bill }), "turn-9-1");
  assert.deepEqual(
    found.map((one) => one.id),
    ["one", "two", "rest"],
  );
});

test("the desk shows the picked bill, else the first that is not paid", () => {
  const bills = [aBill({ id: "one", settled_at: 4 }), aBill({ id: "two" })];
  assert.equal(billOnDesk(bills, null)?.id, "two");
  assert.equal(billOnDesk(bills, "one")?.id, "one");
  assert.equal(billOnDesk(bills, "withdrawn")?.id, "two");
  assert.equal(billOnDesk([], null), null);
});

test("a declined card leaves the bill as it was", () => {
  assert.equal(billState(aBill(), [aTender({ state: "declined" })]), "presented");
  assert.equal(billState(aBill(), [aTender({ state: "unknown" })]), "unknown");
  assert.equal(billState(aBill({ settled_at: 9 }), [aTender({ state: "approved" })]), "paid");
  assert.equal(billState(aBill({ presented_at: null }), []), "fresh");
});

test("payments stand in the order in which they were asked for", () => {
  const tender = [aTender({ id: "late", asked_at: 9 }), aTender({ id: "early", asked_at: 2 })];
  const found = tendersOfBill(aHouse({ tender }), "bill-1");
  assert.deepEqual(
    found.map((one) => one.id),
    ["early", "late"],
  );
});

test("what is at once stands before the courses", () => {
  const courses = byCourse([2, null, 1, 2], (course) => course);
  assert.deepEqual(
    courses.map((course) => [course.course, course.lines.length]),
    [
      [null, 1],
      [1, 1],
      [2, 2],
    ],
  );
});
