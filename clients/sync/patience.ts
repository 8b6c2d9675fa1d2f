/** How long a screen waits before it tries the house again: a little, then longer, for ever. */
import type { Time } from "./clock.ts";

const BACKOFF_MS = [200, 500, 1_000, 2_000, 5_000] as const;

export interface Patience {
  /** Tries again after a while that grows with each failure. */
  again(): void;
  /** It worked: the next failure is a first one. */
  calm(): void;
  cancel(): void;
}

/** Every screen waits a little differently, or all of them would come back in the same moment. */
export function patience(time: Time, random: () => number, attempt: () => void): Patience {
  let failures = 0;
  let cancel = () => {};
  return {
    again() {
      cancel();
      const wait = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0;
      failures += 1;
      cancel = time.after(wait * (0.75 + random() / 2), attempt);
    },
    calm() {
      failures = 0;
    },
    cancel: () => cancel(),
  };
}
