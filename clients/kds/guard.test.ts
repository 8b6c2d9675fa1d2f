/** Which touches count. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyTouch, makeGuard } from "./guard.ts";

const touch = (x: number, y: number, at: number) => ({ x, y, at });

test("a second touch on the same spot within half a second never acts on another ticket", () => {
  const guard = makeGuard();
  assert.equal(guard.admits("a", "bump", touch(100, 100, 1000)), true);
  assert.equal(guard.admits("b", "bump", touch(110, 95, 1400)), false);
  assert.equal(guard.admits("b", "bump", touch(110, 95, 1600)), true);
});

test("two fingers on two tickets both count", () => {
  const guard = makeGuard();
  assert.equal(guard.admits("a", "bump", touch(100, 100, 1000)), true);
  assert.equal(guard.admits("b", "bump", touch(900, 100, 1050)), true);
});

test("a double tap on one ticket acts once, another act on it counts", () => {
  const guard = makeGuard();
  assert.equal(guard.admits("a", "start", touch(100, 100, 1000)), true);
  assert.equal(guard.admits("a", "start", touch(100, 100, 1200)), false);
  assert.equal(guard.admits("a", "bump", touch(100, 100, 1300)), true);
});

test("a bouncing bump bar bumps one ticket", () => {
  const guard = makeGuard();
  assert.equal(guard.admits("a", "bump", keyTouch(1000)), true);
  assert.equal(guard.admits("b", "bump", keyTouch(1100)), false);
  assert.equal(guard.admits("b", "bump", keyTouch(1600)), true);
});

test("a ticket that glides to another place is not touched by accident", () => {
  const guard = makeGuard();
  guard.moved("b", 1000);
  assert.equal(guard.admits("b", "bump", touch(500, 500, 1100)), false);
  assert.equal(guard.admits("b", "bump", keyTouch(1150)), true);
  assert.equal(guard.admits("b", "bump", touch(500, 500, 2000)), true);
});
