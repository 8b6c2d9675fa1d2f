/** Ages and clock times, always from the house's moments (HUB-17). */
import { words } from "./words/en.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Whole minutes that have passed; a moment in the future counts as now. */
export function minutesSince(now: number, moment: number): number {
  return Math.max(0, Math.floor((now - moment) / MINUTE));
}

/** "9 min", "1 h 05". */
export function lasting(minutes: number): string {
  return minutes < 60
    ? words.minutes(minutes)
    : words.hours(Math.floor(minutes / 60), minutes % 60);
}

/** "4:07": the running age of a ticket. */
export function age(now: number, moment: number): string {
  const seconds = Math.max(0, Math.floor((now - moment) / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", ...CLOCK };
const made = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a slow screen as long as drawing a ticket; a house has one zone. */
function formatter(
  name: string,
  how: Intl.DateTimeFormatOptions,
  zone: string,
): Intl.DateTimeFormat {
  const key = `${name} ${zone}`;
  const wall = zone === "" ? {} : { timeZone: zone };
  const found = made.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...how, ...wall });
  made.set(key, found);
  return found;
}

/** "20:41" on the restaurant's wall; without a zone, on the wall of this device. */
export function clock(moment: number, zone = ""): string {
  return formatter("clock", CLOCK, zone).format(moment);
}

/** "12 Nov, 03:00" on the restaurant's wall. */
export function dayAndClock(moment: number, zone = ""): string {
  return formatter("day", DAY, zone).format(moment);
}
