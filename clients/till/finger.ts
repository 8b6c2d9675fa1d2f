/** A double tap where money is taken counts once, even when the next bill lies there already. */

export const SECOND_TAP_MS = 700;
let last_ms = Number.NEGATIVE_INFINITY;

/** By this page's stopwatch; the second tap of a double tap is told, and starts no new wait. */
export function isSecondTap(now_ms: number = performance.now()): boolean {
  if (now_ms - last_ms < SECOND_TAP_MS) return true;
  last_ms = now_ms;
  return false;
}
