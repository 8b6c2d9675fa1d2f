/** Apart, greeting, live: how this screen joins the house, keeps up with it and comes back. */
import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Changes, Head, Snapshot, Welcome } from "../wire/messages.ts";
import type { HouseClock, Time } from "./clock.ts";
import type { Road } from "./handing.ts";
import type { Heard, Link } from "./link.ts";
import type { Outbox } from "./outbox.ts";
import type { Replica } from "./replica.ts";
import { tallyOf } from "./tally.ts";

export const STALE_MS = 3_000;
export const SILENT_MS = 6_000;
export const ANSWER_MS = 8_000;
const WATCH_MS = 500;
const CHECK_MS = 60_000;
const BACKOFF_MS = [200, 500, 1_000, 2_000, 5_000] as const;
/** Changes that are held back while the welcome is on its way; more means: begin again. */
const HELD_MAX = 1_000;
const FAILED_WELCOMES_MAX = 3;

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
  const head = signal<{ now: number; heardAt: number; rev: number } | null>(null);
  const tick = signal(0);
  let visit = 0;
  /** When the last step towards the house was taken: silence since then is no sign of life. */
  let steppedAt = 0;
  let isTrying = false;
  let held: Changes[] = [];
  let attempts = 0;
  let failedWelcomes = 0;
  let checkedAt = 0;
  let retry = () => {};
  let unwatch = () => {};

  const lag = () => (head.value ? time.elapsed() - head.value.heardAt : 0);

  const open = () => {
    retry();
    visit += 1;
    isTrying = true;
    steppedAt = time.elapsed();
    link.open(heardOn(visit));
  };

  /** Close, wait a little, come back: the one answer to every doubt (HUB-11). */
  const begin = () => {
    visit += 1;
    isTrying = false;
    link.close();
    outbox.disconnected();
    if (state.peek() === "greeting") failedWelcomes += 1;
    if (failedWelcomes >= FAILED_WELCOMES_MAX) {
      replica.forget();
      failedWelcomes = 0;
    }
    state.value = "apart";
    retry();
    const wait = BACKOFF_MS[Math.min(attempts, BACKOFF_MS.length - 1)] ?? 0;
    attempts += 1;
    retry = time.after(wait * (0.75 + parts.random() / 2), open);
  };

  const heardOn = (mine: number): Heard => {
    const now =
      <T extends unknown[]>(act: (...said: T) => void) =>
      (...said: T) => {
        if (mine === visit) act(...said);
      };
    return {
      connected: now(greet),
      disconnected: now(begin),
      turnedAway: now((code, sentence) => {
        begin();
        parts.turnedAway(code, sentence);
      }),
      welcome: now((message) => void welcomed(message, mine)),
      changes: now(changed),
      head: now(headHeard),
      upgrade: now(({ min }) => parts.upgrade(min)),
    };
  };

  const greet = () => {
    held = [];
    steppedAt = time.elapsed();
    state.value = "greeting";
    const isEmpty = replica.epoch.peek() === null;
    const [epoch, rev] = isEmpty ? [null, null] : [replica.epoch.peek(), replica.rev.peek()];
    link.hello({ epoch, rev, asked: outbox.lowest() });
  };

  const welcomed = async (message: Welcome, mine: number) => {
    const isNewEpoch = replica.epoch.peek() !== null && replica.epoch.peek() !== message.epoch;
    state.value = "greeting";
    steppedAt = time.elapsed();
    clock.heard(message.now);
    head.value = { now: message.now, heardAt: time.elapsed(), rev: message.to };
    try {
      if (message.mode === "snapshot") {
        const snapshot = await parts.fetchSnapshot(message.url ?? "/snapshot");
        if (mine !== visit) return;
        if (snapshot.epoch !== message.epoch) return begin();
        replica.reset(snapshot);
      }
      if (!applied(message.changes ?? []) || replica.rev.peek() < message.to) return begin();
      await outbox.welcomed(message, isNewEpoch, roadOf(mine));
    } catch {
      if (mine === visit) begin();
      return;
    }
    if (mine === visit) goLive();
  };

  const goLive = () => {
    const heldBack = held;
    held = [];
    if (!applied(heldBack)) return begin();
    state.value = "live";
    attempts = 0;
    failedWelcomes = 0;
    checkedAt = time.elapsed();
  };

  const changed = (message: readonly Changes[]) => {
    if (state.peek() === "live") {
      if (!applied(message)) begin();
      return;
    }
    held.push(...message);
    if (held.length > HELD_MAX) begin();
  };

  const applied = (message: readonly Changes[]): boolean => {
    const isWhole = message.every((changes) => replica.apply(changes) !== "gap");
    outbox.reached(replica.rev.peek());
    return isWhole;
  };

  const headHeard = (said: Head) => {
    clock.heard(said.now);
    const before = head.peek();
    head.value = { now: said.now, heardAt: time.elapsed(), rev: said.rev };
    if (state.peek() !== "live") return;
    const isOther = said.epoch !== replica.epoch.peek();
    // A lost last message leaves no gap to notice: what one head named must be here by the next.
    const isBehind = before !== null && before.rev > replica.rev.peek();
    if (isOther || isBehind) begin();
  };

  const roadOf =
    (mine: number): Road =>
    (asked) =>
      new Promise((resolve) => {
        if (mine === visit) link.ask(asked, (replies) => mine === visit && resolve(replies));
      });

  const watch = () => {
    tick.value += 1;
    const sentAt = outbox.sentAt();
    const quietFor = time.elapsed() - Math.max(steppedAt, head.peek()?.heardAt ?? 0);
    const awaited = state.peek() === "live" ? sentAt : steppedAt;
    const isMute = awaited !== null && time.elapsed() - awaited > ANSWER_MS;
    if (isTrying && (quietFor > SILENT_MS || isMute)) begin();
    if (state.peek() === "live" && time.elapsed() - checkedAt > CHECK_MS) prove();
    unwatch = time.after(WATCH_MS, watch);
  };

  const prove = () => {
    checkedAt = time.elapsed();
    link.check({ rev: replica.rev.peek(), hash: tallyOf(replica.all()) });
  };

  return {
    liveness: computed(() => {
      const isTicking = tick.value >= 0;
      const lag_ms = isTicking ? lag() : 0;
      const isStale = state.value === "live" && lag_ms > STALE_MS;
      return { state: isStale ? "stale" : state.value, since: head.value?.now ?? null, lag_ms };
    }),
    start() {
      open();
      watch();
    },
    stop() {
      visit += 1;
      isTrying = false;
      retry();
      unwatch();
      link.close();
      outbox.disconnected();
      state.value = "apart";
    },
    nudge() {
      if (!isTrying) open();
    },
  };
}
