/** A screen that a trace leads by the hand: every input comes from it, every output is noted. */
import "fake-indexeddb/auto";
import type { Answer, Changes, Head, Reply, Snapshot, Welcome } from "../../wire/messages.ts";
import { type Cabinet, openCabinet } from "../cabinet.ts";
import { houseClock, type Time } from "../clock.ts";
import { keepSnapshot, readSnapshot } from "../keeping.ts";
import type { Heard, Link } from "../link.ts";
import type { Neighbours, Turn, Word } from "../neighbours.ts";
import { createOutbox, type Outbox } from "../outbox.ts";
import { emptyReplica, type Replica } from "../replica.ts";
import { createSession, type Session } from "../session.ts";
import type { Slips } from "../slips.ts";
import { tallyOf } from "../tally.ts";
import type { Settled, Stored, Tap } from "../tap.ts";

export type Said = readonly unknown[];

/** What a device keeps while its pages come and go. */
export interface TracedDevice {
  readonly cabinet: Cabinet;
  readonly slips: Map<string, Tap>;
}

export function tracedDevice(id: string): TracedDevice {
  return { cabinet: openCabinet(`comanda.${id}`), slips: new Map() };
}

interface Errand {
  run(): Promise<unknown>;
  resolve(found: unknown): void;
  reject(why: Error): void;
}

/** What the page has asked of the world, numbered in the order of the asking. */
interface Desk {
  readonly out: Said[];
  readonly errands: Map<number, Errand>;
  readonly timers: Map<number, () => void>;
  readonly heard: Heard[];
  readonly random: number[];
  count: number;
  elapsed: number;
  wall: number;
}

export interface TracedScreen {
  readonly desk: Desk;
  readonly replica: Replica;
  readonly outbox: Outbox;
  readonly session: Session;
}

export function tracedScreen(device: TracedDevice, life: string, turn: Turn): TracedScreen {
  const desk: Desk = {
    out: [],
    errands: new Map(),
    timers: new Map(),
    heard: [],
    random: [],
    count: 0,
    elapsed: 0,
    wall: 0,
  };
  const time = timeOf(desk);
  const cabinet = cabinetOf(desk, device.cabinet);
  const replica = emptyReplica();
  const slips = slipsOf(desk, device.slips);
  const neighbours = neighboursOf(desk, turn);
  const outbox = createOutbox({ cabinet, slips, neighbours, time, life });
  const session = createSession({
    link: linkOf(desk),
    replica,
    outbox,
    time,
    clock: houseClock(time),
    random: () => desk.random.shift() ?? Number.NaN,
    fetchSnapshot: (url) => errand<Snapshot>(desk, ["fetch"], [url]),
    turnedAway: (code) => void desk.out.push(["turned_away", code]),
    upgrade: (min) => void desk.out.push(["upgrade", min]),
  });
  void (async () => {
    await readSnapshot(replica, cabinet);
    await outbox.open();
    keepSnapshot(replica, cabinet, time, () => {});
    session.start();
  })();
  return { desk, replica, outbox, session };
}

function errand<T>(
  desk: Desk,
  [kind, ...more]: readonly [string, ...unknown[]],
  what: Said,
  run: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  desk.count += 1;
  desk.out.push([kind, desk.count, ...more, ...what]);
  return new Promise<T>((resolve, reject) =>
    desk.errands.set(desk.count, { run, resolve: (found) => resolve(found as T), reject }),
  );
}

function timeOf(desk: Desk): Time {
  let timers = 0;
  return {
    elapsed: () => desk.elapsed,
    wall: () => desk.wall,
    after(ms, act) {
      timers += 1;
      const mine = timers;
      desk.timers.set(mine, act);
      desk.out.push(["after", mine, Math.floor(ms)]);
      return () => {
        if (desk.timers.delete(mine)) desk.out.push(["cancel", mine]);
      };
    },
  };
}

function slipsOf(desk: Desk, kept: Map<string, Tap>): Slips {
  return {
    write(tap) {
      kept.set(tap.id, tap);
      desk.out.push(["slip", tap.id]);
    },
    remove(id) {
      kept.delete(id);
      desk.out.push(["slip_gone", id]);
    },
    all: () => [...kept.keys()].sort().flatMap((id) => kept.get(id) ?? []),
  };
}

function neighboursOf(desk: Desk, turn: Turn): Neighbours {
  const brief = (word: Word) => {
    if (word.what === "answered") return [word.answer.id];
    return word.what === "dismissed" ? [word.id] : [];
  };
  return {
    tell: (word) => void desk.out.push(["tell", word.what, ...brief(word)]),
    listen: (_, turned) => turned(turn),
    close: () => {},
  };
}

function linkOf(desk: Desk): Link {
  return {
    open(heard) {
      desk.heard.push(heard);
      desk.out.push(["open", desk.heard.length]);
    },
    close: () => void desk.out.push(["close"]),
    hello: (message) => void desk.out.push(["hello", message]),
    check: (message) => void desk.out.push(["check", message]),
    ask(asked, answered) {
      const asks = Array.isArray(asked) ? asked : [asked];
      const reply = (found: readonly Reply[]) => {
        const [only] = found;
        answered(Array.isArray(asked) ? found : (only as Reply));
      };
      void errand<readonly Reply[]>(desk, ["ask"], [asks]).then(reply);
    },
  };
}

const seqs = (taps: readonly Stored[]) => taps.map(({ id, seq }) => [id, seq]);

/** What the trace tells of something that the cabinet gave. */
export function brief(found: unknown): unknown {
  if (Array.isArray(found)) return seqs(found as Stored[]);
  if (typeof found !== "object" || found === null) return null;
  if ("records" in found) return (found as Snapshot).rev;
  const { id, seq } = found as Stored | Settled;
  return [id, seq];
}

function cabinetOf(desk: Desk, real: Cabinet): Cabinet {
  const cabinet = <T>(act: string, what: Said, run: () => Promise<T>): Promise<T> =>
    errand<T>(desk, ["cabinet", act], what, run);
  const ids = (answers: readonly Answer[]) => [answers.map(({ id }) => id)];
  return {
    take: (tap) => cabinet("take", [tap.id], () => real.take(tap)),
    waiting: (limit) => cabinet("waiting", [limit ?? null], () => real.waiting(limit)),
    settle: (answers) => cabinet("settle", ids(answers), () => real.settle(answers)),
    settled: () => cabinet("settled_all", [], () => real.settled()),
    renumber: (last) => cabinet("renumber", [last], () => real.renumber(last)),
    offerAgain: (last) => cabinet("offer_again", [last], () => real.offerAgain(last)),
    tray: () => cabinet("tray", [], () => real.tray()),
    dismiss: (id) => cabinet("dismiss", [id], () => real.dismiss(id)),
    read: (key) => cabinet("read", [key], () => real.read(key)),
    write: (key, value) =>
      cabinet("write", [key, (value as Partial<Snapshot>).rev], () => real.write(key, value)),
    close: () => Promise.resolve(),
  };
}

/** What a person would see, in short. */
export function shown({ session, replica, outbox }: TracedScreen): unknown {
  return {
    state: session.liveness.value.state,
    epoch: replica.epoch.value,
    rev: replica.rev.value,
    tally: tallyOf(replica.all()),
    waiting: outbox.waiting.value.map(({ id, seq }) => [id, seq ?? null]),
    done: outbox.done.value.map(({ id }) => id),
    tray: outbox.tray.value.map(({ id }) => id),
  };
}

export async function settled(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}

type Hear = (heard: Heard, what: never) => void;

const WIRE: Readonly<Record<string, Hear>> = {
  connected: (heard) => heard.connected(),
  disconnected: (heard) => heard.disconnected(),
  welcome: (heard, what: Welcome) => heard.welcome(what),
  changes: (heard, what: readonly Changes[]) => heard.changes(what),
  head: (heard, what: Head) => heard.head(what),
};

/** One input of the trace. What the cabinet gave goes back, in short. */
export async function step(screen: TracedScreen, said: Said): Promise<unknown> {
  const [kind, which, ...what] = said as readonly [string, never, ...never[]];
  const { desk, outbox, session } = screen;
  switch (kind) {
    case "tap":
      return void outbox.put(which);
    case "dismiss":
      return outbox.dismiss(which);
    case "nudge":
      return session.nudge();
    case "due":
      return due(desk, which);
    case "wire":
      return wire(desk, which, what);
    default:
      return came(desk, which, what);
  }
}

function due(desk: Desk, timer: number): void {
  const act = desk.timers.get(timer);
  desk.timers.delete(timer);
  act?.();
}

function wire(desk: Desk, attempt: number, [how, what]: readonly never[]): unknown {
  const heard = desk.heard[attempt - 1];
  if (heard) WIRE[how as unknown as string]?.(heard, what as never);
  return undefined;
}

/** `performed`: the transaction happened, and the page was gone before it heard. */
async function came(desk: Desk, number: number, [how, what]: readonly never[]): Promise<unknown> {
  const errand = desk.errands.get(number);
  const kind = how as unknown as string;
  if (!errand) throw new Error(`Nothing waits for errand ${number}.`);
  desk.errands.delete(number);
  if (kind === "failed") return errand.reject(new Error("The errand came to nothing."));
  if (kind === "answered" || kind === "fetched") return errand.resolve(what);
  const found = await errand.run();
  if (kind === "found") errand.resolve(found);
  return brief(found);
}
