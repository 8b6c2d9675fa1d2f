import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../../ui/words/en.refunds.ts";
import { everything, firstParts, leftText, linesOf, most, nextParts } from "./refunds.ts";

test("a line is picked in whole pieces, or in the parts that are left of it", () => {
  assert.equal(firstParts({ pieces: 3, of: 1 }), 1);
  assert.equal(firstParts({ pieces: 3, of: 2 }), 1);
  assert.equal(firstParts({ pieces: 1, of: 7 }), 7);
  assert.equal(most({ pieces: 3, of: 2 }, 1), 1);
  assert.equal(most({ pieces: 3, of: 2 }, 4), 6);
});

test("parts become smaller and begin anew, and none is offered of which nothing is left", () => {
  const one = { pieces: 1, of: 1 };
  assert.deepEqual(
    [1, 2, 3, 4].map((of) => nextParts(one, of)),
    [2, 3, 4, 1],
  );
  assert.equal(nextParts({ pieces: 1, of: 2 }, 4), 2);
});

test("everything is all that is left, and what was not picked is not asked for", () => {
  const picks = everything([
    { pieces: 3, of: 2 },
    { pieces: 0, of: 1 },
  ]);
  assert.deepEqual(linesOf(picks), [{ at: 0, pieces: 3, of: 2 }]);
  assert.deepEqual(linesOf({ 0: { parts: 0, of: 1 } }), []);
});

test("what is left reads as a guest would say it", () => {
  assert.deepEqual(
    [
      { pieces: 3, of: 1 },
      { pieces: 3, of: 2 },
      { pieces: 1, of: 4 },
    ].map(leftText),
    ["3", "1 1/2", "1/4"],
  );
});

test("half a beer that was split into sixths is a half, and nothing of it went back", () => {
  const whole = leftText({ pieces: 3, of: 6 });
  assert.equal(whole, "1/2");
  assert.equal(words.left(leftText({ pieces: 1, of: 2 }), whole), "1/2 on it");
  assert.equal(words.left(leftText({ pieces: 1, of: 3 }), whole), "1/3 of 1/2 left");
  assert.equal(leftText({ pieces: 10, of: 4 }), "2 1/2");
});
