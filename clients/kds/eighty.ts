/** What a station can set out or count: its own dishes and what alters them, by group. */

import type { House } from "../sync/house.ts";
import { folded } from "../ui/fold.ts";
import { portionsOf, type Sold } from "../ui/portions.ts";
import type { CarteDocument, Portions } from "../wire/records.ts";

export interface Sellable {
  readonly what: Sold;
  readonly of: string;
  readonly name: string;
  /** The category of a dish; modifiers are together. */
  readonly group: string;
}

export const MODIFIERS = "modifiers";
/** Whatever is out, counted or reported, of every group. */
export const NOW = "now";

/** In the order of the carte, so that a row stays where it is whatever is said of it. */
export function sellable(carte: CarteDocument, stations: ReadonlySet<string>): Sellable[] {
  const dishes = carte.dishes.filter(
    (dish) => stations.has(dish.station) || (dish.also_at ?? []).some((each) => stations.has(each)),
  );
  const groups = new Set(dishes.flatMap((dish) => dish.groups));
  return [
    ...dishes.map(({ id, name, category }) => ({
      what: "dish" as const,
      of: id,
      name,
      group: category as string,
    })),
    ...carte.groups
      .filter((group) => groups.has(group.id))
      .flatMap((group) => group.modifiers)
      .map(({ id, name }) => ({ what: "modifier" as const, of: id, name, group: MODIFIERS })),
  ];
}

export const isSpoken = (portions: Portions | undefined): boolean =>
  portions !== undefined && (portions.left !== null || portions.reported_at !== null);

/** The rows of a group, or of everything when somebody searches. */
export function rowsOf(
  house: House,
  all: readonly Sellable[],
  group: string,
  typed: string,
): readonly Sellable[] {
  const parts = folded(typed).split(/\s+/);
  if (typed.trim()) {
    return all.filter(({ name }) => parts.every((part) => folded(name).includes(part)));
  }
  if (group === NOW) return all.filter(({ what, of }) => isSpoken(portionsOf(house, what, of)));
  return all.filter((each) => each.group === group);
}
