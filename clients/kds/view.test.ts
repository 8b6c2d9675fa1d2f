/** Arrows and numbers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { byNumber, following, step, type View } from "./view.ts";

const view: View = {
  pages: 2,
  items: [
    { id: "a", page: 0, column: 0, top: 0 },
    { id: "b", page: 0, column: 0, top: 400 },
    { id: "c", page: 0, column: 1, top: 0 },
    { id: "d", page: 1, column: 4, top: 0 },
  ],
};

test("the first arrow chooses the oldest on the page", () => {
  assert.equal(step(view, 0, null, "ArrowDown")?.id, "a");
  assert.equal(step(view, 1, "a", "ArrowDown")?.id, "d");
});

test("arrows go down the column, to the ticket beside, and over the page", () => {
  assert.equal(step(view, 0, "a", "ArrowDown")?.id, "b");
  assert.equal(step(view, 0, "b", "ArrowRight")?.id, "c");
  assert.equal(step(view, 0, "c", "ArrowLeft")?.id, "a");
  assert.equal(step(view, 0, "c", "ArrowDown")?.id, "d");
});

test("a number chooses the ticket at that place of the page", () => {
  assert.equal(byNumber(view, 0, 2), "b");
  assert.equal(byNumber(view, 1, 1), "d");
  assert.equal(byNumber(view, 0, 9), null);
});

test("after a bump the next ticket is chosen, after the last the one before", () => {
  assert.equal(following(view, "b"), "c");
  assert.equal(following(view, "d"), "c");
});
