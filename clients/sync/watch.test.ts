/** HUB-20: a tap's age is the sum of what each page measured and of the gaps between them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ageOf, type Tap } from "./tap.ts";
import { type HandTime, handTime } from "./testing/hand_time.ts";
import { deviceWatch } from "./watch.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = 1_795_287_600_000;

function aDevice() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    kept,
  } as unknown as Storage & { kept: Map<string, string> };
}

const opened = (device: Storage, time: HandTime, life = "first") =>
  deviceWatch(device, time, () => life);
const touched = ({ life, time }: ReturnType<typeof opened>): Tap =>
  ({ life, wall: time.wall(), elapsed: time.elapsed() }) as Tap;

test("HUB-20: two pages and the gap between them add up, though the clock was set back meanwhile", () => {
  const device = aDevice();
  const first = handTime(NOON);
  const page = opened(device, first);
  const tap = touched(page);
  first.setWall(NOON - 3 * MINUTE);
  first.forward(2 * MINUTE);
  page.close();
  const second = handTime(first.wall() + MINUTE);
  const next = opened(device, second, "second");
  second.forward(MINUTE);
  assert.equal(next.life, "first");
  assert.equal(ageOf(tap, next.time, next.life), 4 * MINUTE);
  next.close();
});

test("HUB-20: a clock that ran backwards over the reload makes everything before it old", () => {
  const device = aDevice();
  const first = handTime(NOON);
  const page = opened(device, first);
  const tap = touched(page);
  first.forward(10 * MINUTE);
  page.close();
  const next = opened(device, handTime(NOON + 9 * MINUTE));
  const young = touched(next);
  assert.ok(ageOf(tap, next.time, next.life) > HOUR);
  assert.equal(ageOf(young, next.time, next.life), 0);
  next.close();
});

test("HUB-20: a clock that is three hours wrong all along changes nothing", () => {
  const device = aDevice();
  const first = handTime(NOON + 3 * HOUR);
  const page = opened(device, first);
  const tap = touched(page);
  first.forward(MINUTE);
  page.close();
  const next = opened(device, handTime(first.wall() + MINUTE));
  assert.equal(ageOf(tap, next.time, next.life), 2 * MINUTE);
  next.close();
});

test("HUB-20: without its note the device's clock tells, as far as it can", () => {
  for (const spoilt of [null, "", "no note", '{"life":1}', '{"life":"x","elapsed":null}']) {
    const device = aDevice();
    const first = handTime(NOON);
    const page = opened(device, first);
    const tap = touched(page);
    page.close();
    if (spoilt === null) device.kept.clear();
    else for (const key of device.kept.keys()) device.kept.set(key, spoilt);
    const next = opened(device, handTime(NOON + 5 * MINUTE), "second");
    assert.equal(next.life, "second");
    assert.equal(ageOf(tap, next.time, next.life), 5 * MINUTE);
    next.close();
  }
});

test("a device without room goes on", () => {
  const device = aDevice();
  device.setItem = () => {
    throw new RangeError("full");
  };
  const page = opened(device, handTime(NOON));
  assert.equal(page.life, "first");
  page.close();
});
