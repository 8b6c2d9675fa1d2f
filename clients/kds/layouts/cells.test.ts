/** Tickets in equal cells. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cells } from "./cells.ts";

const ROOM = { height: 1010, gap: 10, head: 100, againHead: 80, foot: 40 };
const places = (tickets: readonly (readonly number[])[]) =>
  cells(
    tickets.map((blocks, at) => ({ id: String(at + 1), blocks })),
    ROOM,
  );

test("short tickets stand one in a cell, all as tall", () => {
  const parts = places([[60], [60, 60], [60]]);
  assert.deepEqual(
    parts.map(({ id, column, top, height }) => [id, column, top, height]),
    [
      ["1", 0, 0, 500],
      ["2", 0, 510, 500],
      ["3", 1, 0, 500],
    ],
  );
});

test("a long ticket goes on in the next cell, and says so", () => {
  const parts = places([[150, 150, 150, 150]]);
  assert.deepEqual(
    parts.map(({ piece, first, last, top, goesOn }) => [piece, first, last, top, goesOn]),
    [
      [0, 0, 2, 0, true],
      [1, 2, 4, 510, false],
    ],
  );
});

test("nothing is cut off: a block taller than a cell has its column to itself", () => {
  const parts = places([[60], [700], [60]]);
  assert.deepEqual(
    parts.map(({ id, column, top }) => [id, column, top]),
    [
      ["1", 0, 0],
      ["2", 1, 0],
      ["3", 2, 0],
    ],
  );
  assert.ok((parts[1]?.height ?? 0) >= 800);
});

test("every block of every ticket stands somewhere, once", () => {
  const tickets = Array.from({ length: 40 }, (_, at) => Array<number>(1 + (at % 9)).fill(90));
  const parts = places(tickets);
  tickets.forEach((blocks, at) => {
    const own = parts.filter(({ id }) => id === String(at + 1));
    assert.deepEqual(own[0]?.first, 0);
    assert.equal(own.at(-1)?.last, blocks.length);
    const ends = own.map(({ last }) => last);
    assert.deepEqual(
      own.slice(1).map(({ first }) => first),
      ends.slice(0, -1),
    );
  });
});
