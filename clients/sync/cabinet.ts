/** What this device keeps across reloads: unanswered taps with their numbers, the last snapshot. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Answer, Snapshot } from "../wire/messages.ts";
import type { CarteDocument } from "../wire/records.ts";
import type { Settled, Stored, Tap } from "./tap.ts";

/** Answered taps that are kept to be offered again after a new epoch (HUB-14). */
export const SETTLED_MAX = 500;

interface Kept {
  seq: number;
  /** The history that the answers here belong to. */
  epoch: string;
  snapshot: Snapshot & { readonly shape: string };
  menu: { readonly version: number; readonly document: CarteDocument };
}

interface Shelves extends DBSchema {
  outbox: { key: string; value: Stored; indexes: { seq: number } };
  settled: { key: string; value: Settled; indexes: { seq: number } };
  tray: { key: string; value: Settled };
  kept: { key: keyof Kept; value: Kept[keyof Kept] };
}

const NUMBERED = ["outbox", "settled", "tray", "kept"] as const;
type Writing = IDBPTransaction<Shelves, typeof NUMBERED, "readwrite">;

export interface Cabinet {
  /** Gives taps their numbers, in their order and all at once; one that is here already keeps its. */
  take(taps: readonly Tap[]): Promise<(Stored | Settled)[]>;
  /** The lowest numbers first. */
  waiting(limit?: number): Promise<Stored[]>;
  settle(answers: readonly Answer[]): Promise<void>;
  settled(): Promise<Settled[]>;
  /** New numbers for all that waits, from `last_seq` on, in the same order. */
  renumber(last_seq: number): Promise<void>;
  /**
   * What a house of this history no longer knows waits again: the ids of all that waits then, none
   * when the history is known. Its first snapshot is kept with it, or a reload would show answers
   * of one history over another.
   */
  offerAgain(epoch: string, last_seq: number, first: Kept["snapshot"] | null): Promise<string[]>;
  tray(): Promise<Settled[]>;
  /** This screen said no by itself; the house never hears of it. */
  refuse(settled: Settled): Promise<void>;
  dismiss(id: string): Promise<void>;
  read<K extends keyof Kept>(key: K): Promise<Kept[K] | undefined>;
  write<K extends keyof Kept>(key: K, value: Kept[K]): Promise<void>;
  close(): Promise<void>;
}

export function openCabinet(name: string): Cabinet {
  let opened: Promise<IDBPDatabase<Shelves>> | null = null;

  const database = () => {
    opened ??= openDB<Shelves>(name, 1, { upgrade: build, terminated: () => (opened = null) });
    return opened;
  };

  /** Some browsers end a database under a living page: open it again, once. */
  const using = async <T>(act: (db: IDBPDatabase<Shelves>) => Promise<T>): Promise<T> => {
    try {
      return await act(await database());
    } catch (error) {
      if (!isGone(error)) throw error;
      opened = null;
      return act(await database());
    }
  };

  /** One transaction that is on the disk when the promise is kept. */
  const writing = <T>(act: (tx: Writing) => Promise<T>): Promise<T> =>
    using(async (db) => {
      const tx = db.transaction(NUMBERED, "readwrite", { durability: "strict" });
      const [result] = await Promise.all([act(tx), tx.done]);
      return result;
    });

  return {
    take: (taps) =>
      writing(async (tx) => {
        const taken: (Stored | Settled)[] = [];
        for (const tap of taps) taken.push(await take(tx, tap));
        return taken;
      }),
    waiting: (limit) => using((db) => db.getAllFromIndex("outbox", "seq", undefined, limit)),
    settle: (answers) =>
      writing(async (tx) => {
        for (const answer of answers) await settle(tx, answer);
      }),
    settled: () => using((db) => db.getAllFromIndex("settled", "seq")),
    renumber: (last_seq) => writing((tx) => renumber(tx, last_seq)),
    offerAgain: (epoch, last_seq, first) => writing((tx) => offerAgain(tx, epoch, last_seq, first)),
    tray: () => using((db) => db.getAll("tray")),
    refuse: async (settled) => void (await using((db) => db.put("tray", settled))),
    dismiss: (id) => using((db) => db.delete("tray", id)),
    read: <K extends keyof Kept>(key: K) =>
      using((db) => db.get("kept", key) as Promise<Kept[K] | undefined>),
    write: async (key, value) => void (await using((db) => db.put("kept", value, key))),
    close: async () => (await database()).close(),
  };
}

function build(db: IDBPDatabase<Shelves>): void {
  db.createObjectStore("outbox", { keyPath: "id" }).createIndex("seq", "seq");
  db.createObjectStore("settled", { keyPath: "id" }).createIndex("seq", "seq");
  db.createObjectStore("tray", { keyPath: "id" });
  db.createObjectStore("kept");
}

function isGone(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "InvalidStateError" || error.name === "UnknownError")
  );
}

async function take(tx: Writing, tap: Tap): Promise<Stored | Settled> {
  const known =
    (await tx.objectStore("outbox").get(tap.id)) ?? (await tx.objectStore("settled").get(tap.id));
  if (known) return known;
  const seq = (((await tx.objectStore("kept").get("seq")) as number | undefined) ?? 0) + 1;
  const stored = { ...tap, seq };
  await tx.objectStore("outbox").put(stored);
  await tx.objectStore("kept").put(seq, "seq");
  return stored;
}

async function settle(tx: Writing, answer: Answer): Promise<void> {
  const tap = await tx.objectStore("outbox").get(answer.id);
  if (!tap) return;
  const settled = { id: tap.id, seq: tap.seq, tap, answer };
  await tx.objectStore("outbox").delete(tap.id);
  await tx.objectStore("settled").put(settled);
  // What was refused before has been in the tray, and has been read there or not.
  if (answer.status !== "done" && tap.again !== "refused")
    await tx.objectStore("tray").put(settled);
  if ((await tx.objectStore("settled").count()) > SETTLED_MAX) {
    const oldest = await tx.objectStore("settled").index("seq").openCursor();
    await oldest?.delete();
  }
}

async function renumber(tx: Writing, last_seq: number): Promise<void> {
  const waiting = await tx.objectStore("outbox").index("seq").getAll();
  let seq = last_seq;
  for (const tap of waiting) {
    seq += 1;
    await tx.objectStore("outbox").put({ ...tap, seq });
  }
  await tx.objectStore("kept").put(seq, "seq");
}

/** What the house still knows is in its first snapshot: the revisions of old say nothing any more. */
async function shownByNow(tx: Writing, last_seq: number): Promise<void> {
  const settled = tx.objectStore("settled");
  for (const one of await settled.index("seq").getAll(IDBKeyRange.upperBound(last_seq))) {
    await settled.put({ ...one, answer: { ...one.answer, rev: 0 } });
  }
}

/** Once for each new history: the page may go at any moment, and come back without its snapshot. */
async function offerAgain(
  tx: Writing,
  epoch: string,
  last_seq: number,
  first: Kept["snapshot"] | null,
): Promise<string[]> {
  const kept = tx.objectStore("kept");
  const before = (await kept.get("epoch")) as string | undefined;
  if (before === epoch) return [];
  await kept.put(epoch, "epoch");
  // A cabinet from before this was written down knows its history by its snapshot.
  const known = before ?? ((await kept.get("snapshot")) as Snapshot | undefined)?.epoch;
  if (known === undefined || known === epoch) return [];
  if (first) await kept.put(first, "snapshot");
  await shownByNow(tx, last_seq);
  const lost = await tx
    .objectStore("settled")
    .index("seq")
    .getAll(IDBKeyRange.lowerBound(last_seq, true));
  for (const { id, tap, answer } of lost) {
    const again = answer.status === "done" ? "done" : "refused";
    await tx.objectStore("outbox").put({ ...tap, again });
    await tx.objectStore("settled").delete(id);
  }
  // All that waits: an answer that was heard and could not be kept was of that history too.
  const waiting = await tx.objectStore("outbox").index("seq").getAll();
  return waiting.map(({ id }) => id);
}
