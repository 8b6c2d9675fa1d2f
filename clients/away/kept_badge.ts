/** Who was here when the browser went: the same person goes on, if they were at it a moment ago. */
import { effect } from "@preact/signals-core";
import { pageTime } from "../sync/clock.ts";
import { type App, type House, isLinked } from "../sync/house.ts";
import { readable } from "../sync/slips.ts";

/** No longer than a tablet that lies about stays unlocked. */
export const AT_IT_MS = 2 * 60_000;
/** Without the house nobody could sign in again, so a person is not shut out so soon. */
export const AWAY_MS = 30 * 60_000;
const NOTE_MS = 10_000;
/** A window that was closed a moment ago may not have let go yet. */
const GOING_MS = 700;
const WORN = "comanda.session";

export interface KeptBadge {
  /** As the tab keeps it. */
  readonly worn: string;
  readonly person: string;
  /** By this device's clock. */
  readonly at: number;
  readonly isAway: boolean;
}

/** A station has no person who could leave; the house's own limit is the session's end. */
export function isFresh(kept: KeptBadge, wall: number): boolean {
  if (kept.person.startsWith("station-")) return true;
  const age = wall - kept.at;
  return age >= 0 && age <= (kept.isAway ? AWAY_MS : AT_IT_MS);
}

/** Before the house opens. Only the device's one window of its kind takes a badge up, or keeps it. */
export async function keptBadge(app: App, device: string): Promise<{ keep(house: House): void }> {
  const name = `comanda.badge.${device}.${app}`;
  const kept = readable<KeptBadge>(localStorage.getItem(name));
  const isMissing = sessionStorage.getItem(WORN) === null;
  const isOnly = onlyWindow(name);
  if (kept && isMissing && isFresh(kept, Date.now()) && (await within(GOING_MS, isOnly))) {
    sessionStorage.setItem(WORN, kept.worn);
  }
  return { keep: (house) => void isOnly.then(() => keep(name, house)) };
}

function keep(name: string, house: House): void {
  const note = () => {
    const person = house.session.peek()?.person;
    const worn = sessionStorage.getItem(WORN);
    if (person === undefined || worn === null) return localStorage.removeItem(name);
    const isAway = !isLinked(house.status.peek());
    const kept: KeptBadge = { worn, person, at: Date.now(), isAway };
    localStorage.setItem(name, JSON.stringify(kept));
  };
  const noted = () => {
    try {
      note();
    } catch {
      // A full device keeps its taps first.
    }
  };
  effect(() => {
    house.session.value;
    noted();
  });
  setInterval(noted, NOTE_MS);
}

/** Kept when no other window of this kind is left; a killed browser holds no lock. */
function onlyWindow(name: string): Promise<true> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<void>(() => {});
    };
    navigator.locks?.request(name, hold).catch(() => {});
  });
}

function within(ms: number, promise: Promise<true>): Promise<boolean> {
  return Promise.race([
    promise,
    new Promise<boolean>((resolve) => pageTime.after(ms, () => resolve(false))),
  ]);
}
