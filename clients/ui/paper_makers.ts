/** Papers and printers for tests. */
import { signal } from "@preact/signals-core";
import type { Copy, Job, Printer, Records } from "../wire/records.ts";

export const ASKED = 1_000_000;

export function aPrinter(id: string, more: Partial<Printer> = {}): Printer {
  return {
    kind: "printer",
    id,
    name: id,
    state: "ok",
    detail: "",
    stranger: "",
    ...more,
  } as Printer;
}

export function aJob(id: string, more: Partial<Job> = {}, copy: Partial<Copy> = {}): Job {
  const state = more.state ?? "queued";
  const last = { mark: "", asked_at: ASKED, state, detail: "", ended_at: null, ...copy } as Copy;
  return {
    kind: "job",
    id,
    title: id.toUpperCase(),
    printer: "bar",
    home: null,
    paper: "cook",
    table: "7",
    waiter: "anna",
    asked_at: ASKED,
    state,
    copies: [last],
    wanted_at: null,
    stranded_at: null,
    ...more,
  } as Job;
}

export function house(jobs: readonly Job[], printers: readonly Printer[], now = ASKED) {
  const shelves: Record<string, readonly { id: string }[]> = { job: jobs, printer: printers };
  return {
    records: <K extends keyof Records>(kind: K) =>
      signal(new Map((shelves[kind] ?? []).map((each) => [each.id, each]))) as never,
    now: signal(now),
    session: signal(null) as never,
  };
}
