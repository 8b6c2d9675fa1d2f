/** Which tickets hang, in which order, and how old they look. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aLine, aNotice, aTicket, GRILL } from "./testing/makers.ts";
import {
  clockwork,
  hangs,
  isVoid,
  levelOf,
  recallable,
  struckPieces,
  ticketsOf,
  wanted,
} from "./tickets.ts";

const grill = new Set(["grill"]);
const numbers = (tickets: readonly { number: number }[]) => tickets.map((one) => one.number);

test("the oldest ticket hangs first, of these stations only", () => {
  const tickets = [aTicket(3), aTicket(1), aTicket(2, { station: "bar" })];
  assert.deepEqual(numbers(ticketsOf(tickets, grill)), [1, 3]);
});

test("a recalled ticket hangs at the head although others are older", () => {
  const tickets = [aTicket(1), aTicket(4, { recalled_at: 9 }), aTicket(2)];
  assert.deepEqual(numbers(ticketsOf(tickets, grill)), [4, 1, 2]);
});

test("a refire hangs at the head: somebody waits for it", () => {
  const refire = { of: "GRILL 1", reason: "dropped" };
  assert.deepEqual(numbers(ticketsOf([aTicket(1), aTicket(4, { refire })], grill)), [4, 1]);
});

test("a rush hangs at the head once the pass has granted it", () => {
  assert.deepEqual(numbers(ticketsOf([aTicket(1), aTicket(4, { rushed_at: 9 })], grill)), [4, 1]);
});

test("a bumped ticket leaves the screen and can be recalled, the last one first", () => {
  const tickets = [aTicket(1, { bumped_at: 5 }), aTicket(2, { bumped_at: 8 }), aTicket(3)];
  assert.deepEqual(numbers(ticketsOf(tickets, grill)), [3]);
  assert.deepEqual(numbers(recallable(tickets, grill)), [2, 1]);
});

test("nothing leaves the screen before its changes have been read", () => {
  const bumped = aTicket(1, { bumped_at: 5, notices: [aNotice("void")] });
  assert.equal(hangs(bumped), true);
  const read = { ...aNotice("void"), acknowledged_at: 6 };
  assert.equal(hangs({ ...bumped, notices: [read] }), false);
});

test("a ticket that is voided whole hangs until somebody has seen it", () => {
  const line = aLine("rib-eye", { quantity: 1, voided: 1 });
  const ticket = aTicket(1, { lines: [line], notices: [aNotice("void", line.line)] });
  assert.equal(hangs(ticket), true);
  assert.equal(hangs({ ...ticket, notices: [] }), false);
});

test("one of three rib-eyes voided: two are wanted, one stands struck through until seen", () => {
  const line = aLine("rib-eye", { quantity: 3, voided: 1 });
  const ticket = aTicket(4, { lines: [line], notices: [aNotice("void", line.line)] });
  assert.equal(wanted(line), 2);
  assert.equal(struckPieces(ticket, line), 1);
  assert.equal(struckPieces({ ...ticket, notices: [] }, line), 0);
});

test("a ticket turns to hurry and to late when its station says so", () => {
  const ticket = aTicket(1, { fired_at: 0 });
  assert.equal(levelOf(ticket, GRILL, 599_000), "fresh");
  assert.equal(levelOf(ticket, GRILL, 600_000), "warn");
  assert.equal(levelOf(ticket, GRILL, 900_000), "late");
});

test("a held ticket is not late", () => {
  assert.equal(levelOf(aTicket(1, { held_at: 5 }), GRILL, 9_000_000), "held");
});

test("a ticket that is done is not late while its changes wait to be read", () => {
  const ticket = aTicket(1, { fired_at: 0, bumped_at: 5, notices: [aNotice("void")] });
  assert.equal(levelOf(ticket, GRILL, 9_000_000), "done");
});

test("754 seconds read 12:34", () => {
  assert.equal(clockwork(754), "12:34");
  assert.equal(clockwork(5), "0:05");
});

test("a ticket that was voided whole was never made", () => {
  const lines = [aLine("soup", { voided: 1 })];
  assert.equal(isVoid(aTicket(1, { lines })), true);
  assert.equal(isVoid(aTicket(1, { lines, bumped_at: 9 })), false);
  assert.equal(isVoid(aTicket(1)), false);
});
