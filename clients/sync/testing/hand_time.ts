/** Time that a test moves by hand. */
import type { Time } from "../clock.ts";

export interface HandTime extends Time {
  forward(ms: number): void;
  /** The device's own clock jumps; the stopwatch does not. */
  setWall(wall: number): void;
}

export function handTime(start = 1_795_287_600_000): HandTime {
  let elapsed = 1_000;
  let skew = start - elapsed;
  const timers = new Set<{ readonly at: number; act(): void }>();

  const nextDue = (until: number) =>
    [...timers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];

  return {
    elapsed: () => elapsed,
    wall: () => elapsed + skew,
    after(ms, act) {
      const timer = { at: elapsed + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    forward(ms) {
      const until = elapsed + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        timers.delete(due);
        elapsed = due.at;
        due.act();
      }
      elapsed = until;
    },
    setWall(wall) {
      skew = wall - elapsed;
    },
  };
}
