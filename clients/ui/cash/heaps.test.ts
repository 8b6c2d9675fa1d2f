import assert from "node:assert/strict";
import test from "node:test";
import { asked, heapsOf, piecesOf, sumOf, typedAfter } from "./heaps.ts";

test("three twenties and four fifty-cent pieces make 62.00", () => {
  const heaps = new Map([
    [2_000, 3],
    [50, 4],
    [10, 0],
  ]);
  assert.equal(sumOf(heaps), 6_200);
  assert.deepEqual(asked(heaps), [
    { cents: 2_000, pieces: 3 },
    { cents: 50, pieces: 4 },
  ]);
  assert.equal(sumOf(heapsOf(asked(heaps))), 6_200);
});

test("figures are typed onto a heap and taken off again", () => {
  let heaps = typedAfter(new Map(), 500, 1);
  heaps = typedAfter(heaps, 500, 2);
  assert.equal(heaps.get(500), 12);
  assert.equal(typedAfter(heaps, 500, null).get(500), 1);
  for (const figure of [9, 9, 9]) heaps = typedAfter(heaps, 500, figure);
  assert.equal(heaps.get(500), 1299);
});

test("every currency is counted from large to small, and a strange one by its sum", () => {
  assert.equal(piecesOf("EUR")[0], 50_000);
  assert.equal(piecesOf("EUR").at(-1), 1);
  assert.deepEqual(piecesOf("???"), []);
});
