/** The spare copy as a page sees it: kept where a browser allows it, and renewed with the house. */
import { effect, type ReadonlySignal } from "@preact/signals-core";

const WORKER = "/sw.js";
/** So long without a finger, and nobody is in the middle of something. */
export const UNTOUCHED_MS = 5 * 60_000;
const LOOK_MS = 10_000;

export interface SpareCopy {
  /** The build of this page; null in the workshop, where nothing is kept. */
  readonly build: string | null;
  /** The house may have a new build: look, and keep it. */
  look(): Promise<void>;
  /** The pages of the house as it is now, instead of these. */
  renew(): Promise<void>;
}

export function spareCopy(): SpareCopy {
  const build = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content ?? null;
  // Plain http on another machine has none (README: what https is for).
  const keeper = build === null ? undefined : navigator.serviceWorker;
  const registered = async () => {
    const known = await keeper?.getRegistration(WORKER);
    await known?.update();
    return known ?? keeper?.register(WORKER);
  };
  return {
    build,
    // Without a link there is nothing to look at; the next time will do.
    look: async () => void (await registered().catch(() => {})),
    async renew() {
      const fresh = await registered().catch(() => undefined);
      const worker = fresh?.installing ?? fresh?.waiting;
      if (worker) await settled(worker);
      location.reload();
    },
  };
}

/** It stands at the ready, or it came to nothing. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** What decides about the moment at which a page may make room for a newer one. */
export interface Moment {
  readonly isLive: ReadonlySignal<boolean>;
  readonly waiting: ReadonlySignal<number>;
}

/** Looks for a new build whenever the house is back, and changes to it when nobody is at it. */
export function followBuilds(copy: SpareCopy, moment: Moment): void {
  let touchedAt: number | null = null;
  let isOld = false;
  const touched = () => {
    touchedAt = performance.now();
  };
  const change = () => {
    const isUntouched = touchedAt === null || performance.now() - touchedAt > UNTOUCHED_MS;
    if (isOld && isUntouched && moment.waiting.peek() === 0) location.reload();
  };
  addEventListener("pointerdown", touched, true);
  addEventListener("keydown", touched, true);
  // The first worker of a device has no page to replace.
  let isKept = navigator.serviceWorker?.controller != null;
  navigator.serviceWorker?.addEventListener("controllerchange", () => {
    isOld = isKept;
    isKept = true;
    change();
  });
  setInterval(change, LOOK_MS);
  effect(() => {
    if (moment.isLive.value) void copy.look();
  });
}
