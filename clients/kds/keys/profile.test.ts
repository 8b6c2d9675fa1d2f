/** Which key does what. */
import assert from "node:assert/strict";
import { test } from "node:test";
import bumpBar from "./bump-bar.json" with { type: "json" };
import keyboard from "./keyboard.json" with { type: "json" };
import { labelsOf } from "./labels.ts";
import numberPad from "./number-pad.json" with { type: "json" };
import { actOf, type Profile, readProfile } from "./profile.ts";
import { openProfiles } from "./profiles.ts";

function profile(content: unknown): Profile {
  const read = readProfile(content);
  if (!read.ok) throw new Error(read.fault);
  return read.profile;
}

const fault = (content: unknown): string => {
  const read = readProfile(content);
  return read.ok ? "" : read.fault;
};

test("the lists that come with the house can be read, and each can bump and help", () => {
  for (const content of [keyboard, numberPad, bumpBar]) {
    const acts = profile(content).keys.map(({ act }) => act);
    for (const act of [
      "bump-ticket",
      "bump-item",
      "acknowledge",
      "undo",
      "more",
      "help",
    ] as const) {
      assert.ok(acts.includes(act), `${content.id} ${act}`);
    }
    assert.notDeepEqual(labelsOf(profile(content), "recall-last"), [], `${content.id} recalls`);
  }
});

test("on a number pad a key does the same with NumLock and without", () => {
  const pad = profile(numberPad);
  for (const key of ["7", "Home"]) assert.equal(actOf(pad, { code: "Numpad7", key }), "slot-7");
  for (const key of ["0", "Insert"])
    assert.equal(actOf(pad, { code: "Numpad0", key }), "bump-item");
  for (const key of [".", "Delete"]) {
    assert.equal(actOf(pad, { code: "NumpadDecimal", key }), "next-item");
  }
  assert.equal(actOf(pad, { code: "NumpadEnter", key: "Enter" }), "bump-ticket");
});

test("a bar that sends letters is understood in capitals and small letters", () => {
  const bar = profile(bumpBar);
  assert.equal(actOf(bar, { code: "KeyB", key: "B" }), "bump-ticket");
  assert.equal(actOf(bar, { code: "", key: "b" }), "bump-ticket");
  assert.equal(actOf(bar, { code: "KeyQ", key: "q" }), null);
});

test("a list that is wrong is told in words", () => {
  const list = (keys: unknown) => ({ id: "mine", name: "Mine", keys });
  assert.match(fault("Enter"), /no list/);
  assert.match(fault({ keys: {} }), /no name/);
  assert.match(fault(list({})), /names no keys/);
  assert.match(fault(list({ explode: ["x"] })), /“explode” is nothing/);
  assert.match(fault(list({ start: "s" })), /as a list/);
  assert.match(fault(list({ start: ["s"], "bump-item": ["S"] })), /cannot be start and bump-item/);
});

test("a screen goes by the list that it remembers, else by the first that can be read", () => {
  const all = [{ id: "broken" }, keyboard, numberPad];
  assert.equal(openProfiles(all, "number-pad").chosen.value.id, "number-pad");
  const lost = openProfiles(all, "of-another-house");
  assert.equal(lost.chosen.value.id, "keyboard");
  assert.equal(lost.faults.value.length, 1);
  lost.choose("number-pad");
  assert.equal(lost.chosen.value.id, "number-pad");
});

test("a list of the house takes the place of one with its name", () => {
  const lists = openProfiles([keyboard, bumpBar], "bump-bar");
  const own = { id: "bump-bar", name: "Our bar", keys: { "bump-ticket": ["x"] } };
  lists.add([
    { file: "our-bar.json", content: own },
    { file: "broken.json", content: null },
  ]);
  assert.equal(lists.chosen.value.name, "Our bar");
  assert.equal(lists.known.value.length, 2);
  assert.deepEqual(lists.faults.value, ["broken.json: it is no list of keys"]);
});
