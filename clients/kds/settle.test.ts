/** Nothing jumps under the finger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEEP_PLACE_MS, type Slot, settle, settlesAt } from "./settle.ts";

interface Thing {
  readonly id: string;
}
const things = (text: string): Thing[] => [...text].map((id) => ({ id }));
const read = (slots: readonly Slot<Thing>[]) =>
  slots.map((slot) => (slot.left_at === null ? slot.thing.id : "_")).join("");
const hung = (text: string) => settle([], things(text), 0);

test("after a bump the others keep their place for a second, then close up", () => {
  const bumped = settle(hung("abc"), things("bc"), 5000);
  assert.equal(read(bumped), "_bc");
  assert.equal(settlesAt(bumped), 5000 + KEEP_PLACE_MS);
  assert.equal(read(settle(bumped, things("bc"), 5999)), "_bc");
  assert.equal(read(settle(bumped, things("bc"), 6000)), "bc");
});

test("two bumps in a row: nobody moves before a second after the last", () => {
  const first = settle(hung("abc"), things("bc"), 1000);
  const second = settle(first, things("c"), 1800);
  assert.equal(read(settle(second, things("c"), 2100)), "__c");
  assert.equal(read(settle(second, things("c"), 2800)), "c");
});

test("what arrives meanwhile hangs behind the others", () => {
  const bumped = settle(hung("abc"), things("bc"), 1000);
  assert.equal(read(settle(bumped, things("bcd"), 1100)), "_bcd");
});

test("an undone bump comes back to its own place", () => {
  const bumped = settle(hung("abc"), things("bc"), 1000);
  assert.equal(read(settle(bumped, things("abc"), 1400)), "abc");
});

test("a recalled ticket does not push the others while they keep their place", () => {
  const bumped = settle(hung("abc"), things("bc"), 1000);
  assert.equal(read(settle(bumped, things("zbc"), 1200)), "_bcz");
  assert.equal(read(settle(bumped, things("zbc"), 2000)), "zbc");
});
