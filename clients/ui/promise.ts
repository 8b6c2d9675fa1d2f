/** When something was promised: so many minutes from now, or a time on the restaurant's wall. */
import { wallAt } from "../sync/daypart.ts";

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

export const IN_MINUTES = [15, 20, 30, 45, 60, 90] as const;

/** Whole minutes: nobody is told seconds. */
export function inMinutes(now: number, minutes: number): number {
  return Math.ceil(now / MINUTE) * MINUTE + minutes * MINUTE;
}

/** The next time that the wall shows "19:40"; null when it is no time. */
export function nextAt(now: number, typed: string, zone: string): number | null {
  const wanted = minutesOf(typed);
  const shown = minutesOf(wallAt(now, zone).clock);
  if (wanted === null || shown === null) return null;
  const ahead = (wanted - shown + DAY_MINUTES) % DAY_MINUTES;
  return Math.floor(now / MINUTE) * MINUTE + ahead * MINUTE;
}

function minutesOf(clock: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
