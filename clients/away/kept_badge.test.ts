import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_IT_MS, AWAY_MS, isFresh, type KeptBadge } from "./kept_badge.ts";

const NOW = 1_795_287_600_000;
const kept = (ago: number, more: Partial<KeptBadge> = {}): KeptBadge => ({
  worn: "{}",
  person: "anna",
  at: NOW - ago,
  isAway: false,
  ...more,
});

test("who was at the screen a moment ago goes on; who left it signs in again", () => {
  assert.equal(isFresh(kept(AT_IT_MS), NOW), true);
  assert.equal(isFresh(kept(AT_IT_MS + 1), NOW), false);
});

test("without the house a person is not shut out so soon", () => {
  assert.equal(isFresh(kept(AWAY_MS, { isAway: true }), NOW), true);
  assert.equal(isFresh(kept(AWAY_MS + 1, { isAway: true }), NOW), false);
});

test("a device clock that ran backwards tells nothing, so the person signs in again", () => {
  assert.equal(isFresh(kept(-1_000), NOW), false);
});

test("a station never leaves its screen", () => {
  assert.equal(isFresh(kept(10 * AWAY_MS, { person: "station-grill" }), NOW), true);
});
