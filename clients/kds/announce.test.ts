/** What the cook hears. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { soundOf } from "./announce.ts";

const heard = (...all: [id: string, news: number, isLate: boolean][]) =>
  new Map(all.map(([id, news, isLate]) => [id, { news, isLate }]));

test("a new ticket, a change and a late one each have their sound", () => {
  const before = heard(["a", 0, false]);
  assert.equal(soundOf(before, heard(["a", 0, false], ["b", 0, false])), "new");
  assert.equal(soundOf(before, heard(["a", 1, false])), "changed");
  assert.equal(soundOf(before, heard(["a", 0, true])), "late");
});

test("a bump and a change that was read are silent", () => {
  assert.equal(soundOf(heard(["a", 1, false], ["b", 0, true]), heard(["a", 0, false])), null);
});

test("of several at once the late one is heard", () => {
  assert.equal(soundOf(heard(["a", 0, false]), heard(["a", 1, true], ["b", 0, false])), "late");
});
