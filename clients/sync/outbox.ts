/** Taps on their way to the house: kept, numbered, handed over in order, never lost, never doubled. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Answer, Ask, Reply, Welcome } from "../wire/messages.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Time } from "./clock.ts";
import type { Neighbours, Word } from "./neighbours.ts";
import type { Slips } from "./slips.ts";
import { envelope, type Settled, type Stored, type Tap } from "./tap.ts";

export const WAITING_MAX = 500;
export const REPLAY_MAX = 50;
export const REPLAY_BYTES_MAX = 64_000;
const STORE_AGAIN_MS = 1_000;
/** Numbers that do not settle point to another window at work: take a breath. */
const RENUMBER_MAX = 3;
const BREATH_MS = 1_000;

const REFUSED_HERE = {
  seq: null,
  status: "refused",
  again: false,
  rev: 0,
  result: null,
  last_seq: 0,
} as const;

export type HandOver = (asked: Ask | readonly Ask[]) => Promise<Reply | readonly Reply[]>;
export type Entry = Tap & { readonly seq?: number };

export interface Outbox {
  /** Without an answer, in the order of the taps. */
  readonly waiting: ReadonlySignal<readonly Entry[]>;
  /** Done, with the revision that shows it. */
  readonly done: ReadonlySignal<readonly Settled[]>;
  readonly tray: ReadonlySignal<readonly Settled[]>;
  readonly isStored: ReadonlySignal<boolean>;
  open(): Promise<void>;
  close(): void;
  /** Durable when it returns, or it throws `NoRoom`. The same id again is the same tap. */
  put(tap: Tap): Promise<Answer>;
  /** This screen says no by itself: into the tray, never to the house. */
  refuse(tap: Tap, code: string, sentence: string): Answer;
  lowest(): number | null;
  /** When the oldest ask in flight was handed over, by the stopwatch. */
  sentAt(): number | null;
  welcomed(welcome: Welcome, isNewEpoch: boolean, handOver: HandOver): Promise<void>;
  disconnected(): void;
  dismiss(id: string): void;
  /** The replica has reached this revision: what it shows needs no prediction. */
  reached(rev: number): void;
}

export class NoRoom extends Error {}

export interface OutboxParts {
  readonly cabinet: Cabinet;
  readonly slips: Slips;
  readonly neighbours: Neighbours;
  readonly time: Time;
  readonly life: string;
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { cabinet, slips, neighbours, time } = parts;
  const entries = signal<ReadonlyMap<string, Entry>>(new Map());
  const done = signal<readonly Settled[]>([]);
  const tray = signal<readonly Settled[]>([]);
  /** Answered a moment ago: a reading of the cabinet that began before must not bring them back. */
  const gone = new Set<string>();
  const askers = new Map<string, { answer: Promise<Answer>; resolve: (answer: Answer) => void }>();
  let isOwner = false;
  let road: HandOver | null = null;
  let pumpingOn: HandOver | null = null;
  let isWanted = false;
  let sentAt: number | null = null;
  let renumbered = 0;
  let isClosed = false;

  const keep = (entry: Entry) => {
    entries.value = new Map(entries.peek()).set(entry.id, entry);
  };

  const settle = (answer: Answer) => {
    const entry = entries.peek().get(answer.id);
    gone.add(answer.id);
    batch(() => {
      const rest = new Map(entries.peek());
      rest.delete(answer.id);
      entries.value = rest;
      if (entry) file({ id: answer.id, seq: entry.seq ?? 0, tap: { seq: 0, ...entry }, answer });
    });
    askers.get(answer.id)?.resolve(answer);
    askers.delete(answer.id);
  };

  const file = (settled: Settled) => {
    if (settled.answer.status === "done") done.value = [...done.peek(), settled];
    else tray.value = [...tray.peek().filter(({ id }) => id !== settled.id), settled];
  };

  /** From the slip into the cabinet, where it gets its number. */
  const store = async (tap: Tap): Promise<void> => {
    try {
      const stored = await cabinet.take(tap);
      slips.remove(tap.id);
      if ("answer" in stored) settle(stored.answer);
      else if (entries.peek().has(tap.id)) keep(stored);
      neighbours.tell({ what: "stored" });
      pump();
    } catch {
      if (!isClosed) time.after(STORE_AGAIN_MS, () => void store(tap));
    }
  };

  const write = (tap: Tap) => {
    if (entries.peek().size >= WAITING_MAX) throw new NoRoom("Too much waits for the house.");
    slips.write(tap);
    keep(tap);
    void store(tap);
  };

  const heard = (word: Word) => {
    if (word.what === "answered") settle(word.answer);
    else if (word.what === "dismissed") drop(word.id);
    else void readAnew().then(pump);
  };

  /** What other windows put into the cabinet waits here too. */
  const readAnew = async () => {
    const waiting = await cabinet.waiting();
    batch(() => {
      for (const tap of waiting) if (!gone.has(tap.id)) keep(tap);
    });
  };

  const drop = (id: string) => {
    tray.value = tray.peek().filter((settled) => settled.id !== id);
  };

  const pump = () => {
    isWanted = true;
    if (road && isOwner && pumpingOn !== road) void run(road);
  };

  const run = async (mine: HandOver) => {
    pumpingOn = mine;
    while (isWanted && road === mine && isOwner) {
      isWanted = false;
      const next = fitting(await cabinet.waiting(REPLAY_MAX), parts);
      if (next.length === 0 || road !== mine) continue;
      isWanted = true;
      const [first] = next;
      sentAt = time.elapsed();
      const replies = await mine(next.length === 1 && first ? first : next);
      if (road !== mine) break;
      sentAt = null;
      const pause = await taken(Array.isArray(replies) ? replies : [replies as Reply]);
      if (pause > 0) await new Promise<void>((resolve) => time.after(pause, resolve));
    }
    if (pumpingOn === mine) pumpingOn = null;
  };

  /** Takes the answers in order, up to the first that was not taken. How long to wait, in ms. */
  const taken = async (replies: readonly Reply[]): Promise<number> => {
    for (const reply of replies) {
      if (reply.status === "busy") return Math.max(reply.after_ms, 1);
      if (!isTaken(reply)) return numberAnew(reply.last_seq);
      renumbered = 0;
      await record(reply);
    }
    return 0;
  };

  const numberAnew = async (last_seq: number): Promise<number> => {
    await cabinet.renumber(last_seq);
    await readAnew();
    renumbered += 1;
    return renumbered > RENUMBER_MAX ? BREATH_MS : 0;
  };

  const record = async (answer: Answer) => {
    settle(answer);
    await cabinet.settle(answer);
    neighbours.tell({ what: "answered", answer });
  };

  const offerAgain = async (last_seq: number) => {
    await cabinet.offerAgain(last_seq);
    gone.clear();
    done.value = [];
  };

  return {
    waiting: computed(() => [...entries.value.values()].sort(byTap)),
    done,
    tray,
    isStored: computed(() => [...entries.value.values()].every(({ seq }) => seq !== undefined)),
    async open() {
      neighbours.listen(heard, (mine) => {
        isOwner = mine;
        if (mine) pump();
      });
      const unstored = slips.all();
      await readAnew();
      for (const tap of unstored) if (!entries.peek().has(tap.id)) keep(tap);
      done.value = (await cabinet.settled()).filter(({ answer }) => answer.status === "done");
      tray.value = await cabinet.tray();
      await Promise.all(unstored.map(store));
    },
    close() {
      isClosed = true;
      road = null;
      neighbours.close();
    },
    put(tap) {
      const asked = askers.get(tap.id);
      if (asked) return asked.answer;
      if (!entries.peek().has(tap.id)) write(tap);
      const { promise, resolve } = Promise.withResolvers<Answer>();
      askers.set(tap.id, { answer: promise, resolve });
      return promise;
    },
    refuse(tap, code, sentence) {
      const answer = { ...REFUSED_HERE, id: tap.id, code, sentence };
      file({ id: tap.id, seq: 0, tap: { ...tap, seq: 0 }, answer });
      return answer;
    },
    lowest: () => lowestOf(entries.peek().values()),
    sentAt: () => sentAt,
    async welcomed(welcome, isNewEpoch, handOver) {
      for (const answer of welcome.answers) await record(answer);
      if (isNewEpoch) await offerAgain(welcome.last_seq);
      const [first] = await cabinet.waiting(1);
      if (isNewEpoch || (first && first.seq !== welcome.last_seq + 1)) {
        await cabinet.renumber(welcome.last_seq);
      }
      await readAnew();
      road = handOver;
      pump();
    },
    disconnected() {
      road = null;
      sentAt = null;
    },
    dismiss(id) {
      drop(id);
      neighbours.tell({ what: "dismissed", id });
      void cabinet.dismiss(id);
    },
    reached(rev) {
      const ahead = done.peek().filter(({ answer }) => answer.rev > rev);
      if (ahead.length !== done.peek().length) done.value = ahead;
    },
  };
}

function isTaken(reply: Reply): reply is Answer {
  return reply.status === "done" || reply.status === "refused" || reply.status === "failed";
}

function byTap(one: Entry, other: Entry): number {
  if (one.seq !== undefined && other.seq !== undefined) return one.seq - other.seq;
  return one.id < other.id ? -1 : 1;
}

function lowestOf(entries: Iterable<Entry>): number | null {
  const seqs = [...entries].flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
  return seqs.length > 0 ? Math.min(...seqs) : null;
}

/** As many of the first as one message may carry; always at least one. */
function fitting(waiting: readonly Stored[], { time, life }: OutboxParts): Ask[] {
  const asks = waiting.map((tap) => envelope(tap, time, life));
  let bytes = 0;
  const fit = asks.filter((ask) => {
    bytes += new TextEncoder().encode(JSON.stringify(ask)).length + 1;
    return bytes <= REPLAY_BYTES_MAX;
  });
  return fit.length > 0 ? fit : asks.slice(0, 1);
}
