/** A rush is for the whole course, however many times it was fired. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Firing } from "../wire/records.ts";
import { aFiring } from "./makers.ts";
import { rushOf } from "./rush.ts";

const answered = (id: string, state: "asked" | "granted" | "refused"): Firing =>
  aFiring(id, {
    rush: {
      state,
      asked_at: 1,
      asked_by: "anna",
      words: "",
      answered_at: null,
      answered_by: null,
      answer: "",
    },
  });

test("both parts of a course are asked about", () => {
  const { toAsk, state } = rushOf([aFiring("a"), aFiring("b")], []);
  assert.deepEqual([toAsk.map(({ id }) => id), state], [["a", "b"], null]);
});

test("what was added after the pass said yes is asked about alone", () => {
  const { toAsk, state } = rushOf([answered("a", "granted"), aFiring("b")], []);
  assert.deepEqual([toAsk.map(({ id }) => id), state], [["b"], null]);
});

test("it is rushed once the pass has said yes to every part", () => {
  assert.equal(rushOf([answered("a", "granted"), answered("b", "asked")], []).state, "asked");
  assert.equal(rushOf([answered("a", "granted"), answered("b", "granted")], []).state, "granted");
});

test("a no may be asked again", () => {
  const { toAsk, state } = rushOf([answered("a", "refused")], []);
  assert.deepEqual([toAsk.length, state], [1, "refused"]);
});
