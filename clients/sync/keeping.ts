/** What a screen keeps in its cabinet for the next reload: the last snapshot and the carte. */
import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { type CarteDocument, type Moment, SHAPE } from "../wire/records.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Time } from "./clock.ts";
import type { Doors } from "./doors.ts";
import type { Replica } from "./replica.ts";

const KEEP_MS = 3_000;
/** The first time at once: a link may be lost as soon as it is there. */
const KEEP_FIRST_MS = 100;
const KEEP_HEAD_MS = 5_000;
const HEAD = "comanda.head";
const SKEW = "comanda.skew";
const MENU_AGAIN_MS = 2_000;

/** What was last written down, unless an older screen wrote it in another shape. */
export async function readSnapshot(replica: Replica, cabinet: Cabinet): Promise<void> {
  const kept = await cabinet.read("snapshot").catch(() => undefined);
  if (kept?.shape === SHAPE) replica.reset(kept);
}

/**
 * Writes the replica down a little after it changed, not at every change; at once when the link goes,
 * since a page that is loaded without one knows nothing else. Returns how to stop.
 */
export function keepSnapshot(
  replica: Replica,
  cabinet: Cabinet,
  time: Time,
  isLive: ReadonlySignal<boolean> = signal(true),
): () => void {
  let pending = false;
  let wait = KEEP_FIRST_MS;
  let cancel = () => {};
  const write = async () => {
    pending = false;
    const epoch = replica.epoch.peek();
    if (epoch === null) return;
    const head = { epoch, rev: replica.rev.peek(), now: time.wall(), shape: SHAPE };
    // Only the next reload without a link would miss it, and the next change writes it again.
    await cabinet.write("snapshot", { ...head, records: replica.all() }).catch(() => {});
  };
  const end = effect(() => {
    if (replica.rev.value === 0 || pending) return;
    pending = true;
    cancel = time.after(wait, () => void write());
    wait = KEEP_MS;
  });
  let wasLive = false;
  const endLive = effect(() => {
    const hasGone = wasLive && !isLive.value;
    wasLive = isLive.value;
    if (!hasGone || !pending) return;
    cancel();
    void write();
  });
  return () => {
    end();
    endLive();
    cancel();
  };
}

/** When the house was last heard, and how wrong this device's clock is: known at a start without a link. */
export interface HeadNote {
  /** The house's moment of the last head of an earlier page; null when there was none. */
  readonly before: Moment | null;
  readonly skew: number;
  heard(now: Moment): void;
  /** Writes down what is not yet written. */
  keep(): void;
}

export function headNote(slips: Storage, time: Time): HeadNote {
  const before = Number(slips.getItem(HEAD) ?? 0) || null;
  const skew = Number(slips.getItem(SKEW) ?? 0);
  let last: { readonly now: Moment; readonly skew: number } | null = null;
  let keptAt = Number.NEGATIVE_INFINITY;
  const keep = () => {
    if (last === null) return;
    keptAt = time.elapsed();
    try {
      slips.setItem(HEAD, String(last.now));
      slips.setItem(SKEW, String(last.skew));
    } catch {
      // A full device keeps its taps first; the next head is a new try.
    }
    last = null;
  };
  return {
    before,
    // A device clock that was set back meanwhile does not turn the house's time back.
    skew: Math.max(skew, (before ?? 0) - time.wall()),
    heard(now) {
      last = { now, skew: Math.round(now - time.wall()) };
      if (time.elapsed() - keptAt > KEEP_HEAD_MS) keep();
    },
    keep,
  };
}

/** The carte that the house has published, fetched once for each version. */
export function watchMenu(
  replica: Replica,
  cabinet: Cabinet,
  doors: Doors,
  time: Time,
): { document: ReadonlySignal<CarteDocument | null>; close(): void } {
  const document = signal<CarteDocument | null>(null);
  let wanted = 0;
  let cancel = () => {};

  const fetchIt = async (version: number) => {
    try {
      const kept = await cabinet.read("menu");
      const carte = kept?.version === version ? kept.document : await doors.menu(version);
      if (wanted !== version) return;
      document.value = carte;
      if (kept?.version !== version) await cabinet.write("menu", { version, document: carte });
    } catch {
      cancel = time.after(MENU_AGAIN_MS, () => wanted === version && void fetchIt(version));
    }
  };

  const end = effect(() => {
    const version = replica.of("menu").value.get("current")?.version;
    if (version === undefined || version === wanted) return;
    wanted = version;
    cancel();
    void fetchIt(version);
  });
  return {
    document,
    close() {
      wanted = 0;
      end();
      cancel();
    },
  };
}
