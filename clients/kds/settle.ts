/** Keep the place: what has gone leaves its hole for a second, then the others close up. */

export const KEEP_PLACE_MS = 1000;

export interface Slot<T> {
  readonly thing: T;
  /** When it went (this screen's stopwatch); null while it hangs. */
  readonly left_at: number | null;
}

/** The moment at which the holes close; null without holes. */
export function settlesAt<T>(slots: readonly Slot<T>[]): number | null {
  const left = slots.flatMap((slot) => (slot.left_at === null ? [] : [slot.left_at]));
  return left.length === 0 ? null : Math.max(...left) + KEEP_PLACE_MS;
}

export function settle<T extends { readonly id: string }>(
  before: readonly Slot<T>[],
  wanted: readonly T[],
  at: number,
): readonly Slot<T>[] {
  const byId = new Map(wanted.map((thing) => [thing.id, thing]));
  const kept = before.map((slot): Slot<T> => {
    const thing = byId.get(slot.thing.id);
    if (thing) return { thing, left_at: null };
    return { thing: slot.thing, left_at: slot.left_at ?? at };
  });
  const closes = settlesAt(kept);
  if (closes === null || at >= closes) return wanted.map((thing) => ({ thing, left_at: null }));
  const known = new Set(before.map((slot) => slot.thing.id));
  const fresh = wanted.filter((thing) => !known.has(thing.id));
  return [...kept, ...fresh.map((thing) => ({ thing, left_at: null }))];
}
