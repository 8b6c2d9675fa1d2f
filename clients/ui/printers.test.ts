/** How the printers stand, in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aJob, aPrinter, house } from "./paper_makers.ts";
import { saysOf, standings, summary, troubles } from "./printers.ts";

test("those in trouble come first, with what waits at them", () => {
  const jobs = [
    aJob("bar-6"),
    aJob("bar-7", { state: "failed" }),
    aJob("bar-5", { state: "printed" }),
  ];
  const at = house(jobs, [aPrinter("bar"), aPrinter("till", { state: "cover" })]);
  const all = standings(at);
  assert.deepEqual(
    all.map(({ printer, waiting, tone }) => [printer.id, waiting, tone]),
    [
      ["till", 0, "late"],
      ["bar", 2, "ready"],
    ],
  );
});

test("the worst is said in a few words", () => {
  const ok = aPrinter("till");
  assert.equal(summary(house([], [ok])).words, "all ready");
  const one = summary(house([], [ok, aPrinter("bar", { state: "out" })]));
  assert.deepEqual(one, { words: "bar: out of paper", isBad: true });
  const both = [aPrinter("bar", { state: "out" }), aPrinter("grill", { state: "unreachable" })];
  assert.equal(summary(house([], both)).words, "2 cannot print");
  const away = summary(house([], [ok, aPrinter("bar", { instead: "till" })]));
  assert.deepEqual(away, { words: "till prints for bar", isBad: false });
});

test("a state that this screen does not know is told in the printer's own words", () => {
  assert.equal(saysOf(aPrinter("bar", { state: "failed", detail: "cutter jam" })), "cutter jam");
  assert.equal(saysOf(aPrinter("bar", { stranger: "ab12" })), "another machine answers there");
});

test("a station's screen says when its printer cannot print, and says nothing of others", () => {
  const at = house([], [aPrinter("bar", { state: "out" }), aPrinter("grill")]);
  const stations = new Map([
    ["bar", { id: "bar", printer: "bar" }],
    ["grill", { id: "grill", printer: "grill" }],
  ]);
  const records = ((kind: string) =>
    kind === "station" ? { value: stations } : at.records(kind as never)) as never;
  assert.deepEqual(troubles({ records }, ["bar"]), ["bar: out of paper"]);
  assert.deepEqual(troubles({ records }, ["grill"]), []);
});
