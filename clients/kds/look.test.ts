/** How a screen looks, whatever its device remembers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAIN, readLook, scaleOf } from "./look.ts";

test("what the device remembers holds, within what can be read and touched", () => {
  const kept = { columns: 5, size: 2, isDense: true, layout: "cells" };
  assert.deepEqual(readLook(JSON.stringify(kept)), kept);
  assert.deepEqual(readLook(JSON.stringify({ columns: 99, size: -99 })), {
    columns: 8,
    size: -3,
    isDense: false,
    layout: "grid",
  });
});

test("nonsense on the device is a plain screen", () => {
  for (const text of [null, "", "{", "7", '"x"', '{"columns":"many"}']) {
    assert.deepEqual(readLook(text), PLAIN);
  }
});

test("a step of size is an eighth", () => {
  assert.equal(scaleOf({ ...PLAIN, size: 2 }), 1.25);
});
