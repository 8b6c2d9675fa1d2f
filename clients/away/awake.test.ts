import assert from "node:assert/strict";
import { test } from "node:test";
import { stayAwake } from "./awake.ts";

class Lock extends EventTarget {
  release() {
    this.dispatchEvent(new Event("release"));
    return Promise.resolve();
  }
}

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
  turn(to: DocumentVisibilityState) {
    this.visibilityState = to;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

test("a kitchen screen asks to stay awake, and again whenever it is looked at again", async () => {
  const given: Lock[] = [];
  const page = new Page();
  const locks = {
    request: async () => {
      given.push(new Lock());
      return given.at(-1) as unknown as WakeLockSentinel;
    },
  };
  const awake = stayAwake(locks, page as unknown as Document);
  assert.equal(awake.isAwake.value, null);
  await calm();
  assert.equal(awake.isAwake.value, true);
  page.turn("hidden");
  await given[0]?.release();
  page.turn("visible");
  await calm();
  assert.equal(given.length, 2);
  assert.equal(awake.isAwake.value, true);
  awake.close();
});

test("without such a lock, or when the device refuses it, the screen may fall asleep and knows it", async () => {
  const page = new Page() as unknown as Document;
  const refused = { request: () => Promise.reject(new Error("Low battery.")) };
  for (const locks of [undefined, refused]) {
    const awake = stayAwake(locks, page);
    await calm();
    assert.equal(awake.isAwake.value, false);
    awake.close();
  }
});
