/** The drawers as this till sees them: which one is open here, who holds it, and today's day. */
import type { House } from "../sync/house.ts";
import type { Day, Drawer, Opening, ZReport } from "../wire/records.ts";

export function openOpenings(house: House): readonly Opening[] {
  return [...house.records("opening").value.values()].filter(
    (opening) => opening.closed_at === null,
  );
}

/** Where cash goes that is taken here: one's own drawer or wallet, this till's, the only one. */
export function openingHere(house: House): Opening | null {
  const open = openOpenings(house);
  const person = house.session.value?.person;
  const own = open.find((opening) => opening.holder === person);
  if (own) return own;
  const drawers = open.filter((opening) => opening.is_of !== "wallet");
  const taking = house.records("takings").value.get("house")?.open_drawers ?? [];
  const device = house.device.id;
  const here = new Set(taking.filter((each) => each.device === device).map((each) => each.opening));
  return drawers.find((opening) => here.has(opening.id)) ?? drawers[0] ?? null;
}

/** A colleague's drawer is open, and there is another one: whoever counts may open theirs beside. */
export function mayOpenOwn(house: House): boolean {
  const session = house.session.value;
  const counts = session?.roles.some((role) => role === "cashier" || role === "manager") ?? false;
  const holds = openOpenings(house).some((opening) => opening.holder === session?.person);
  return counts && !holds && closedDrawers(house).length > 0;
}

export function closedDrawers(house: House): readonly Drawer[] {
  const taken = new Set(openOpenings(house).map((opening) => opening.drawer));
  return [...house.records("drawer").value.values()]
    .filter((drawer) => drawer.is_of !== "wallet" && !taken.has(drawer.id))
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
