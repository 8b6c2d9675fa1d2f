import assert from "node:assert/strict";
import { test } from "node:test";
import { type Neighbours, type Sight, windowsOf } from "./neighbours.ts";

interface HandSight extends Sight {
  see(isSeen: boolean): void;
}

function handSight(isSeen: boolean): HandSight {
  let seen = isSeen;
  let changed = () => {};
  return {
    isSeen: () => seen,
    onChange(act) {
      changed = act;
      return () => {
        changed = () => {};
      };
    },
    see(now) {
      seen = now;
      changed();
    },
  };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

function opened(device: string, isSeen: boolean, locks: LockManager | null = navigator.locks) {
  const sight = handSight(isSeen);
  const neighbours: Neighbours = windowsOf(device, locks ?? undefined, sight);
  const window = { sight, neighbours, owns: false, heard: [] as unknown[] };
  neighbours.listen(
    (word) => window.heard.push(word),
    (turn) => {
      window.owns = turn !== "theirs";
    },
  );
  return window;
}

test("HUB-13: the window that somebody looks at owns the outbox, and the other gets it back", async () => {
  const left = opened("turns", true);
  await settled();
  const right = opened("turns", true);
  await settled();
  assert.deepEqual([left.owns, right.owns], [false, true]);
  left.sight.see(true);
  await settled();
  assert.deepEqual([left.owns, right.owns], [true, false]);
  left.neighbours.close();
  await settled();
  assert.equal(right.owns, true, "the one that is left takes over");
  right.neighbours.close();
});

test("HUB-13: a window that goes dark and comes back still owns the outbox", async () => {
  const window = opened("dark", true);
  await settled();
  for (let round = 0; round < 5; round += 1) {
    window.sight.see(false);
    window.sight.see(true);
    await settled();
    assert.equal(window.owns, true);
  }
  const waiting = (await navigator.locks.query()).pending ?? [];
  assert.equal(waiting.filter(({ name }) => name === "comanda.dark").length, 0);
  window.neighbours.close();
});

test("HUB-13: a hidden window waits its turn", async () => {
  const seen = opened("hidden", true);
  const hidden = opened("hidden", false);
  await settled();
  assert.deepEqual([seen.owns, hidden.owns], [true, false]);
  seen.neighbours.close();
  await settled();
  assert.equal(hidden.owns, true);
  hidden.neighbours.close();
});

test("HUB-13: where there are no Web Locks every window owns the outbox", () => {
  const left = opened("lockless", true, null);
  const right = opened("lockless", true, null);
  assert.deepEqual([left.owns, right.owns], [true, true]);
  left.neighbours.close();
  right.neighbours.close();
});

test("windows of one device hear each other, and not themselves", async () => {
  const left = opened("talk", true, null);
  const right = opened("talk", true, null);
  left.neighbours.tell({ what: "stored" });
  await settled();
  assert.deepEqual([left.heard, right.heard], [[], [{ what: "stored" }]]);
  left.neighbours.close();
  right.neighbours.close();
});
