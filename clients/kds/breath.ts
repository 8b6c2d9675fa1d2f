/** Draws at most ten times a second: in a rush fifty changes come at once, and a cheap screen must breathe. */
import { options } from "preact";

/** After a quiet moment the next frame draws at once, so a cook's own tap does not wait. */
export const BREATH_MS = 100;

interface Clock {
  now(): number;
  after(ms: number, act: () => void): void;
  frame(act: () => void): void;
}

const pageClock: Clock = {
  now: () => performance.now(),
  after: (ms, act) => void setTimeout(act, ms),
  frame: (act) => void requestAnimationFrame(act),
};

/** Preact asks once for all that changed since the last drawing. */
export function inBreaths(clock: Clock = pageClock): (draw: () => void) => void {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return (draw) => {
    const drawNow = () => {
      drawnAt = clock.now();
      draw();
    };
    const wait = drawnAt + BREATH_MS - clock.now();
    if (wait > 0) clock.after(wait, () => clock.frame(drawNow));
    else clock.frame(drawNow);
  };
}

export function breathe(): void {
  options.debounceRendering = inBreaths();
}
