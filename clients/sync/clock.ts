/** What time it is: a stopwatch that never jumps, and the house's own time worked out from it. */
import type { Moment } from "../wire/records.ts";

export interface Time {
  /** Milliseconds since this page began; never jumps. */
  elapsed(): number;
  /** This device's clock, which may be wrong. */
  wall(): number;
  /** Act once, later. Returns how to call it off. */
  after(ms: number, act: () => void): () => void;
}

export const pageTime: Time = {
  elapsed: () => performance.now(),
  wall: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** How much of a late or hasty head is believed at once: a held-up packet must not turn time back. */
const LATE_SHARE = 0.1;

export interface HouseClock {
  now(): Moment;
  heard(now: Moment): void;
}

/** `skew`: house time minus this device's clock, as an earlier page knew it. */
export function houseClock(time: Time, skew = 0): HouseClock {
  let offset = time.wall() + skew - time.elapsed();
  let isGuess = true;
  return {
    now: () => Math.round(time.elapsed() + offset),
    heard(now) {
      const sample = now - time.elapsed();
      // The least delayed head is the truest, so a later time is believed at once.
      offset = isGuess || sample > offset ? sample : offset + (sample - offset) * LATE_SHARE;
      isGuess = false;
    },
  };
}
