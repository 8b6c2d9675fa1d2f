/** A kitchen screen stays awake where its browser lets it, and knows when it may fall asleep. */
import { type ReadonlySignal, signal } from "@preact/signals-core";

export interface Awake {
  /** Null until the browser has answered. */
  readonly isAwake: ReadonlySignal<boolean | null>;
  close(): void;
}

/** A browser gives the lock back whenever the page is hidden, so it is asked for at each return. */
export function stayAwake(
  locks: Pick<WakeLock, "request"> | undefined = navigator.wakeLock,
  page: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener"> = document,
): Awake {
  const isAwake = signal<boolean | null>(null);
  let held: WakeLockSentinel | null = null;
  let isOver = false;

  const lost = () => {
    held = null;
    // Behind another page it need not stay awake.
    if (page.visibilityState === "visible" && !isOver) isAwake.value = false;
  };

  const ask = async () => {
    if (page.visibilityState !== "visible" || held !== null || isOver) return;
    try {
      if (locks === undefined) throw new Error("This browser has no such lock.");
      held = await locks.request("screen");
      held.addEventListener("release", lost);
      isAwake.value = true;
    } catch {
      isAwake.value = false;
    }
  };
  const look = () => void ask();
  page.addEventListener("visibilitychange", look);
  look();
  return {
    isAwake,
    close() {
      isOver = true;
      page.removeEventListener("visibilitychange", look);
      void held?.release();
    },
  };
}
