import assert from "node:assert/strict";
import { test } from "node:test";
import { inBreaths } from "./breath.ts";

function handClock() {
  let now = 1_000;
  const due: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, act: () => void) => void due.push({ at: now + ms, act }),
    frame: (act: () => void) => void due.push({ at: now + 16, act }),
    forward(ms: number) {
      const until = now + ms;
      for (;;) {
        const next = due.sort((one, other) => one.at - other.at)[0];
        if (!next || next.at > until) break;
        due.shift();
        now = next.at;
        next.act();
      }
      now = until;
    },
  };
}

test("after a quiet moment the next frame draws; in a rush ten drawings a second are enough", () => {
  const clock = handClock();
  const breath = inBreaths(clock);
  let drawn = 0;
  let asked = false;
  const change = () => {
    // Preact asks again only after it has drawn.
    if (asked) return;
    asked = true;
    breath.draw(() => {
      asked = false;
      drawn += 1;
    });
  };
  change();
  clock.forward(20);
  assert.equal(drawn, 1);
  for (let at = 0; at < 50; at += 1) {
    change();
    clock.forward(20);
  }
  assert.ok(drawn >= 8 && drawn <= 11, `${drawn} drawings in a second`);
  clock.forward(200);
  const before = drawn;
  change();
  clock.forward(17);
  assert.equal(drawn, before + 1);
});

test("a finger waits for no breath: what it did, and what waited already, is drawn at once", async () => {
  const clock = handClock();
  const breath = inBreaths(clock);
  const drawn: string[] = [];
  breath.draw(() => void drawn.push("first"));
  clock.forward(20);
  breath.draw(() => void drawn.push("in the rush"));
  breath.touched();
  clock.forward(0);
  assert.deepEqual(drawn, ["first", "in the rush"]);
  breath.draw(() => void drawn.push("the tap"));
  await Promise.resolve();
  assert.deepEqual(drawn, ["first", "in the rush", "the tap"]);
  clock.forward(500);
  assert.equal(drawn.length, 3);
});
