import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../wire/messages.ts";
import { type Cabinet, openCabinet, SETTLED_MAX } from "./cabinet.ts";
import type { Tap } from "./tap.ts";
import { soup } from "./testing/restaurant.ts";

let cabinets = 0;
const fresh = () => {
  cabinets += 1;
  return openCabinet(`cabinet-${cabinets}`);
};

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

const answer = (id: string, status: Answer["status"] = "done"): Answer => ({
  id,
  seq: 1,
  status,
  again: false,
  rev: 1,
  result: null,
  code: "",
  sentence: "",
  last_seq: 1,
});

const take = async (cabinet: Cabinet, id: string) => {
  const [taken] = await cabinet.take([tap(id)]);
  assert.ok(taken);
  return taken;
};

test("HUB-13: numbers run from 1 without holes, however many windows take them at once", async () => {
  const cabinet = fresh();
  const taken = await Promise.all(["a", "b", "c", "d"].map((id) => take(cabinet, id)));
  assert.deepEqual(
    taken.map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
});

test("HUB-13: taps that are stored together get their numbers in their order", async () => {
  const cabinet = fresh();
  const taken = await cabinet.take(["a", "b", "c"].map(tap));
  assert.deepEqual(
    taken.map(({ id, seq }) => [id, seq]),
    [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ],
  );
});

test("HUB-13: a slip that was stored before keeps its number; an answered one has its answer", async () => {
  const cabinet = fresh();
  await take(cabinet, "a");
  assert.equal((await take(cabinet, "a")).seq, 1);
  await cabinet.settle([answer("a")]);
  const known = await take(cabinet, "a");
  assert.equal("answer" in known && known.answer.status, "done");
  assert.equal((await take(cabinet, "b")).seq, 2);
  assert.deepEqual(
    (await cabinet.waiting()).map(({ id }) => id),
    ["b"],
  );
});

test("HUB-13: new numbers keep the order of the taps, and the next tap goes on from there", async () => {
  const cabinet = fresh();
  for (const id of ["c", "a", "b"]) await take(cabinet, id);
  await cabinet.renumber(40);
  const waiting = await cabinet.waiting();
  assert.deepEqual(
    waiting.map(({ id, seq }) => [id, seq]),
    [
      ["c", 41],
      ["a", 42],
      ["b", 43],
    ],
  );
  assert.equal((await take(cabinet, "d")).seq, 44);
});

test("HUB-14: at most 500 answered taps are kept, the newest", async () => {
  const cabinet = fresh();
  for (let number = 1; number <= SETTLED_MAX + 3; number += 1) {
    await take(cabinet, `tap-${number}`);
    await cabinet.settle([answer(`tap-${number}`)]);
  }
  const settled = await cabinet.settled();
  assert.equal(settled.length, SETTLED_MAX);
  assert.equal(settled[0]?.id, "tap-4");
});

test("HUB-12: what was refused stays until it is dismissed", async () => {
  const cabinet = fresh();
  await take(cabinet, "a");
  await cabinet.settle([answer("a", "refused")]);
  assert.equal((await cabinet.tray()).length, 1);
  await cabinet.dismiss("a");
  assert.equal((await cabinet.tray()).length, 0);
});
