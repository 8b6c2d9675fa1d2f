/** Taps on their way to the house: kept, numbered, handed over in order, never lost, never doubled. */
import { batch, computed, type ReadonlySignal } from "@preact/signals-core";
import type { Answer, Snapshot, Welcome } from "../wire/messages.ts";
import { SHAPE } from "../wire/records.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Time } from "./clock.ts";
import { createHanding, type Road } from "./handing.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import type { Neighbours, Word } from "./neighbours.ts";
import type { Slips } from "./slips.ts";
import type { Tap } from "./tap.ts";

export const WAITING_MAX = 500;
const STORE_AGAIN_MS = 1_000;

export interface Outbox
  extends Pick<Ledger, "waiting" | "done" | "tray" | "reached" | "startAnew" | "lowest"> {
  /** Every tap has left its slip and stands in the cabinet. */
  readonly isStored: ReadonlySignal<boolean>;
  open(): Promise<void>;
  close(): void;
  /** Durable when it returns, or it throws. The same id again is the same tap. */
  put(tap: Tap): Promise<Answer>;
  /** This screen says no by itself: into the tray, never to the house. */
  refuse(tap: Tap, code: string, sentence: string): Answer;
  sentAt(): number | null;
  /** Takes the answers that the house kept, and sorts out what is still to be handed over. */
  welcomed(welcome: Welcome, snapshot: Snapshot | null): Promise<void>;
  connected(road: Road): void;
  disconnected(): void;
  dismiss(id: string): void;
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
  const ledger = emptyLedger();
  const askers = new Map<string, Asker>();
  /** On slips only, in the order of the taps. */
  const unstored: Tap[] = [];
  let isStoring = false;
  let isClosed = false;

  const settle = (answer: Answer) => {
    ledger.settle(answer);
    askers.get(answer.id)?.resolve(answer);
    askers.delete(answer.id);
  };

  const record = async (answers: readonly Answer[]) => {
    if (answers.length === 0) return;
    batch(() => answers.forEach(settle));
    await cabinet.settle(answers);
    for (const answer of answers) neighbours.tell({ what: "answered", answer });
  };

  /** What other windows put into the cabinet waits here too. */
  const readAnew = async () => ledger.keep(await cabinet.waiting());

  const handing = createHanding({ ...parts, record, numberedAnew: readAnew });

  /** From the slips into the cabinet, where they get their numbers. */
  const store = async (taps: readonly Tap[]): Promise<void> => {
    const stored = await cabinet.take(taps);
    unstored.splice(0, taps.length);
    for (const each of stored) {
      slips.remove(each.id);
      if ("answer" in each) settle(each.answer);
      else ledger.keep([each]);
    }
    neighbours.tell({ what: "stored" });
    handing.wake();
  };

  /** In order: what the cabinet would not take is not overtaken by what came later. */
  const storeAll = async (): Promise<void> => {
    if (isStoring) return;
    isStoring = true;
    try {
      while (unstored.length > 0) await store([...unstored]);
    } catch {
      if (!isClosed) time.after(STORE_AGAIN_MS, () => void storeAll());
    }
    isStoring = false;
  };

  /** A cabinet that sticks keeps the page waiting, and loses nothing. */
  const surely = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (isClosed) throw error;
      await new Promise<void>((resolve) => time.after(STORE_AGAIN_MS, resolve));
      return surely(act);
    }
  };

  const write = (tap: Tap) => {
    if (ledger.count() >= WAITING_MAX) throw new NoRoom("Too much waits for the house.");
    slips.write(tap);
    ledger.keep([tap]);
    unstored.push(tap);
    void storeAll();
  };

  const heard = (word: Word) => {
    if (word.what === "answered") settle(word.answer);
    else if (word.what === "dismissed") ledger.drop(word.id);
    else {
      if (word.what === "offered_again") ledger.offeredAgain(word.ids);
      void readAnew().then(handing.wake, () => {});
    }
  };

  return {
    ...ledger,
    isStored: computed(() => ledger.waiting.value.every(({ seq }) => seq !== undefined)),
    async open() {
      neighbours.listen(heard, handing.turn);
      unstored.push(...slips.all());
      await surely(readAnew);
      ledger.keep(unstored.filter(({ id }) => !ledger.has(id)));
      const settled = await surely(cabinet.settled);
      ledger.file(settled.filter(({ answer }) => answer.status === "done"));
      ledger.file(await surely(cabinet.tray));
      await storeAll();
    },
    close() {
      isClosed = true;
      handing.close();
      neighbours.close();
    },
    put(tap) {
      const asked = askers.get(tap.id);
      if (asked) return asked.promise;
      if (!ledger.has(tap.id)) write(tap);
      const asker = newAsker();
      askers.set(tap.id, asker);
      return asker.promise;
    },
    refuse(tap, code, sentence) {
      const answer = refusedHere(tap.id, code, sentence);
      const settled = { id: tap.id, seq: 0, tap: { ...tap, seq: 0 }, answer };
      ledger.file([settled]);
      // A full device may have no room for this either; the page shows it all the same.
      void cabinet.refuse(settled).catch(() => {});
      return answer;
    },
    sentAt: handing.sentAt,
    async welcomed(welcome, snapshot) {
      await record(welcome.answers);
      const kept = snapshot && { ...snapshot, shape: SHAPE };
      const ids = await cabinet.offerAgain(welcome.epoch, welcome.last_seq, kept);
      if (ids.length > 0) {
        ledger.offeredAgain(ids);
        neighbours.tell({ what: "offered_again", ids });
      }
      const [first] = await cabinet.waiting(1);
      // A number that is too high tells the house what this device no longer has (HUB-14).
      if (first && first.seq <= welcome.last_seq) await cabinet.renumber(welcome.last_seq);
      await readAnew();
    },
    connected: handing.open,
    disconnected: handing.close,
    dismiss(id) {
      ledger.drop(id);
      neighbours.tell({ what: "dismissed", id });
      void cabinet.dismiss(id);
    },
  };
}

interface Asker {
  readonly promise: Promise<Answer>;
  resolve(answer: Answer): void;
}

function newAsker(): Asker {
  let resolve: (answer: Answer) => void = () => {};
  const promise = new Promise<Answer>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}

function refusedHere(id: string, code: string, sentence: string): Answer {
  const unheard = { seq: null, again: false, rev: 0, result: null, last_seq: 0 };
  return { id, status: "refused", code, sentence, ...unheard };
}
