/** Which touches count: a second one on the same spot never acts on another ticket, nor twice on one. */

export const SAME_SPOT_MS = 500;
export const SAME_SPOT_PX = 140;
/** As long as a ticket glides to its new place, a touch may have meant the one before. */
export const GLIDE_MS = 250;

export interface Touch {
  readonly x: number;
  readonly y: number;
  /** Stopwatch of this screen, ms. */
  readonly at: number;
}

export interface Guard {
  /** True when this touch may act; remembers it when it may. */
  admits(subject: string, act: string, touch: Touch): boolean;
  /** The subject came to stand somewhere else. */
  moved(subject: string, at: number): void;
}

/** All keys are one spot. */
export function keyTouch(at: number): Touch {
  return { x: -1000, y: -1000, at };
}

function isSameSpot(one: Touch, other: Touch): boolean {
  const away = Math.hypot(other.x - one.x, other.y - one.y);
  return away < SAME_SPOT_PX && other.at - one.at < SAME_SPOT_MS;
}

export function makeGuard(): Guard {
  let last: { subject: string; act: string; touch: Touch } | null = null;
  const moves = new Map<string, number>();
  return {
    admits(subject, act, touch) {
      if (touch.x >= 0 && touch.at - (moves.get(subject) ?? -GLIDE_MS) < GLIDE_MS) return false;
      const goesOn = last?.subject === subject && last.act !== act;
      if (last && !goesOn && isSameSpot(last.touch, touch)) return false;
      last = { subject, act, touch };
      return true;
    },
    moved(subject, at) {
      for (const [id, moment] of moves) if (at - moment > GLIDE_MS) moves.delete(id);
      moves.set(subject, at);
    },
  };
}
