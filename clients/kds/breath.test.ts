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
  const draw = inBreaths(clock);
  let drawn = 0;
  let asked = false;
  const change = () => {
    // Preact asks again only after it has drawn.
    if (asked) return;
    asked = true;
    draw(() => {
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
