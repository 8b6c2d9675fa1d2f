/** Finding dishes on the carte, and what must be chosen with them. */
import { folded } from "../ui/fold.ts";
import type { CarteDocument, Dish, Line, ModifierGroup } from "../wire/records.ts";

const FOUND_MAX = 40;
const OFTEN_MAX = 6;
/** Below this a dish is not common yet. */
const OFTEN_PIECES = 2;

/** Dishes whose name has every typed word, those that begin with the first one first. */
export function found(carte: CarteDocument, typed: string): Dish[] {
  const parts = folded(typed).split(/\s+/);
  const begins = (dish: Dish) => folded(dish.name).startsWith(parts[0] ?? "");
  return carte.dishes
    .filter((dish) => parts.every((part) => folded(dish.name).includes(part)))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)))
    .slice(0, FOUND_MAX);
}

export function groupsOf(carte: CarteDocument, dish: Dish): ModifierGroup[] {
  return dish.groups.flatMap((id) => carte.groups.find((group) => group.id === id) ?? []);
}

export function mustChoose(carte: CarteDocument, dish: Dish): boolean {
  return groupsOf(carte, dish).some((group) => group.minimum > 0);
}

export function chosenOf(group: ModifierGroup, chosen: readonly string[]): number {
  return group.modifiers.filter((modifier) => chosen.includes(modifier.id)).length;
}

/** The choice after a tap: one of one changes over, one of many comes or goes. */
export function chosenAfter(
  group: ModifierGroup,
  chosen: readonly string[],
  modifier: string,
): readonly string[] {
  if (chosen.includes(modifier)) return chosen.filter((id) => id !== modifier);
  if (group.maximum === 1) {
    const others = new Set(group.modifiers.map((each) => each.id));
    return [...chosen.filter((id) => !others.has(id)), modifier];
  }
  return chosenOf(group, chosen) < group.maximum ? [...chosen, modifier] : chosen;
}

/** What the tables ask for most just now, so that it need not be looked for. */
export function often(carte: CarteDocument, lines: Iterable<Line>): Dish[] {
  const pieces = new Map<string, number>();
  for (const line of lines) {
    if (line.removed_at !== null) continue;
    pieces.set(line.dish, (pieces.get(line.dish) ?? 0) + line.quantity);
  }
  const of = (dish: Dish) => pieces.get(dish.id) ?? 0;
  return carte.dishes
    .filter((dish) => of(dish) >= OFTEN_PIECES)
    .sort((one, other) => of(other) - of(one))
    .slice(0, OFTEN_MAX);
}
