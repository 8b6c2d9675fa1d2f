/**
 * What a dish costs in this part of the day, so that the carte shows it without a link too.
 * The house decides by the same rule; both read tests/vectors/dayparts.json.
 */
import type { CarteDocument, Daypart, Dish } from "../wire/records.ts";

export interface Wall {
  /** "18:05". */
  readonly clock: string;
  /** Monday is 1. */
  readonly day: number;
}

export interface Priced {
  readonly cents: number;
  /** null: the carte's own price. */
  readonly daypart: Daypart | null;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    weekday: "short",
  });
  clocks.set(zone, made);
  return made;
}

/** The clock on the house's wall. */
export function wallAt(at: number, zone: string): Wall {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    clock: `${parts.get("hour")}:${parts.get("minute")}`,
    day: DAYS.indexOf(parts.get("weekday") ?? "") + 1,
  };
}

/** Whether it is that part of the day; past midnight it is still the day before. */
export function lasts(daypart: Daypart, { clock, day }: Wall): boolean {
  const isOn = (which: number) => daypart.days.length === 0 || daypart.days.includes(which);
  const [begun, still] = [clock >= daypart.begins, clock < daypart.ends];
  if (daypart.begins <= daypart.ends) return begun && still && isOn(day);
  const yesterday = ((day + 5) % 7) + 1;
  return (begun && isOn(day)) || (still && isOn(yesterday));
}

/** The first part of the day that has a price for it decides. */
export function priceOf(menu: CarteDocument, dish: Dish, at: number, zone: string): Priced {
  // A menu that was kept before this release names no prices of parts of the day.
  const priced = (menu.dayparts ?? []).filter((each) => (each.prices ?? []).length > 0);
  if (priced.length > 0) {
    const wall = wallAt(at, zone);
    for (const daypart of priced) {
      const then = daypart.prices.find((each) => each.dish === dish.id);
      if (then && lasts(daypart, wall)) return { cents: then.price_cents, daypart };
    }
  }
  return { cents: dish.price_cents, daypart: null };
}
