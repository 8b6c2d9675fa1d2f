/** What is true in the house, as far as this screen has heard: every live record, in order of rev. */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { AnyRecord, Changes, Snapshot } from "../wire/messages.ts";
import type { Records } from "../wire/records.ts";

export type Kind = keyof Records;
export type ById<K extends Kind = Kind> = ReadonlyMap<string, Records[K]>;

export interface Replica {
  readonly epoch: ReadonlySignal<string | null>;
  /** 0 when empty. */
  readonly rev: ReadonlySignal<number>;
  of<K extends Kind>(kind: K): ReadonlySignal<ById<K>>;
  reset(snapshot: Snapshot): void;
  /** "gap": something between was lost; nothing is applied. "old": known already. */
  apply(changes: Changes): "applied" | "old" | "gap";
  all(): AnyRecord[];
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

export function emptyReplica(): Replica {
  const epoch = signal<string | null>(null);
  const rev = signal(0);
  const kinds = new Map<string, Signal<ReadonlyMap<string, AnyRecord>>>();

  const kept = (kind: string) => {
    const known = kinds.get(kind) ?? signal<ReadonlyMap<string, AnyRecord>>(NOTHING);
    kinds.set(kind, known);
    return known;
  };

  const fill = (records: readonly AnyRecord[]) => {
    const sorted = new Map<string, Map<string, AnyRecord>>();
    for (const record of records) {
      const same = sorted.get(record.kind) ?? new Map<string, AnyRecord>();
      sorted.set(record.kind, same.set(record.id, record));
    }
    for (const kind of new Set([...kinds.keys(), ...sorted.keys()])) {
      kept(kind).value = sorted.get(kind) ?? NOTHING;
    }
  };

  return {
    epoch,
    rev,
    // Records enter by their own kind, so what stands under a kind is of that kind.
    of: <K extends Kind>(kind: K) => kept(kind) as unknown as ReadonlySignal<ById<K>>,
    reset: (snapshot) =>
      batch(() => {
        fill(snapshot.records);
        epoch.value = snapshot.epoch;
        rev.value = snapshot.rev;
      }),
    apply(changes) {
      if (changes.rev <= rev.value) return "old";
      if (changes.rev > rev.value + 1) return "gap";
      batch(() => {
        change(kept, changes);
        rev.value = changes.rev;
      });
      return "applied";
    },
    all: () => [...kinds.values()].flatMap((same) => [...same.peek().values()]),
  };
}

type Kept = (kind: string) => Signal<ReadonlyMap<string, AnyRecord>>;

/** One copy of each kind that is touched, so that a screen sees only whole revisions. */
function change(kept: Kept, changes: Changes): void {
  const touched = new Map<string, Map<string, AnyRecord>>();
  const open = (kind: string) => {
    const copy = touched.get(kind) ?? new Map(kept(kind).peek());
    touched.set(kind, copy);
    return copy;
  };
  for (const record of changes.puts) open(record.kind).set(record.id, record);
  for (const key of changes.removes) {
    const colon = key.indexOf(":");
    open(key.slice(0, colon)).delete(key.slice(colon + 1));
  }
  for (const [kind, copy] of touched) kept(kind).value = copy;
}
