import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Cabinet, openCabinet } from "./cabinet.ts";
import { createOutbox } from "./outbox.ts";
import type { Tap } from "./tap.ts";
import { storageTurns } from "./testing/hand_screen.ts";
import { handTime } from "./testing/hand_time.ts";
import { soup } from "./testing/restaurant.ts";

let cabinets = 0;

/** An outbox over a cabinet that sticks as long as the test likes. */
function stuck() {
  cabinets += 1;
  const real = openCabinet(`storing-${cabinets}`);
  const time = handTime();
  const drawer = { sticks: true };
  const sticky =
    <G extends unknown[], T>(act: (...given: G) => Promise<T>) =>
    (...given: G): Promise<T> =>
      drawer.sticks ? Promise.reject(new Error("stuck")) : act(...given);
  const cabinet: Cabinet = { ...real, take: sticky(real.take), waiting: sticky(real.waiting) };
  const slips = new Map<string, Tap>();
  const outbox = createOutbox({
    cabinet,
    time,
    life: "page",
    slips: {
      write: (tap) => void slips.set(tap.id, tap),
      remove: (id) => void slips.delete(id),
      all: () => [...slips.values()],
    },
    neighbours: { tell: () => {}, listen: (_, turned) => turned("mine"), close: () => {} },
  });
  return { outbox, drawer, time, slips };
}

const tap = (id: string): Tap => ({
  id,
  name: "orders.add",
  args: soup(id),
  person: "anna",
  session: "session",
  at: 0,
  wall: 0,
  life: "page",
  elapsed: 0,
  live: true,
  seen: 1,
});

test("HUB-13: what the cabinet would not take is not overtaken by what was tapped later", async () => {
  const { outbox, drawer, time, slips } = stuck();
  drawer.sticks = false;
  await outbox.open();
  drawer.sticks = true;
  void outbox.put(tap("first"));
  await storageTurns();
  drawer.sticks = false;
  void outbox.put(tap("second"));
  await storageTurns();
  time.forward(1_000);
  await storageTurns();
  assert.deepEqual(
    outbox.waiting.value.map(({ id, seq }) => [id, seq]),
    [
      ["first", 1],
      ["second", 2],
    ],
  );
  assert.equal(slips.size, 0);
});

test("HUB-13: a page whose cabinet sticks opens when it gives way, and has lost nothing", async () => {
  const { outbox, drawer, time, slips } = stuck();
  slips.set("before", tap("before"));
  let isOpen = false;
  const opening = outbox.open().then(() => {
    isOpen = true;
  });
  await storageTurns();
  assert.equal(isOpen, false);
  drawer.sticks = false;
  time.forward(1_000);
  await opening;
  assert.deepEqual(
    outbox.waiting.value.map(({ id }) => id),
    ["before"],
  );
});
