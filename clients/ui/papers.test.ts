/** Which papers somebody must know of, and what helps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { Job } from "../wire/records.ts";
import { ASKED, aJob, aPrinter, house } from "./paper_makers.ts";
import {
  isAstray,
  isOfWaiter,
  lastOut,
  mendOf,
  papersAstray,
  saysOf,
  TOLD_AFTER_MS,
} from "./papers.ts";

test("what failed, is held, in doubt, rejected or too old is told; what is out or let go is not", () => {
  const told = ["failed", "held", "unknown", "rejected", "expired"] as const;
  const quiet = ["queued", "printed", "sent", "let_go"] as const;
  const at = house([], [aPrinter("bar")]);
  for (const state of told) assert.equal(isAstray(at, aJob("bar-6", { state })), true, state);
  for (const state of quiet) assert.equal(isAstray(at, aJob("bar-6", { state })), false, state);
});

test("a paper behind one that cannot come out is told after five seconds", () => {
  const out = [aPrinter("bar", { state: "out" })];
  const job = aJob("bar-7");
  assert.equal(isAstray(house([job], out, ASKED + TOLD_AFTER_MS - 1), job), false);
  assert.equal(isAstray(house([job], out, ASKED + TOLD_AFTER_MS), job), true);
  assert.equal(isAstray(house([job], [aPrinter("bar")], ASKED + 60_000), job), false);
});

test("a drawer that stays shut is told while it may still open, and then no more", () => {
  const out = house([], [aPrinter("till", { state: "out" })], ASKED + TOLD_AFTER_MS);
  const kick = (state: Job["state"]) =>
    aJob("drawer-1", { paper: "drawer", printer: "till", title: "Drawer 1", state });
  assert.equal(isAstray(out, kick("failed")), true);
  assert.equal(isAstray(out, kick("queued")), true);
  for (const state of ["unknown", "let_go", "expired", "printed"] as const) {
    assert.equal(isAstray(out, kick(state)), false, state);
  }
  assert.match(saysOf(out, kick("failed")), /^Drawer 1 does not open: .* cannot print$/);
});

test("one that no printer of its chain can print is told at once", () => {
  const job = aJob("bar-7", { stranded_at: ASKED });
  assert.equal(isAstray(house([job], []), job), true);
  assert.match(saysOf(house([job], []), job), /no printer can bring it out/);
});

test("a waiter is told of own dockets only, a manager of all", () => {
  const lost = [
    aJob("bar-6", { state: "failed" }),
    aJob("bar-7", { state: "failed", waiter: "ben" }),
  ];
  const of = (person: string, roles: string[]) => {
    const there = { ...house(lost, []), session: signal({ person, roles }) as never };
    return papersAstray(there, (job) => isOfWaiter(there, job)).map(({ id }) => id);
  };
  assert.deepEqual(of("anna", ["waiter"]), ["bar-6"]);
  assert.deepEqual(of("marco", ["manager"]), ["bar-6", "bar-7"]);
});

test("what will come out by itself is tried again, what may be out is printed, the rest is read", () => {
  const how = (state: Job["state"]) => mendOf(aJob("bar-6", { state }));
  assert.deepEqual((["failed", "held", "queued"] as const).map(how), ["retry", "retry", "retry"]);
  assert.deepEqual((["unknown", "expired"] as const).map(how), ["print", "print"]);
  assert.equal(how("rejected"), null);
});

test("the last that came out at a printer, wherever its job was asked for", () => {
  const own = aJob("bar-1", { state: "printed" }, { ended_at: ASKED + 1 });
  const moved = aJob(
    "grill-3",
    { state: "printed", printer: "bar", home: "grill" },
    { ended_at: ASKED + 2, printer: "bar" },
  );
  assert.equal(lastOut([own, moved], "bar")?.job.id, "grill-3");
  assert.equal(lastOut([own, moved], "grill"), null);
});
