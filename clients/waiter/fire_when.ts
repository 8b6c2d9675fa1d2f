/** When a course fires: what somebody said of this one, else what the house does. */
import type { House } from "../sync/house.ts";
import type { FiresBy } from "../ui/words/en.fire_when.ts";
import type { Check, Records } from "../wire/records.ts";

export type { FiresBy };

/** Minutes that a course may fire after the one before, at one tap each. */
export const MINUTES = [10, 15, 20, 30] as const;

const BY_HAND: FiresBy = { when: "by_waiter", minutes: 0 };

export function houseFires(customs: Records["customs"] | undefined): FiresBy {
  if (!customs || customs.next_fires === "by_waiter") return BY_HAND;
  return { when: customs.next_fires, minutes: customs.next_fires_minutes };
}

/** Rows of an older house say nothing of single courses. */
export function courseFires(
  course: number | null,
  checks: readonly Pick<Check, "fires">[],
  house: FiresBy,
): FiresBy {
  for (const { fires } of checks) {
    const said = fires?.find((each) => each.course === course);
    if (said) return said;
  }
  return house;
}

export const isSame = (one: FiresBy, other: FiresBy): boolean =>
  one.when === other.when && one.minutes === other.minutes;

/** A held course waits for a hand; where all courses do, the house's own way is that. */
export function fireWhen(house: House, check: string, course: number, wanted: FiresBy): void {
  const custom = houseFires(house.records("customs").value.get("house"));
  if (isSame(wanted, custom)) {
    house.ask("orders.fire_when", { check, course, when: "as_the_house" });
  } else if (wanted.when === "by_waiter") {
    house.ask("orders.hold", { check, course });
  } else {
    house.ask("orders.fire_when", { check, course, when: wanted.when, minutes: wanted.minutes });
  }
}
