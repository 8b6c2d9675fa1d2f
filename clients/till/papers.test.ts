/** What the till says of its papers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job, OpenChecksFile } from "../wire/records.ts";
import { aHouse } from "./makers.ts";
import { fileOf, pagesUnderWay } from "./papers.ts";

const EIGHT = Date.UTC(2026, 4, 1, 20, 41);
const file = (more: Partial<OpenChecksFile>): OpenChecksFile => ({
  kind: "open_checks_file",
  id: "house",
  written_at: null,
  checks: 0,
  failed_at: null,
  detail: "",
  ...more,
});
const said = (...files: OpenChecksFile[]) => {
  const letterhead = { kind: "letterhead", id: "house", time_zone: "UTC" };
  return fileOf(aHouse({ open_checks_file: files, letterhead: [letterhead as never] }));
};

test("when the open checks were last written to their file", () => {
  assert.deepEqual(said(file({ written_at: EIGHT })), {
    words: "in a file too, of 20:41",
    isBad: false,
  });
});

test("a disk that takes nothing is said, with since when and why", () => {
  const failed = file({ written_at: 1, failed_at: EIGHT, detail: "No space left on device" });
  assert.deepEqual(said(failed), {
    words: "no file since 20:41: No space left on device",
    isBad: true,
  });
});

test("before the first time nothing is promised", () => {
  assert.equal(said().isBad, false);
  assert.doesNotMatch(said().words, /file/);
});

test("pages that have still to come out are counted, other papers are not", () => {
  const job = (id: string, paper: string, state: string) => ({ id, paper, state }) as Job;
  const house = aHouse({
    job: [
      job("1", "open_checks", "queued"),
      job("2", "open_checks", "printed"),
      job("3", "receipt", "queued"),
    ],
  });
  assert.equal(pagesUnderWay(house), 1);
});
