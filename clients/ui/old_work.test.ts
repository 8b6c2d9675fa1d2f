/** HUB-20: who is asked about old work, in which words, and when the pass hears of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { House } from "../sync/house.ts";
import type { OldWork } from "../wire/records.ts";
import {
  answer,
  detailsOf,
  headOf,
  isAnswered,
  oldWorkAlarms,
  questionsFor,
  questionsIn,
  UNANSWERED_MS,
} from "./old_work.ts";

const ASKED = Date.UTC(2026, 10, 21, 19, 25);
const fire = { what: "fire", course: 1, pieces: 4, words: "2 Burrata, 2 Tomato soup" } as const;

const aQuestion = (more: Partial<OldWork> = {}): OldWork =>
  ({
    kind: "old_work",
    id: "work",
    turn: "turn-12",
    table: "12",
    person: "ben",
    matters: [fire],
    waiting_since: ASKED - 8 * 60_000,
    asked_at: ASKED,
    offered_again: false,
    ...more,
  }) as OldWork;

function aHouse(questions: readonly OldWork[], more: Record<string, unknown> = {}) {
  const asked: unknown[] = [];
  const kinds: Record<string, unknown> = {
    old_work: new Map(questions.map((work) => [work.id, work])),
    turn: new Map([["turn-12", { waiter: "anna" }]]),
    person: new Map([["ben", { name: "Ben" }]]),
    letterhead: new Map([["house", { time_zone: "UTC" }]]),
  };
  const house = {
    records: (kind: string) => signal(kinds[kind]),
    session: signal({ person: "anna", roles: ["waiter"] }),
    status: signal({ state: "live" }),
    waiting: signal([]),
    now: signal(ASKED + UNANSWERED_MS),
    ask: (name: string, args: unknown) => asked.push({ name, args }),
    ...more,
  };
  return { house: house as unknown as House, asked };
}

test("HUB-20: the question says table, dishes and since when, then which dishes", () => {
  const { house } = aHouse([]);
  assert.equal(headOf(house, aQuestion()), "Table 12 · 4 dishes · waiting since 19:17");
  assert.equal(detailsOf(aQuestion()), "2 Burrata, 2 Tomato soup");
});

test("HUB-20: a void and a move are asked about in their own words", () => {
  const { house } = aHouse([]);
  const matters = [
    { what: "void", pieces: 1, words: "1 Burrata" },
    { what: "move", pieces: 0, words: "table 21 is now 12" },
  ] as unknown as OldWork["matters"];
  const work = aQuestion({ matters });
  assert.equal(headOf(house, work), "Table 12 · 1 void, a move · waiting since 19:17");
  assert.equal(detailsOf(work), "void 1 Burrata · table 21 is now 12");
});

test("HUB-20: asked are whose tap it was, whose table it is, and managers; the till sees all", () => {
  const work = aQuestion();
  const whoSees = (person: string, ...roles: string[]) =>
    questionsFor(aHouse([work], { session: signal({ person, roles }) }).house).length;
  assert.equal(whoSees("ben", "waiter"), 1);
  assert.equal(whoSees("anna", "waiter"), 1);
  assert.equal(whoSees("eva", "waiter"), 0);
  assert.equal(whoSees("marco", "manager"), 1);
  assert.equal(questionsFor(aHouse([work], { session: signal(null) }).house).length, 0);
  assert.equal(questionsIn(aHouse([work]).house).length, 1);
});

test("HUB-20: the answer names how much of it was seen, and the buttons rest meanwhile", () => {
  const { house, asked } = aHouse([]);
  const work = aQuestion();
  answer(house, work, "told");
  const args = { work: "work", answer: "told", matters: 1 };
  assert.deepEqual(asked, [{ name: "kitchen.answer_old_work", args }]);
  assert.equal(isAnswered(house, work), false);
  const waiting = signal([{ name: "kitchen.answer_old_work", args }]);
  assert.equal(isAnswered(aHouse([], { waiting }).house, work), true);
});

test("HUB-20: unanswered for a minute it alarms at the pass, by the house's clock", () => {
  const alarms = (now: number, state = "live") =>
    oldWorkAlarms(aHouse([aQuestion()], { now: signal(now), status: signal({ state }) }).house);
  assert.equal(alarms(ASKED + UNANSWERED_MS - 1).length, 0);
  const [alarm] = alarms(ASKED + UNANSWERED_MS);
  assert.equal(alarm?.text, "Table 12 · 4 dishes · waiting since 19:17: not in the kitchen");
  assert.match(alarm?.hint ?? "", /Burrata.*Ben was asked/);
  assert.equal(alarms(ASKED + UNANSWERED_MS, "stale").length, 0);
});
