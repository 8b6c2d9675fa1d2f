/**
 * A barcode scanner types as a keyboard does, only faster, and ends with Enter. Keys are held for a
 * moment: a burst with Enter behind it is a code and reaches nothing else (an amount, a button);
 * whatever comes slower was a finger's, and goes on as it was.
 */

/** Scanners leave 1 to 35 ms between two keys; the fastest typists more than twice that. */
export const GAP_MS = 50;
/** No code is shorter; two quick figures and Enter are somebody's amount. */
export const LENGTH_MIN = 4;
/** A burst without an end is no code. */
const LENGTH_MAX = 64;

const KEY = /^[0-9A-Za-z.$/+%-]$/;

export interface Held {
  readonly keys: readonly string[];
  readonly last: number;
}

export const NOTHING_HELD: Held = { keys: [], last: 0 };

export interface Heard {
  readonly held: Held;
  /** What a finger typed, to be let through before this key. */
  readonly released: readonly string[];
  readonly code: string | null;
  /** The key is kept from everything else. */
  readonly isKept: boolean;
}

/** What becomes of one more key at `now` (ms, by any one clock). */
export function heard(held: Held, key: string, now: number): Heard {
  const isBurst = held.keys.length > 0 && now - held.last <= GAP_MS;
  if (key === "Enter") {
    const isCode = isBurst && held.keys.length >= LENGTH_MIN;
    if (isCode) {
      return { held: NOTHING_HELD, released: [], code: held.keys.join(""), isKept: true };
    }
    return { held: NOTHING_HELD, released: held.keys, code: null, isKept: false };
  }
  if (!KEY.test(key)) {
    return { held: NOTHING_HELD, released: held.keys, code: null, isKept: false };
  }
  const goesOn = isBurst && held.keys.length < LENGTH_MAX;
  return {
    held: { keys: goesOn ? [...held.keys, key] : [key], last: now },
    released: goesOn ? [] : held.keys,
    code: null,
    isKept: true,
  };
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** Listens before everything else on the page; the return value ends it. */
export function listenForCodes(onCode: (code: string) => void): () => void {
  let held = NOTHING_HELD;
  let later: ReturnType<typeof setTimeout> | undefined;
  const own = new WeakSet<Event>();

  function letThrough(keys: readonly string[]) {
    for (const key of keys) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      own.add(event);
      (document.activeElement ?? document.body).dispatchEvent(event);
    }
  }

  function release() {
    const { keys } = held;
    held = NOTHING_HELD;
    letThrough(keys);
  }

  function hear(event: KeyboardEvent) {
    if (own.has(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Shift") return;
    if (isTextField(event.target)) return;
    clearTimeout(later);
    const next = heard(held, event.key, event.timeStamp);
    held = next.held;
    letThrough(next.released);
    if (next.isKept) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (next.code !== null) onCode(next.code);
    if (held.keys.length > 0) later = setTimeout(release, GAP_MS);
  }

  addEventListener("keydown", hear, { capture: true });
  return () => {
    clearTimeout(later);
    removeEventListener("keydown", hear, { capture: true });
  };
}
