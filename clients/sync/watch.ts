/**
 * This device's stopwatch (HUB-20). A page's own begins at nought with each reload, so every few
 * seconds this one is noted down beside the device's clock, and the next page goes on from there.
 */
import type { Time } from "./clock.ts";
import { readable } from "./slips.ts";

const NOTE = "comanda.watch";
const NOTE_EVERY_MS = 5_000;
/** A clock that ran backwards over a reload tells nothing: whatever was tapped before is old. */
const BACKWARDS_MS = 24 * 60 * 60 * 1000;

interface Noted {
  readonly life: string;
  readonly elapsed: number;
  readonly wall: number;
}

export interface Watch {
  /** One name for as long as the stopwatch has not been lost, over reloads too. */
  readonly life: string;
  /** The page's time, with a stopwatch that counts from before this page. */
  readonly time: Time;
  close(): void;
}

/** How long nobody held the stopwatch, by the device's own clock. */
function gapSince(noted: Noted, time: Time): number {
  const gap = time.wall() - noted.wall;
  return gap < 0 ? BACKWARDS_MS : gap;
}

function isNoted(found: Partial<Noted> | null): found is Noted {
  return (
    typeof found?.life === "string" && Number.isFinite(found.elapsed) && Number.isFinite(found.wall)
  );
}

export function deviceWatch(storage: Storage, time: Time, fresh: () => string): Watch {
  const found = readable<Partial<Noted>>(storage.getItem(NOTE));
  const noted = isNoted(found) ? found : null;
  const life = noted?.life ?? fresh();
  const before = noted ? noted.elapsed + gapSince(noted, time) - time.elapsed() : 0;
  const elapsed = () => before + time.elapsed();
  let cancel = () => {};
  const note = () => {
    const now: Noted = { life, elapsed: elapsed(), wall: time.wall() };
    try {
      storage.setItem(NOTE, JSON.stringify(now));
    } catch {
      // A full device keeps its taps first; the gap since the last note is a little longer then.
    }
    cancel = time.after(NOTE_EVERY_MS, note);
  };
  note();
  return {
    life,
    time: { elapsed, wall: time.wall, after: time.after },
    close: () => cancel(),
  };
}
