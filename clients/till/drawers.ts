/** The drawers as this till sees them: which one is open here, who holds it, and today's day. */
import type { House } from "../sync/house.ts";
import type { Day, Drawer, Opening, ZReport } from "../wire/records.ts";

export function openOpenings(house: House): readonly Opening[] {
  return [...house.records("opening").value.values()].filter(
    (opening) => opening.closed_at === null,
  );
}

/** The drawer of the person who is signed in; else the one that is open. */
export function openingHere(house: House): Opening | null {
  const open = openOpenings(house);
  const person = house.session.value?.person;
  return open.find((opening) => opening.holder === person) ?? open[0] ?? null;
}

export function closedDrawers(house: House): readonly Drawer[] {
  const taken = new Set(openOpenings(house).map((opening) => opening.drawer));
  return [...house.records("drawer").value.values()]
    .filter((drawer) => !taken.has(drawer.id))
    .sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
}

export function dayHere(house: House): Day | null {
  const days = [...house.records("day").value.values()];
  return days.find((day) => day.closed_at === null) ?? null;
}

export function lastZ(house: House): ZReport | null {
  const reports = [...house.records("zreport").value.values()];
  return reports.sort((one, other) => other.number - one.number)[0] ?? null;
}
