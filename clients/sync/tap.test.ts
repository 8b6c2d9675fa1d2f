/** HUB-20: how old a tap is, told by the device on which it was made and by nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ageOf, type Tap } from "./tap.ts";
import { handTime } from "./testing/hand_time.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LIFE = "this page";
const ANOTHER = "the page after a reload";

/** A finger touches now. */
function touched(time: ReturnType<typeof handTime>): Tap {
  return { life: LIFE, wall: time.wall(), elapsed: time.elapsed() } as Tap;
}

test("HUB-20: while the page lives the stopwatch tells, whatever the device's clock is set to", () => {
  const time = handTime();
  const tap = touched(time);
  time.forward(4 * MINUTE);
  assert.equal(ageOf(tap, time, LIFE), 4 * MINUTE);
  time.setWall(time.wall() - 3 * HOUR);
  assert.equal(ageOf(tap, time, LIFE), 4 * MINUTE);
});

test("HUB-20: a clock that is three hours wrong makes nothing older or younger", () => {
  const time = handTime();
  time.setWall(time.wall() + 3 * HOUR);
  const tap = touched(time);
  time.forward(2 * MINUTE);
  assert.equal(ageOf(tap, time, LIFE), 2 * MINUTE);
  assert.equal(ageOf(tap, time, ANOTHER), 2 * MINUTE);
});

test("HUB-20: across a reload the same device's clock tells how long nobody held the stopwatch", () => {
  const time = handTime();
  const tap = touched(time);
  time.setWall(time.wall() + 10 * MINUTE);
  assert.equal(ageOf(tap, time, ANOTHER), 10 * MINUTE);
});

test("HUB-20: a clock that ran backwards across a reload tells nothing: the tap counts as old", () => {
  const time = handTime();
  const tap = touched(time);
  time.setWall(time.wall() - MINUTE);
  assert.ok(ageOf(tap, time, ANOTHER) >= HOUR);
});

test("HUB-20: what a tablet slept through counts, though its stopwatch stood still", () => {
  const time = handTime();
  const tap = touched(time);
  time.setWall(time.wall() + 10 * MINUTE);
  assert.equal(ageOf(tap, time, LIFE), 10 * MINUTE);
});
