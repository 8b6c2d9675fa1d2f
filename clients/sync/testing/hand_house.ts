/** A house in a box: the hub's rules in miniature, so that a screen can be tested without a server. */
import type {
  Answer,
  AnyRecord,
  Ask,
  Changes,
  Head,
  Hello,
  Reply,
  Snapshot,
  Welcome,
} from "../../wire/messages.ts";

export interface Outcome {
  readonly puts?: readonly AnyRecord[];
  readonly removes?: readonly string[];
  readonly refused?: { readonly code: string; readonly sentence: string };
}

export interface Listener {
  changes(changes: readonly Changes[]): void;
}

export interface HandHouse {
  epoch: string;
  now: number;
  readonly behindMax: number;
  readonly asked: Ask[];
  /** Carries out one command; a test may put its own here. */
  carryOut(ask: Ask): Outcome;
  /** Asked before anything else: "busy" as long as it gives a number of ms. */
  busyFor(ask: Ask): number;
  listeners: Set<Listener>;
  hello(device: string, message: Hello): Welcome;
  ask(device: string, ask: Ask): Reply;
  head(): Head;
  snapshot(): Snapshot;
  /** A door asks. */
  put(...records: AnyRecord[]): void;
  remove(...keys: string[]): void;
  lastSeq(device: string): number;
  /** Forgets everything after `rev`, as a restored backup does, and begins a new epoch. */
  restore(rev: number, last_seqs: Readonly<Record<string, number>>): void;
}

const BEHIND_MAX = 200;

export function handHouse(): HandHouse {
  const records = new Map<string, AnyRecord>();
  let log: Changes[] = [];
  const outcomes = new Map<string, Answer & { readonly device: string }>();
  const lastSeqs = new Map<string, number>();

  const rev = () => log.length;
  const fold = (changes: Changes) => {
    for (const record of changes.puts) records.set(`${record.kind}:${record.id}`, record);
    for (const key of changes.removes) records.delete(key);
  };
  const commit = (by: Changes["by"], { puts = [], removes = [] }: Outcome) => {
    if (puts.length + removes.length === 0) return;
    const changes = { rev: rev() + 1, by, at: house.now, puts, removes };
    log.push(changes);
    fold(changes);
    for (const listener of house.listeners) listener.changes([changes]);
  };
  const blank = (ask: Ask) => ({ id: ask.id, seq: ask.seq, last_seq: 0, after_ms: 0 });

  const taken = (device: string, ask: Ask): Answer => {
    const outcome = house.carryOut(ask);
    if (!outcome.refused) commit([device, ask.seq], outcome);
    lastSeqs.set(device, ask.seq);
    const code = outcome.refused ?? { code: "", sentence: "" };
    const status = outcome.refused ? "refused" : "done";
    const answer: Answer = {
      ...blank(ask),
      ...code,
      status,
      again: false,
      rev: rev(),
      result: null,
    };
    outcomes.set(ask.id, { ...answer, device });
    return answer;
  };

  const house: HandHouse = {
    epoch: "epoch-1",
    now: 1_795_290_000_000,
    behindMax: BEHIND_MAX,
    asked: [],
    listeners: new Set(),
    busyFor: () => 0,
    carryOut: () => ({}),
    hello(device, message) {
      const since = message.epoch === house.epoch ? message.rev : null;
      const isDelta = since !== null && rev() - since <= BEHIND_MAX;
      const { asked } = message;
      const answers = [...outcomes.values()].filter(
        (answer) => answer.device === device && asked !== null && (answer.seq ?? 0) >= asked,
      );
      return {
        epoch: house.epoch,
        from: since ?? 0,
        to: rev(),
        last_seq: house.lastSeq(device),
        answers,
        now: house.now,
        mode: isDelta ? "delta" : "snapshot",
        changes: isDelta ? log.slice(since) : [],
        url: isDelta ? null : "/snapshot",
      };
    },
    ask(device, ask) {
      house.asked.push(ask);
      const last_seq = house.lastSeq(device);
      const known = outcomes.get(ask.id);
      if (known) return { ...known, again: true, last_seq };
      const after_ms = house.busyFor(ask);
      if (after_ms > 0) return { ...blank(ask), status: "busy", after_ms };
      if (ask.seq <= last_seq) return { ...blank(ask), status: "seq_taken", last_seq };
      if (ask.seq > last_seq + 1) return { ...blank(ask), status: "gap", last_seq };
      return taken(device, ask);
    },
    head: () => ({ epoch: house.epoch, rev: rev(), now: house.now }),
    snapshot: () => ({
      epoch: house.epoch,
      rev: rev(),
      now: house.now,
      records: [...records.values()],
    }),
    put: (...puts) => commit([null, null], { puts }),
    remove: (...removes) => commit([null, null], { removes }),
    lastSeq: (device) => lastSeqs.get(device) ?? 0,
    restore(until, last_seqs) {
      log = log.slice(0, until);
      records.clear();
      log.forEach(fold);
      for (const [device, seq] of Object.entries(last_seqs)) lastSeqs.set(device, seq);
      for (const [id, { seq, device }] of outcomes) {
        if ((seq ?? 0) > house.lastSeq(device)) outcomes.delete(id);
      }
      house.epoch = `${house.epoch}-again`;
    },
  };
  return house;
}
