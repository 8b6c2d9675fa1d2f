/** A ticket that nobody can have seen alarms after ten seconds, and the alarm goes by itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { aTicket, GRILL } from "../kds/testing/makers.ts";
import type { House } from "../sync/house.ts";
import type { Job, Ticket } from "../wire/records.ts";
import { UNSEEN_MS, unseenAlarms, unseenNews, unseenTickets } from "./unseen.ts";

const OPENED = 1_000_000;
const byId = (records: readonly { readonly id: string }[]) =>
  new Map(records.map((record) => [record.id, record]));

function aHouse(tickets: readonly Ticket[], jobs: readonly Job[], now: number, state = "live") {
  const asked: unknown[] = [];
  const kinds: Record<string, unknown> = {
    ticket: signal(byId(tickets)),
    job: signal(byId(jobs)),
    station: signal(byId([GRILL])),
  };
  const house = {
    records: (kind: string) => kinds[kind],
    now: signal(now),
    status: signal({ state }),
    ask: (name: string, args: unknown) => asked.push({ name, args }),
  };
  return { house: house as unknown as House, asked };
}

const ticket = (more: Partial<Ticket> = {}) => aTicket(57, { opened_at: OPENED, ...more });
const docket = (state: Job["state"], more: Partial<Job> = {}) =>
  ({
    kind: "job",
    id: "job",
    station: "grill",
    number: 57,
    check: "check",
    state,
    copies: [{ state }],
    ...more,
  }) as Job;
const unseen = (one: Ticket, jobs: readonly Job[] = [], now = OPENED + UNSEEN_MS, state = "live") =>
  unseenTickets(aHouse([one], jobs, now, state).house).length;

test("ten seconds after it was opened, and not before", () => {
  assert.equal(unseen(ticket(), [], OPENED + UNSEEN_MS - 1), 0);
  assert.equal(unseen(ticket()), 1);
});

test("shown, told by mouth, started, bumped, recalled or served: somebody knows", () => {
  const moments = ["shown_at", "told_at", "started_at", "bumped_at", "recalled_at", "served_at"];
  for (const moment of moments) assert.equal(unseen(ticket({ [moment]: 1 })), 0, moment);
});

test("a docket that came out is as good as a screen; one that did not is not", () => {
  for (const state of ["queued", "failed", "unknown"] as const) {
    assert.equal(unseen(ticket(), [docket(state)]), 1, state);
  }
  assert.equal(unseen(ticket(), [docket("printed")]), 0);
});

test("a reprint on its way takes nothing back: the first copy came out", () => {
  const copies = [{ state: "printed" }, { state: "queued" }] as unknown as Job["copies"];
  assert.equal(unseen(ticket(), [docket("queued", { copies })]), 0);
});

test("another station's docket, or another party's of the same number, says nothing", () => {
  for (const other of [{ station: "bar" }, { number: 58 }, { check: "yesterday" }]) {
    assert.equal(unseen(ticket(), [docket("printed", other)]), 1);
  }
});

test("a ticket that is voided whole alarms nobody", () => {
  const lines = ticket().lines.map((line) => ({ ...line, voided: line.quantity }));
  assert.equal(unseen(ticket({ lines })), 0);
});

test("a ticket of a house that wrote no opening down is left in peace", () => {
  const { opened_at: _, ...old } = ticket();
  assert.equal(unseen(old as Ticket), 0);
  assert.equal(unseen(ticket({ opened_at: 0 })), 0);
});

test("a screen that is not live cannot know, and alarms nobody", () => {
  for (const state of ["apart", "stale", "greeting"]) {
    assert.equal(unseen(ticket(), [], OPENED + UNSEEN_MS, state), 0, state);
  }
});

test("the alarm names ticket and table, says what failed, and is told by mouth with one tap", () => {
  const { house, asked } = aHouse([ticket()], [docket("failed")], OPENED + UNSEEN_MS);
  const [alarm] = unseenAlarms(house);
  assert.equal(alarm?.text, "GRILL 57, table 12: nobody has seen it");
  assert.match(alarm?.hint ?? "", /its docket did not come out/);
  alarm?.acts?.[0]?.act();
  assert.deepEqual(asked, [{ name: "kitchen.told", args: { tickets: [ticket().id] } }]);
});

test("a waiter hears of the tickets of their own tables", () => {
  const { house } = aHouse([ticket({ waiter: "ben" })], [], OPENED + UNSEEN_MS);
  assert.equal(unseenAlarms(house, (one) => one.waiter === "anna").length, 0);
  assert.equal(unseenAlarms(house, (one) => one.waiter === "ben").length, 1);
});

test("a locked screen tells it too, and offers nothing that takes a person", () => {
  const { house } = aHouse([ticket()], [docket("failed")], OPENED + UNSEEN_MS);
  const [news] = unseenNews(house);
  assert.match(news?.text ?? "", /nobody has seen it/);
  assert.match(news?.hint ?? "", /did not come out/);
  assert.equal(news?.acts, undefined);
});
