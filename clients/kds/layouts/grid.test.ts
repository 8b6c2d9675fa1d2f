/** How tickets hang on the rail. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack } from "./grid.ts";
import { hangsAlike, pagesOf } from "./part.ts";

const room = { height: 900, gap: 10, head: 100, againHead: 80, foot: 40 };
const ticket = (id: string, ...blocks: number[]) => ({ id, blocks });

test("tickets hang under each other, then in the next column", () => {
  const parts = pack([ticket("a", 300), ticket("b", 300), ticket("c", 300)], room);
  assert.deepEqual(
    parts.map(({ id, column, top }) => [id, column, top]),
    [
      ["a", 0, 0],
      ["b", 0, 410],
      ["c", 1, 0],
    ],
  );
});

test("a ticket longer than a column goes on in the next, and loses no dish", () => {
  const parts = pack([ticket("a", ...Array(12).fill(150))], room);
  assert.ok(parts.length > 2);
  assert.equal(parts[0]?.first, 0);
  assert.equal(parts.at(-1)?.last, 12);
  parts.slice(1).forEach((part, at) => {
    assert.equal(part.first, parts[at]?.last);
  });
  assert.deepEqual(
    parts.map((part) => part.goesOn),
    parts.map((_, at) => at < parts.length - 1),
  );
  for (const part of parts) assert.ok(part.top + part.height <= room.height);
});

test("a short ticket is torn only where much of a column would stay empty", () => {
  const long = ticket("b", 200, 150, 150, 150);
  assert.deepEqual(
    pack([ticket("a", 100), long], room).map((part) => [part.id, part.column, part.last]),
    [
      ["a", 0, 1],
      ["b", 0, 3],
      ["b", 1, 4],
    ],
  );
  assert.equal(pack([ticket("a", 450), long], room).length, 2);
});

test("a dish taller than a column stands alone", () => {
  const parts = pack([ticket("a", 2000, 50)], room);
  assert.deepEqual(
    parts.map((part) => [part.first, part.last]),
    [
      [0, 1],
      [1, 2],
    ],
  );
});

test("every dish of any evening hangs exactly once, in order, on the screen", () => {
  let seed = 7;
  const chance = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let evening = 0; evening < 200; evening += 1) {
    const tickets = Array.from({ length: 1 + chance(40) }, (_, at) =>
      ticket(`t${at}`, ...Array.from({ length: 1 + chance(14) }, () => 40 + chance(200))),
    );
    const parts = pack(tickets, room);
    const hung = parts.flatMap((part) =>
      Array.from({ length: part.last - part.first }, (_, at) => `${part.id} ${part.first + at}`),
    );
    const all = tickets.flatMap(({ id, blocks }) => blocks.map((_, at) => `${id} ${at}`));
    assert.deepEqual(hung, all);
    for (const part of parts) assert.ok(part.top + part.height <= room.height);
  }
});

test("nine columns are three pages of four", () => {
  assert.equal(pagesOf(9, 4), 3);
  assert.equal(pagesOf(0, 4), 1);
});

test("what hangs where it hung is no news to the screen", () => {
  const tickets = [ticket("a", 300), ticket("b", 300, 200)];
  assert.ok(hangsAlike(pack(tickets, room), pack([...tickets], room)));
  assert.ok(!hangsAlike(pack(tickets, room), pack(tickets.slice(1), room)));
  assert.ok(
    !hangsAlike(pack(tickets, room), pack([ticket("a", 301), ticket("b", 300, 200)], room)),
  );
});
