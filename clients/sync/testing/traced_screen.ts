/** A screen that a trace leads by the hand: every input comes from it, every output is noted. */
import "fake-indexeddb/auto";
import { effect } from "@preact/signals-core";
import type { Changes, Head, Snapshot, Welcome } from "../../wire/messages.ts";
import { type Cabinet, openCabinet } from "../cabinet.ts";
import { houseClock } from "../clock.ts";
import { keepSnapshot, readSnapshot } from "../keeping.ts";
import type { Heard } from "../link.ts";
import type { Turn } from "../neighbours.ts";
import { createOutbox, type Outbox } from "../outbox.ts";
import { emptyReplica, type Replica } from "../replica.ts";
import { createSession, type Session } from "../session.ts";
import { tallyOf } from "../tally.ts";
import type { Tap } from "../tap.ts";
import {
  brief,
  cabinetOf,
  type Desk,
  emptyDesk,
  errand,
  linkOf,
  neighboursOf,
  type Said,
  slipsOf,
  timeOf,
} from "./traced_world.ts";

/** What a device keeps while its pages come and go. */
export interface TracedDevice {
  readonly cabinet: Cabinet;
  readonly slips: Map<string, Tap>;
}

export function tracedDevice(id: string): TracedDevice {
  return { cabinet: openCabinet(`comanda.${id}`), slips: new Map() };
}

export interface TracedScreen {
  readonly desk: Desk;
  readonly replica: Replica;
  readonly outbox: Outbox;
  readonly session: Session;
}

export function tracedScreen(device: TracedDevice, life: string, turn: Turn): TracedScreen {
  const desk = emptyDesk();
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
    note: { before: null, skew: 0, heard: () => {}, keep: () => {} },
    random: () => desk.random.shift() ?? Number.NaN,
    fetchSnapshot: (url) => errand<Snapshot>(desk, ["fetch"], [url]),
    turnedAway: (code) => void desk.out.push(["turned_away", code]),
    upgrade: (min) => void desk.out.push(["upgrade", min]),
  });
  // A real screen shows its standing all the time, so it is worked out whenever something changes.
  effect(() => void session.liveness.value);
  void (async () => {
    await readSnapshot(replica, cabinet);
    await outbox.open();
    keepSnapshot(replica, cabinet, time);
    session.start();
  })();
  return { desk, replica, outbox, session };
}

/** What a person would see, in short. */
export function shown({ session, replica, outbox }: TracedScreen): unknown {
  return {
    state: session.liveness.value.state,
    epoch: replica.epoch.value,
    rev: replica.rev.value,
    waiting: outbox.waiting.value.map(({ id, seq }) => [id, seq ?? null]),
    done: outbox.done.value.map(({ id }) => id),
    tray: outbox.tray.value.map(({ id }) => id),
  };
}

export function tallied({ replica }: TracedScreen): string {
  return tallyOf(replica.all());
}

/** Every promise that can be kept is kept. */
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
  // An answer may come twice; who has heard it listens no more.
  if (!errand && kind === "answered") return undefined;
  if (!errand) throw new Error(`Nothing waits for errand ${number}.`);
  desk.errands.delete(number);
  if (kind === "failed") return errand.reject(new Error("The errand came to nothing."));
  if (kind === "answered" || kind === "fetched") return errand.resolve(what);
  const found = await errand.run();
  if (kind === "found") errand.resolve(found);
  return brief(found);
}
