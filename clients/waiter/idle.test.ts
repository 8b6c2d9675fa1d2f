import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { Session, Status } from "../sync/house.ts";
import { handTime } from "../sync/testing/hand_time.ts";
import { IDLE_MS, lockWhenIdle } from "./idle.ts";

function aTablet(state: Status["state"]) {
  const status = signal({ state } as Status);
  const session = signal<Session | null>(null);
  const locked: string[] = [];
  const [time, page] = [handTime(), new EventTarget()];
  const house = { session, status, lock: () => void locked.push("locked") };
  return { status, locked, time, page, stop: lockWhenIdle(house, time, page) };
}

test("two minutes without a finger lock the screen", () => {
  const { locked, time, page, stop } = aTablet("live");
  time.forward(IDLE_MS - 1);
  page.dispatchEvent(new Event("pointerdown"));
  time.forward(IDLE_MS - 1);
  assert.deepEqual(locked, []);
  time.forward(1);
  assert.deepEqual(locked, ["locked"]);
  stop();
});

test("without the house nobody could unlock it, so the lock waits until it is back", () => {
  const { status, locked, time, stop } = aTablet("apart");
  time.forward(IDLE_MS * 3);
  assert.deepEqual(locked, []);
  status.value = { state: "live" } as Status;
  time.forward(10_000);
  assert.deepEqual(locked, ["locked"]);
  stop();
});
