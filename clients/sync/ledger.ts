/** What this screen remembers of its taps: what waits, what is done, what was refused. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Answer } from "../wire/messages.ts";
import type { Settled, Stored, Tap } from "./tap.ts";

/** More than a long evening without a link. */
export const GONE_MAX = 2_000;

export type Entry = Tap & Partial<Pick<Stored, "seq" | "again">>;

export interface Ledger {
  /** Without an answer, in the order of the taps; what was refused before is of no interest. */
  readonly waiting: ReadonlySignal<readonly Entry[]>;
  /** Done, with the revision that shows it. */
  readonly done: ReadonlySignal<readonly Settled[]>;
  readonly tray: ReadonlySignal<readonly Settled[]>;
  has(id: string): boolean;
  count(): number;
  /** The lowest number without an answer. */
  lowest(): number | null;
  keep(entries: readonly Entry[]): void;
  settle(answer: Answer): void;
  file(settled: readonly Settled[]): void;
  drop(id: string): void;
  reached(rev: number): void;
  /** These wait again: their answers belong to a history that is lost. */
  offeredAgain(ids: readonly string[]): void;
  /** Revisions of another history say nothing here. */
  startAnew(): void;
}

export function emptyLedger(): Ledger {
  const entries = signal<ReadonlyMap<string, Entry>>(new Map());
  const done = signal<readonly Settled[]>([]);
  const tray = signal<readonly Settled[]>([]);
  /** A reading of the cabinet that began before the answer must not bring a tap back. */
  const gone = new Set<string>();

  const file = (settled: readonly Settled[]) =>
    batch(() => {
      for (const one of settled) {
        const shelf = one.answer.status === "done" ? done : tray;
        shelf.value = [...shelf.peek().filter(({ id }) => id !== one.id), one];
      }
    });

  return {
    waiting: computed(() =>
      [...entries.value.values()].filter(({ again }) => again !== "refused").sort(byTap),
    ),
    lowest: () => lowestOf([...entries.peek().values()].map(({ seq }) => seq)),
    done,
    tray,
    has: (id) => entries.peek().has(id),
    count: () => entries.peek().size,
    keep(fresh) {
      const all = new Map(entries.peek());
      for (const entry of fresh) if (!gone.has(entry.id)) all.set(entry.id, entry);
      // What is asked for once more has not been refused yet.
      const isAsked = ({ id }: Settled) => all.has(id) && all.get(id)?.again !== "refused";
      batch(() => {
        entries.value = all;
        if (tray.peek().some(isAsked)) tray.value = tray.peek().filter((one) => !isAsked(one));
      });
    },
    settle(answer) {
      const entry = entries.peek().get(answer.id);
      remember(gone, answer.id);
      if (!entry) return;
      const rest = new Map(entries.peek());
      rest.delete(answer.id);
      const tap: Stored = { seq: 0, ...entry };
      batch(() => {
        entries.value = rest;
        if (tap.again !== "refused") file([{ id: answer.id, seq: tap.seq, tap, answer }]);
      });
    },
    file,
    drop(id) {
      tray.value = tray.peek().filter((settled) => settled.id !== id);
    },
    reached(rev) {
      const ahead = done.peek().filter(({ answer }) => answer.rev > rev);
      if (ahead.length !== done.peek().length) done.value = ahead;
    },
    offeredAgain(ids) {
      for (const id of ids) gone.delete(id);
    },
    startAnew() {
      done.value = [];
    },
  };
}

function remember(gone: Set<string>, id: string): void {
  gone.add(id);
  const [oldest] = gone;
  if (gone.size > GONE_MAX && oldest !== undefined) gone.delete(oldest);
}

/** Numbered taps by their numbers, then those on their way into the cabinet. */
function byTap(one: Entry, other: Entry): number {
  if (one.seq !== undefined && other.seq !== undefined) return one.seq - other.seq;
  if (one.seq === undefined && other.seq === undefined) return one.id < other.id ? -1 : 1;
  return one.seq === undefined ? 1 : -1;
}

function lowestOf(seqs: readonly (number | undefined)[]): number | null {
  const known = seqs.filter((seq) => seq !== undefined);
  return known.length > 0 ? Math.min(...known) : null;
}
