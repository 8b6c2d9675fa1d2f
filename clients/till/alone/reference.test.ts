import assert from "node:assert/strict";
import { test } from "node:test";
import { referenceOf } from "./reference.ts";

test("the same payment has the same reference, made of letters that nobody confuses", () => {
  const reference = referenceOf("01a22e05-37ed-7b16-8a06-864035e56d0c");
  assert.match(reference, /^T-[0-9A-HJKMNP-TV-Z]{6}$/);
  assert.equal(reference, referenceOf("01a22e05-37ed-7b16-8a06-864035e56d0c"));
});

test("payments of one moment have references of their own", () => {
  const ids = Array.from(
    { length: 64 },
    (_, each) => `01a22e05-37ed-7b16-8a06-8640000${each.toString(16).padStart(5, "0")}`,
  );
  assert.equal(new Set(ids.map(referenceOf)).size, ids.length);
});
