/** How a check reads: each line's and each course's state. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Waiting } from "../sync/house.ts";
import {
  amountOnItsWay,
  checkFor,
  coursesOf,
  isSaidBy,
  lineSays,
  linesOf,
  mayBeMadeAgain,
} from "./check.ts";
import { aCheck, aFiring, aLine, minutesAgo, NOW } from "./makers.ts";

const SENT = { sent_at: minutesAgo(10) };
const around = (firings: readonly ReturnType<typeof aFiring>[] = []) => ({
  firings: new Map(firings.map((firing) => [firing.id, firing])),
  people: new Map([["ben", { kind: "person", id: "ben", name: "Ben", roles: [] } as const]]),
  unconfirmed: new Set<string>(),
  me: "anna",
  now: NOW,
});

test("a line says whose it is until it is sent", () => {
  assert.equal(lineSays(aLine("a"), false, around()).text, "not sent");
  assert.equal(lineSays(aLine("a", { person: "ben" }), false, around()).text, "not sent · Ben");
});

test("a sent line waits, or is held, until it is fired", () => {
  assert.equal(lineSays(aLine("a", SENT), false, around()).text, "waits");
  assert.equal(lineSays(aLine("a", SENT), true, around()).text, "held");
});

test("a course that the house fires by itself says so, unless somebody holds it", () => {
  const waits = (when: "by_waiter" | "when_served" | "after_fired", held: number[] = []) => {
    const houseFires = { when, minutes: when === "after_fired" ? 12 : 0 };
    const checks = [aCheck("5", { held })];
    return coursesOf([aLine("a", SENT)], checks, { ...around(), houseFires })[0]?.says.text;
  };
  assert.equal(waits("by_waiter"), "waits");
  assert.equal(waits("when_served"), "waits · fires once served");
  assert.equal(
    isSaidBy("waits · fires once served", lineSays(aLine("a", SENT), false, around())),
    true,
  );
  assert.equal(waits("after_fired"), "waits · fires after 12 min");
  assert.equal(waits("when_served", [1]), "held");
});

test("a course that was voided whole neither cooks nor can be hurried", () => {
  const line = aLine("a", { ...SENT, firing: "f", fired_at: NOW, quantity: 0, voided: 2 });
  const [course] = coursesOf([line], [aCheck("5")], around([aFiring("f")]));
  assert.equal(course?.says.text, "voided");
  assert.deepEqual(course?.open, []);
});

test("a line whose send is unanswered is on its way, and nobody can fire it yet", () => {
  const line = aLine("a", SENT);
  const guess = { ...around(), unconfirmed: new Set(["line:a"]) };
  assert.equal(lineSays(line, false, { ...guess, isAway: true }).text, "not yet in the kitchen");
  assert.equal(lineSays(line, false, guess).text, "on its way");
  const [course] = coursesOf([line], [aCheck("5")], guess);
  assert.equal(course?.says.text, "on its way");
  assert.deepEqual(course?.waiting, []);
});

test("what has left its station can be made again, and what still cooks can not", () => {
  const line = aLine("a", { ...SENT, firing: "f", fired_at: NOW });
  const may = (firing: Parameters<typeof aFiring>[1], ticket: object = {}, of = line) =>
    mayBeMadeAgain(
      of,
      around([aFiring("f", firing)]).firings,
      new Map([
        ["t", { firing: "f", bumped_at: null, lines: [{ line: "a" }], ...ticket } as never],
      ]),
    );
  assert.equal(may({ bumped: 1 }), false);
  assert.equal(may({}, { bumped_at: NOW }), true);
  assert.equal(may({}, { lines: [{ line: "a", bumped_at: NOW }] }), true);
  assert.equal(may({ served_at: NOW }), true);
  assert.equal(may({ on_paper: true }), true);
  assert.equal(may({}, { bumped_at: NOW }, { ...line, kept_back_at: NOW }), false);
  assert.equal(may({}, {}, aLine("b", { ...SENT, from_paper_at: NOW })), true);
});

test("HUB-20: a line that nobody in the kitchen was told of never says that it cooks", () => {
  const line = aLine("a", { ...SENT, firing: "f", fired_at: NOW, kept_back_at: NOW });
  assert.equal(lineSays(line, false, around()).text, "asked: not in the kitchen");
  const [course] = coursesOf([line], [aCheck("5")], around());
  assert.equal(course?.says.text, "asked: not in the kitchen");
  assert.deepEqual(course?.waiting, []);
});

test("HUB-20: a course that was dropped whole was never served", () => {
  const gone = { quantity: 0, voided: 1, kept_back_at: NOW };
  const line = aLine("a", { ...SENT, firing: "f", fired_at: NOW, ...gone });
  const [course] = coursesOf([line], [aCheck("5")], around());
  assert.equal(course?.says.text, "");
});

test("half a course bumped is one of two, not ready", () => {
  const line = aLine("a", { ...SENT, firing: "f" });
  const says = (more: Partial<ReturnType<typeof aFiring>>) =>
    lineSays(line, false, around([aFiring("f", more)])).text;
  assert.equal(says({}), "cooking 9 min");
  assert.equal(says({ bumped: 1 }), "1 of 2");
  assert.equal(says({ bumped: 2, ready_at: NOW }), "ready");
  assert.equal(says({ bumped: 2, ready_at: NOW, served_at: NOW }), "served");
  assert.equal(says({ held_at: NOW }), "held");
});

test("a wholly voided line says so, and a removed one says nothing", () => {
  assert.equal(
    lineSays(aLine("a", { ...SENT, quantity: 0, voided: 1 }), false, around()).text,
    "voided",
  );
  const lines = new Map([["a", aLine("a", { removed_at: NOW })]]);
  assert.deepEqual(linesOf(lines, [aCheck("5")], "turn-5-1"), []);
});

test("what is at once comes first, then the courses", () => {
  const lines = [
    aLine("main", { ...SENT, course: 2 }),
    aLine("beer", { ...SENT, course: null, firing: "now" }),
    aLine("soup", { ...SENT, course: 1, firing: "f" }),
  ];
  const firings = [aFiring("now", { course: null }), aFiring("f", { bumped: 1 })];
  const views = coursesOf(lines, [aCheck("5")], around(firings));
  assert.deepEqual(
    views.map((view) => [view.course, view.says.text]),
    [
      [null, "at work"],
      [1, "1 of 2"],
      [2, "waits"],
    ],
  );
  assert.deepEqual(
    views[2]?.waiting.map((line) => line.id),
    ["main"],
  );
});

test("the slowest firing speaks for its course", () => {
  const lines = [
    aLine("soup", { ...SENT, firing: "f" }),
    aLine("more", { ...SENT, firing: "add" }),
  ];
  const ready = aFiring("f", { bumped: 2, ready_at: NOW });
  const late = aFiring("add", { fired_at: minutesAgo(1) });
  const [course] = coursesOf(lines, [aCheck("5")], around([ready, late]));
  assert.equal(course?.says.text, "cooking 1 min");
});

test("new lines go to the open check, and to the first one before the house has confirmed it", () => {
  assert.equal(checkFor([], "turn-5"), "turn-5-1");
  const paid = aCheck("5", { closed_at: NOW });
  assert.equal(checkFor([paid], "turn-5"), "turn-5-1");
  assert.equal(checkFor([paid, aCheck("5", { id: "turn-5-2" })], "turn-5"), "turn-5-2");
});

test("what waits for the link is owed too, once: what is not sent or removed is not", () => {
  const check = aCheck("5");
  const on = { check: check.id, price_cents: 460 };
  const [beers, gone] = [
    aLine("a", { ...on, quantity: 2 }),
    aLine("b", { ...on, removed_at: NOW }),
  ];
  const unsent = aLine("c", on);
  const send = {
    id: "tap",
    name: "orders.send",
    args: { check: check.id, lines: ["a", "b"], firing: "f" },
    tapped_at: NOW,
    person: "anna",
  } as Waiting;
  assert.equal(amountOnItsWay([beers, gone, unsent], check.id, [send, send]), 920);
  assert.equal(amountOnItsWay([beers, gone, unsent], "another", [send]), 0);
  assert.equal(amountOnItsWay([beers], check.id, []), 0);
});
