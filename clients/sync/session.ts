/** Apart, greeting, live: how this screen joins the house, keeps up with it and comes back. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Head, Snapshot, Welcome } from "../wire/messages.ts";
import type { HouseClock, Time } from "./clock.ts";
import { follow } from "./following.ts";
import type { Road } from "./handing.ts";
import type { HeadNote } from "./keeping.ts";
import type { Heard, Link } from "./link.ts";
import type { Outbox } from "./outbox.ts";
import { patience } from "./patience.ts";
import type { Replica } from "./replica.ts";
import { tallyOf } from "./tally.ts";

export const STALE_MS = 3_000;
export const SILENT_MS = 6_000;
export const ANSWER_MS = 8_000;
const WATCH_MS = 500;
const CHECK_MS = 60_000;

export interface Liveness {
  readonly state: "apart" | "greeting" | "live" | "stale";
  readonly since: number | null;
  readonly lag_ms: number;
}

export interface SessionParts {
  readonly link: Link;
  readonly replica: Replica;
  readonly outbox: Outbox;
  readonly time: Time;
  readonly clock: HouseClock;
  /** What an earlier page wrote down of the last head, and where this one does. */
  readonly note: HeadNote;
  readonly random: () => number;
  fetchSnapshot(url: string): Promise<Snapshot>;
  turnedAway(code: string, sentence: string): void;
  upgrade(min: number): void;
}

export interface Session {
  readonly liveness: ReadonlySignal<Liveness>;
  start(): void;
  stop(): void;
  /** Something may have changed for the better (the network is back): try now. */
  nudge(): void;
}

export function createSession(parts: SessionParts): Session {
  const { link, replica, outbox, time, clock } = parts;
  const state = signal<"apart" | "greeting" | "live">("apart");
  const head = signal<{ readonly said: Head; readonly heardAt: number } | null>(null);
  const tick = signal(0);
  const following = follow(replica, parts.fetchSnapshot, outbox.reached);
  /** Each connection is a visit; whatever still arrives from an earlier one is not listened to. */
  let visit = 0;
  let isTrying = false;
  /** When the last step towards the house was taken: it may be silent for a while after that. */
  let steppedAt = 0;
  let checkedAt = 0;
  let unwatch = () => {};
  let unstale = () => {};

  const step = (to: "apart" | "greeting" | "live") => {
    state.value = to;
    steppedAt = time.elapsed();
  };

  const open = () => {
    retry.cancel();
    visit += 1;
    isTrying = true;
    step("apart");
    link.open(heardOn(visit));
  };
  const retry = patience(time, parts.random, open);

  const leave = () => {
    visit += 1;
    isTrying = false;
    link.close();
    outbox.disconnected();
    parts.note.keep();
    step("apart");
  };

  /** Close, wait a little, come back: the one answer to every doubt (HUB-11). */
  const beginAgain = () => {
    if (state.peek() === "greeting") following.failed();
    leave();
    retry.again();
  };

  const heardOn = (mine: number): Heard => {
    const only =
      <T extends unknown[]>(act: (...said: T) => void) =>
      (...said: T) => {
        if (mine === visit) act(...said);
      };
    // One road a connection: a second welcome on it must not begin a second walk (HUB-11).
    const road = roadOf(mine);
    return {
      connected: only(greet),
      disconnected: only(beginAgain),
      turnedAway: only((code, sentence) => {
        beginAgain();
        parts.turnedAway(code, sentence);
      }),
      welcome: only((message) => void welcomed(message, mine, road)),
      changes: only((message) => following.changed(message) || beginAgain()),
      head: only(headHeard),
      upgrade: only(({ min }) => parts.upgrade(min)),
    };
  };

  const greet = () => {
    step("greeting");
    following.greet();
    const epoch = following.isDoubted() ? null : replica.epoch.peek();
    const rev = epoch === null ? null : replica.rev.peek();
    link.hello({ epoch, rev, asked: outbox.lowest() });
  };

  const welcomed = async (message: Welcome, mine: number, road: Road) => {
    const isStillHere = () => mine === visit;
    step("greeting");
    hear({ epoch: message.epoch, rev: message.to, now: message.now });
    const caughtUp = async () => {
      const snapshot = await following.fetched(message);
      // First the taps, then the house: what a finger entered never leaves the screen in between.
      if (isStillHere()) await outbox.welcomed(message, snapshot);
      return isStillHere() && batch(() => begin(message, snapshot));
    };
    const isIn = await caughtUp().catch(() => false);
    if (!isStillHere()) return;
    if (!isIn || !following.goLive()) return beginAgain();
    step("live");
    outbox.connected(road);
    retry.calm();
    checkedAt = time.elapsed();
  };

  const begin = (message: Welcome, snapshot: Snapshot | null): boolean => {
    const isNew = replica.epoch.peek() !== message.epoch;
    const isWhole = following.catchUp(message, snapshot);
    if (isNew && isWhole) outbox.startAnew();
    return isWhole;
  };

  const hear = (said: Head) => {
    clock.heard(said.now);
    parts.note.heard(said.now);
    head.value = { said, heardAt: time.elapsed() };
    // To the moment, not at the next look: a cook must not read old news for longer (HUB-18).
    unstale();
    unstale = time.after(STALE_MS + 10, look);
  };

  const look = () => {
    tick.value += 1;
  };

  const headHeard = (said: Head) => {
    const before = head.peek()?.said.rev ?? 0;
    hear(said);
    if (state.peek() !== "live") return;
    // A lost last message leaves no gap to notice: what one head named must be here by the next.
    if (said.epoch !== replica.epoch.peek() || before > replica.rev.peek()) beginAgain();
  };

  const roadOf =
    (mine: number): Road =>
    (asked) =>
      new Promise((resolve) => {
        if (mine === visit) link.ask(asked, (replies) => mine === visit && resolve(replies));
      });

  const watch = () => {
    look();
    unwatch = time.after(WATCH_MS, watch);
    const now = time.elapsed();
    const quietFor = now - Math.max(steppedAt, head.peek()?.heardAt ?? 0);
    const awaited = state.peek() === "live" ? outbox.sentAt() : steppedAt;
    const isMute = awaited !== null && now - awaited > ANSWER_MS;
    if (isTrying && (quietFor > SILENT_MS || isMute)) return beginAgain();
    if (state.peek() === "live" && now - checkedAt > CHECK_MS) prove();
  };

  const prove = () => {
    checkedAt = time.elapsed();
    link.check({ rev: replica.rev.peek(), hash: tallyOf(replica.all()) });
  };

  return {
    liveness: computed(() => {
      const last = head.value;
      // Read at every tick of the watch: silence is the absence of news.
      const lag_ms = tick.value >= 0 && last ? time.elapsed() - last.heardAt : 0;
      const since = last?.said.now ?? parts.note.before;
      const isStale = state.value === "live" && lag_ms > STALE_MS;
      return { state: isStale ? "stale" : state.value, since, lag_ms };
    }),
    start() {
      open();
      watch();
    },
    stop() {
      leave();
      retry.cancel();
      unwatch();
      unstale();
    },
    nudge() {
      if (!isTrying) open();
    },
  };
}
