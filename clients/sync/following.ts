/** Follows the house revision by revision: holds back during the greeting, then applies in order. */
import type { Changes, Snapshot, Welcome } from "../wire/messages.ts";
import type { Replica } from "./replica.ts";

/** Changes that are held back while the welcome is on its way; more means: begin again. */
const HELD_MAX = 1_000;
const FAILED_GREETINGS_MAX = 3;

/** Each answers whether this screen still has everything; if not, it must greet the house anew. */
export interface Following {
  /** From here on changes are held back. */
  greet(): void;
  /** What the welcome leaves to be fetched; null when everything is in it. */
  fetched(welcome: Welcome): Promise<Snapshot | null>;
  /** Brings the replica to the welcome. */
  catchUp(welcome: Welcome, snapshot: Snapshot | null): boolean;
  /** What was held back follows, and then every change at once. */
  goLive(): boolean;
  changed(message: readonly Changes[]): boolean;
  /** A greeting came to nothing: after a few the replica itself is doubted. */
  failed(): void;
  /** Shown all the same, until the house has sent everything anew. */
  isDoubted(): boolean;
}

export function follow(
  replica: Replica,
  fetchSnapshot: (url: string) => Promise<Snapshot>,
  reached: (rev: number) => void,
): Following {
  let held: Changes[] | null = [];
  let failures = 0;

  const applied = (message: readonly Changes[]): boolean => {
    const isWhole = message.every((changes) => replica.apply(changes) !== "gap");
    reached(replica.rev.peek());
    return isWhole;
  };

  return {
    greet() {
      held = [];
    },
    async fetched(welcome) {
      held ??= [];
      return welcome.mode === "snapshot" ? fetchSnapshot(welcome.url ?? "/snapshot") : null;
    },
    catchUp(welcome, snapshot) {
      if (snapshot) {
        if (snapshot.epoch !== welcome.epoch) return false;
        replica.reset(snapshot);
      }
      return applied(welcome.changes ?? []) && replica.rev.peek() >= welcome.to;
    },
    goLive() {
      const heldBack = held ?? [];
      held = null;
      failures = 0;
      return applied(heldBack);
    },
    changed(message) {
      if (held === null) return applied(message);
      held.push(...message);
      return held.length <= HELD_MAX;
    },
    failed() {
      failures += 1;
    },
    isDoubted: () => failures >= FAILED_GREETINGS_MAX,
  };
}
