/** Draws at most ten times a second: in a rush fifty changes come at once, and a cheap screen must breathe. */
import { options } from "preact";

/** After a quiet moment the next frame draws at once, so a cook's own tap does not wait. */
export const BREATH_MS = 100;

/** A finger sees at once what it did, and the next one acts on that. */
const AT_WORK_MS = 50;

export interface BreathClock {
  now(): number;
  after(ms: number, act: () => void): void;
  frame(act: () => void): void;
}

const pageClock: BreathClock = {
  now: () => performance.now(),
  after: (ms, act) => void setTimeout(act, ms),
  frame: (act) => void requestAnimationFrame(act),
};

export interface Breath {
  /** Preact asks once for all that changed since the last drawing. */
  draw(draw: () => void): void;
  /** A finger or a key: whatever waits is drawn as soon as it has been heard. */
  touched(): void;
}

export function inBreaths(clock: BreathClock = pageClock): Breath {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let waiting: (() => void) | null = null;
  const drawNow = () => {
    const draw = waiting;
    waiting = null;
    if (draw === null) return;
    drawnAt = clock.now();
    draw();
  };
  return {
    draw(draw) {
      waiting = draw;
      const now = clock.now();
      const wait = drawnAt + BREATH_MS - now;
      if (now - touchedAt < AT_WORK_MS) queueMicrotask(drawNow);
      else if (wait > 0) clock.after(wait, () => clock.frame(drawNow));
      else clock.frame(drawNow);
    },
    touched() {
      touchedAt = clock.now();
      clock.after(0, drawNow);
    },
  };
}

export function breathe(): void {
  const breath = inBreaths();
  options.debounceRendering = breath.draw;
  for (const touch of ["pointerdown", "pointerup", "click", "keydown"]) {
    addEventListener(touch, breath.touched, true);
  }
}
