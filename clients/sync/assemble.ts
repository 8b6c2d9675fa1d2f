/** One screen's house, put together: link, replica, outbox, predictions, badge and clock. */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Commands } from "../wire/commands.ts";
import type { Answer } from "../wire/messages.ts";
import { SCHEMA } from "../wire/versions.ts";
import { type Badge, wearBadge } from "./badge.ts";
import type { Cabinet } from "./cabinet.ts";
import { houseClock, type Time } from "./clock.ts";
import type { Device, Doors } from "./doors.ts";
import type { Asked, House, Refused, Status, Waiting } from "./house.ts";
import { freshId } from "./ids.ts";
import { headNote, keepSnapshot, readSnapshot, watchMenu } from "./keeping.ts";
import type { Link } from "./link.ts";
import type { Neighbours } from "./neighbours.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { laidOver, predictionsOf } from "./overlay.ts";
import { type ById, emptyReplica, type Kind, type Replica } from "./replica.ts";
import { createSession, type Session } from "./session.ts";
import { slipsIn } from "./slips.ts";
import type { Tap } from "./tap.ts";
import { deviceWatch } from "./watch.ts";

/** Everything that touches the world; tests bring their own. */
export interface Parts {
  readonly device: Device;
  readonly link: Link;
  readonly doors: Doors;
  readonly cabinet: Cabinet;
  readonly neighbours: Neighbours;
  readonly time: Time;
  readonly slips: Storage;
  readonly tab: Storage;
  readonly random: () => number;
  turnedAway(code: string, sentence: string): void;
  reload(): void;
  /** Calls back when the network may have come back. */
  onHope(hope: () => void): void;
}

export type OpenHouse = House & { close(): void };

const ARGS_LENGTH_MAX = 60_000;

export async function assemble(given: Parts): Promise<OpenHouse> {
  const watch = deviceWatch(given.slips, given.time, () => freshId(given.time.wall()));
  const { life, time } = watch;
  const parts = { ...given, time };
  const { device, doors, cabinet } = parts;
  const note = headNote(parts.slips, time);
  const clock = houseClock(time, note.skew);
  const replica = emptyReplica();
  const slips = slipsIn(parts.slips, device.id);
  const outbox = createOutbox({ ...parts, slips, life });
  const badge = wearBadge(doors, clock, time, parts.tab);
  const wantsReload = signal(false);
  const session = createSession({
    ...parts,
    replica,
    outbox,
    clock,
    note,
    fetchSnapshot: doors.snapshot,
    upgrade: () => {
      wantsReload.value = true;
    },
  });

  await readSnapshot(replica, cabinet);
  await outbox.open();
  const menu = watchMenu(replica, cabinet, doors, time);
  const ends = [
    keepSnapshot(
      replica,
      cabinet,
      time,
      computed(() => session.liveness.value.state === "live"),
    ),
    // What waits goes out through the old screen before the new one is loaded (HUB-19).
    effect(() => {
      if (wantsReload.value && outbox.waiting.value.length === 0) parts.reload();
    }),
    menu.close,
    badge.close,
    session.stop,
    outbox.close,
    watch.close,
  ];
  const { now, close } = seconds(time, clock.now);
  session.start();
  parts.onHope(session.nudge);

  return {
    ...views(replica, outbox, menu.document),
    ...acts(parts, { outbox, badge, session, replica, life, now: clock.now }),
    status: statusOf(session, outbox, replica),
    now,
    menu: menu.document,
    session: badge.session,
    signIn: badge.signIn,
    actAsStations: badge.actAsStations,
    lock: badge.lock,
    approve: (person, pin, command, signs = false) => doors.approve(person, pin, command, signs),
    look: (path) => doors.look(path, badge.session.peek()?.token ?? ""),
    tell: (path, said) => doors.tell(path, said, badge.session.peek()?.token ?? ""),
    paper: (path) => doors.paper(path, badge.session.peek()?.token ?? ""),
    freshId: () => freshId(time.wall()),
    device: { id: device.id, name: device.name },
    close() {
      for (const end of [...ends, close]) end();
    },
  };
}

function views(
  replica: Replica,
  outbox: Outbox,
  menu: House["menu"],
): Pick<House, "records" | "unconfirmed" | "waiting" | "tray"> {
  // Answered, yet not in the replica: still predicted, so that nothing flickers.
  const standing = computed(() => [
    ...outbox.done.value
      .filter(({ answer }) => answer.rev > replica.rev.value)
      .map(({ tap }) => tap as Tap),
    ...outbox.waiting.value,
  ]);
  const predicted = computed(() =>
    predictionsOf(standing.value, (kind) => replica.of(kind).value, menu.value),
  );
  const shown = new Map<string, unknown>();
  const records = <K extends Kind>(kind: K): ReadonlySignal<ById<K>> => {
    const known = shown.get(kind) as ReadonlySignal<ById<K>> | undefined;
    const view = known ?? computed(() => laidOver(kind, replica.of(kind).value, predicted.value));
    shown.set(kind, view);
    return view;
  };
  return {
    records,
    unconfirmed: computed(() => new Set(predicted.value.keys())),
    waiting: computed(() => outbox.waiting.value.map(asWaiting)),
    tray: computed(() =>
      outbox.tray.value.map(
        ({ id, tap: { name, args, at, person }, answer: { code, sentence } }) => {
          return { id, name, args, code, sentence, at, person } as Refused;
        },
      ),
    ),
  };
}

function asWaiting({ id, name, args, at, person }: Tap): Waiting {
  return { id, name, args, tapped_at: at, person } as Waiting;
}

interface Acting {
  readonly outbox: Outbox;
  readonly badge: Badge;
  readonly session: Session;
  readonly replica: Replica;
  readonly life: string;
  now(): number;
}

function acts(parts: Parts, acting: Acting): Pick<House, "ask" | "dismiss"> {
  const { outbox, badge, session, replica, life } = acting;
  const { time } = parts;
  return {
    dismiss: outbox.dismiss,
    ask<N extends keyof Commands>(
      name: N,
      args: Commands[N],
      how: { id?: string; approval?: string } = {},
    ): Asked {
      const id = how.id ?? freshId(time.wall());
      const approval = how.approval === undefined ? {} : { approval: how.approval };
      const tap = {
        id,
        name,
        args,
        person: badge.session.peek()?.person ?? null,
        session: badge.session.peek()?.token ?? null,
        ...approval,
        at: acting.now(),
        wall: time.wall(),
        life,
        elapsed: time.elapsed(),
        live: session.liveness.peek().state === "live",
        seen: replica.epoch.peek() === null ? null : replica.rev.peek(),
        schema: SCHEMA,
        // The name and the arguments come as one pair, which TypeScript cannot follow through N.
      } as unknown as Tap;
      return { id, answer: put(outbox, tap) };
    },
  };
}

/** A tap that cannot be kept safely is refused at once, where everybody sees it. */
function put(outbox: Outbox, tap: Tap): Promise<Answer> {
  try {
    if (JSON.stringify(tap.args).length > ARGS_LENGTH_MAX) throw new RangeError("too long");
    return outbox.put(tap);
  } catch {
    const sentence = "This device cannot keep any more taps. Wait until it is live again.";
    return Promise.resolve(outbox.refuse(tap, "screen.no_room", sentence));
  }
}

/** Revision and age change all the time: who does not read them hears nothing of it. */
function statusOf(session: Session, outbox: Outbox, replica: Replica): ReadonlySignal<Status> {
  const state = computed(() => session.liveness.value.state);
  const waiting = computed(() => outbox.waiting.value.length);
  return computed(() => ({
    state: state.value,
    waiting: waiting.value,
    stored: outbox.isStored.value,
    get since() {
      return session.liveness.value.since;
    },
    get lag_ms() {
      return session.liveness.value.lag_ms;
    },
    get rev() {
      return replica.rev.value;
    },
  }));
}

function seconds(time: Time, read: () => number): { now: ReadonlySignal<number>; close(): void } {
  const now = signal(read());
  let stop = () => {};
  const tick = () => {
    now.value = read();
    stop = time.after(1_000 - (now.value % 1_000), tick);
  };
  tick();
  return { now, close: () => stop() };
}
