/** Which tickets the screen says that it shows: those that hang there, once, and while it is live. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "@preact/signals";
import type { Ticket } from "../wire/records.ts";
import { openBoard } from "./board.ts";
import { type Eyes, tellShown } from "./showing.ts";
import { aHouse } from "./testing/house.ts";
import { aTicket } from "./testing/makers.ts";

/** A page of which the test says what hangs there; a gathered moment passes by hand. */
function aPage(hanging: string[]) {
  const waiting: (() => void)[] = [];
  const looks: (() => void)[] = [];
  const page = { hanging, inFront: true };
  const eyes: Eyes = {
    hanging: () => page.hanging,
    canSee: () => page.inFront,
    onChange(look) {
      looks.push(look);
      return () => looks.splice(0);
    },
    after(_ms, act) {
      waiting.push(act);
      return () => waiting.splice(0);
    },
  };
  const passes = (): void => {
    for (const act of waiting.splice(0)) act();
  };
  const turns = (): void => {
    for (const look of looks) look();
  };
  return { page, eyes, passes, turns };
}

function aScreen(...tickets: Ticket[]) {
  const hand = aHouse(tickets);
  const board = openBoard(hand.house, ["grill"]);
  const lays = (): void => {
    const items = tickets.map(({ id }) => ({ id, page: 0, column: 0, top: 0 }));
    board.view.value = { pages: 1, items };
  };
  return { ...hand, board, lays };
}

const [FIVE, SIX] = [aTicket(5), aTicket(6)];
const show = (...tickets: Ticket[]) => ({
  name: "kitchen.show",
  args: { tickets: tickets.map(({ id }) => id) },
});

test("what hangs together is told together, once", () => {
  const { board, asked, lays } = aScreen(FIVE, SIX);
  const { eyes, passes } = aPage([FIVE.id, SIX.id]);
  const stop = tellShown(board, eyes);
  lays();
  passes();
  lays();
  passes();
  assert.deepEqual(asked, [show(FIVE, SIX)]);
  stop();
});

test("a ticket on another page is not shown before somebody turns to it", () => {
  const { board, asked, lays } = aScreen(FIVE, SIX);
  const { page, eyes, passes } = aPage([FIVE.id]);
  const stop = tellShown(board, eyes);
  lays();
  passes();
  assert.deepEqual(asked, [show(FIVE)]);
  page.hanging = [SIX.id];
  board.page.value = 1;
  passes();
  assert.deepEqual(asked, [show(FIVE), show(SIX)]);
  stop();
});

test("what the house knows as shown is not told again", () => {
  const known = aTicket(5, { shown_at: 7 });
  const { board, asked, lays } = aScreen(known);
  const { eyes, passes } = aPage([known.id]);
  const stop = tellShown(board, eyes);
  lays();
  passes();
  assert.deepEqual(asked, []);
  stop();
});

test("a page that nobody sees shows nothing until it is in front again", () => {
  const { board, asked, lays } = aScreen(FIVE);
  const { page, eyes, passes, turns } = aPage([FIVE.id]);
  page.inFront = false;
  const stop = tellShown(board, eyes);
  lays();
  passes();
  assert.deepEqual(asked, []);
  page.inFront = true;
  turns();
  passes();
  assert.deepEqual(asked, [show(FIVE)]);
  stop();
});

test("a screen that is not live, or that the house has not let in, tells nothing", () => {
  for (const missing of ["status", "session"] as const) {
    const { board, asked, lays, house } = aScreen(FIVE);
    const { eyes, passes } = aPage([FIVE.id]);
    const kept = house[missing] as Signal<unknown>;
    const before = kept.value;
    kept.value = missing === "status" ? { state: "apart" } : null;
    const stop = tellShown(board, eyes);
    lays();
    passes();
    assert.deepEqual(asked, [], missing);
    kept.value = before;
    passes();
    assert.deepEqual(asked, [show(FIVE)], missing);
    stop();
  }
});
