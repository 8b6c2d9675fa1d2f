import assert from "node:assert/strict";
import { test } from "node:test";
import type { VNode } from "preact";
import { sameAs } from "./same.ts";

const drawing = (drawn: string[], what: string) => () => {
  drawn.push(what);
  return { what } as unknown as VNode;
};

test("a ticket that has not changed is the same element; one that has is drawn again", () => {
  const drawn: string[] = [];
  const [first, second] = [new Map(), new Map()];
  const [one, other] = [{}, {}];
  const before = sameAs(first as never, second as never);
  const [a] = [before("a", [one, 1], drawing(drawn, "a")), before("b", [one], drawing(drawn, "b"))];
  const after = sameAs(second as never, new Map());
  assert.equal(after("a", [one, 1], drawing(drawn, "a again")), a);
  after("b", [other], drawing(drawn, "b again"));
  assert.deepEqual(drawn, ["a", "b", "b again"]);
});
