import assert from "node:assert/strict";
import { test } from "node:test";
import { inMinutes, nextAt } from "./promise.ts";

const SIX_PM = Date.UTC(2026, 4, 1, 18, 0, 20);
const at = (hour: number, minute: number, day = 1) => Date.UTC(2026, 4, day, hour, minute);

test("so many minutes count from the next whole one", () => {
  assert.equal(inMinutes(SIX_PM, 20), at(18, 21));
  assert.equal(inMinutes(at(18, 0), 20), at(18, 20));
});

test("a time on the wall is the next one, by the restaurant's own clock", () => {
  assert.equal(nextAt(SIX_PM, "19:40", "UTC"), at(19, 40));
  assert.equal(nextAt(SIX_PM, "21:40", "Europe/Berlin"), at(19, 40));
});

test("a time that has passed is tomorrow's", () => {
  assert.equal(nextAt(SIX_PM, "11:30", "UTC"), at(11, 30, 2));
});

test("what is no time is none", () => {
  for (const typed of ["", "25:00", "7", "19:60"]) assert.equal(nextAt(SIX_PM, typed, "UTC"), null);
});
