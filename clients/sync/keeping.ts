/** What a screen keeps in its cabinet for the next reload: the last snapshot and the carte. */
import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { type CarteDocument, SHAPE } from "../wire/records.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Time } from "./clock.ts";
import type { Doors } from "./doors.ts";
import type { Replica } from "./replica.ts";

const KEEP_MS = 3_000;
const MENU_AGAIN_MS = 2_000;

/** What was last written down, unless an older screen wrote it in another shape. */
export async function readSnapshot(replica: Replica, cabinet: Cabinet): Promise<void> {
  const kept = await cabinet.read("snapshot").catch(() => undefined);
  if (kept?.shape === SHAPE) replica.reset(kept);
}

/** Writes the replica down a little after it changed, not at every change. Returns how to stop. */
export function keepSnapshot(
  replica: Replica,
  cabinet: Cabinet,
  time: Time,
  kept: () => void,
): () => void {
  let pending = false;
  let cancel = () => {};
  const write = async () => {
    pending = false;
    const epoch = replica.epoch.peek();
    if (epoch === null) return;
    kept();
    const head = { epoch, rev: replica.rev.peek(), now: time.wall(), shape: SHAPE };
    // Only the next reload without a link would miss it, and the next change writes it again.
    await cabinet.write("snapshot", { ...head, records: replica.all() }).catch(() => {});
  };
  const end = effect(() => {
    if (replica.rev.value === 0 || pending) return;
    pending = true;
    cancel = time.after(KEEP_MS, () => void write());
  });
  return () => {
    end();
    cancel();
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
