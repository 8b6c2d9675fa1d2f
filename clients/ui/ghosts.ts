/** The second tap of a double tap belongs to what the first one touched, never to what came there since. */

export const GHOST_MS = 400;
const GHOST_PX = 32;

export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  /** What was pressed. */
  readonly on: unknown;
}

export function isGhost(before: Tap | null, tap: Tap): boolean {
  if (!before || before.on === tap.on || tap.at - before.at > GHOST_MS) return false;
  return Math.hypot(tap.x - before.x, tap.y - before.y) < GHOST_PX;
}

/** For the whole page; a click without a finger (keys, a screen reader) always counts. */
export function layGhosts(): () => void {
  let last: Tap | null = null;
  const look = (event: MouseEvent): void => {
    if (event.detail === 0 || !(event.target instanceof Element)) return;
    const on = event.target.closest("button, summary, input, textarea, dialog") ?? event.target;
    const tap = { x: event.clientX, y: event.clientY, at: event.timeStamp, on };
    if (isGhost(last, tap)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    last = tap;
  };
  addEventListener("click", look, { capture: true });
  return () => removeEventListener("click", look, { capture: true });
}
