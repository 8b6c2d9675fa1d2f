import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../wire/messages.ts";
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
  const cabinet: Cabinet = {
    ...real,
    take: sticky(real.take),
    waiting: sticky(real.waiting),
    settle: sticky(real.settle),
  };
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

test("HUB-14: an answer that could not be kept is of the lost history: its tap waits again, and is shown", async () => {
  const { outbox, drawer } = stuck();
  drawer.sticks = false;
  await outbox.open();
  const none = { from: 0, to: 1, now: 0, mode: "delta", changes: [], url: null } as const;
  await outbox.welcomed({ ...none, epoch: "one", last_seq: 0, answers: [] }, null);
  void outbox.put(tap("refused"));
  await storageTurns();
  drawer.sticks = true;
  const answer: Answer = {
    id: "refused",
    seq: 1,
    status: "refused",
    again: false,
    rev: 1,
    result: null,
    code: "test.no",
    sentence: "No.",
    last_seq: 1,
  };
  const heard = { ...none, epoch: "one", last_seq: 1, answers: [answer] };
  await assert.rejects(outbox.welcomed(heard, null));
  assert.equal(outbox.tray.value.length, 1);
  drawer.sticks = false;
  await outbox.welcomed({ ...none, epoch: "two", last_seq: 0, answers: [] }, null);
  assert.deepEqual(
    outbox.waiting.value.map(({ id }) => id),
    ["refused"],
  );
  assert.equal(outbox.tray.value.length, 0);
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
