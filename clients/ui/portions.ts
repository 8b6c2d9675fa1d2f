/** What is left of a dish or a modifier, as the house counts it. */
import type { House } from "../sync/house.ts";
import type { Line, Portions } from "../wire/records.ts";
import { clock } from "./time.ts";
import { words } from "./words/en.eighty.ts";

export type Sold = Portions["what"];

export function portionsOf(house: House, what: Sold, of: string): Portions | undefined {
  return house.records("portions").value.get(`${what}-${of}`);
}

/** Nobody who asks gets one. */
export const isOut = (portions: Portions | undefined): boolean => portions?.left === 0;

/** A waiter thinks that it is out, and the kitchen has not said so yet. */
export const isReported = (portions: Portions | undefined): boolean =>
  typeof portions?.reported_at === "number";

/** How many can be sold; null when nobody counts. */
export const leftOf = (portions: Portions | undefined): number | null => portions?.left ?? null;

function nameOf(house: House, person: string | null): string {
  return (person && house.records("person").value.get(person)?.name) || "the kitchen";
}

function timeOf(house: House, at: number): string {
  return clock(at, house.records("letterhead").value.get("house")?.time_zone);
}

/** What there is to say about it, in sentences. */
export function portionsSay(house: House, portions: Portions | undefined): readonly string[] {
  if (!portions) return [words.notCounted];
  const { left, out_at, by, at, reported_at, reported_by } = portions;
  const said: string[] = [];
  if (out_at !== null) said.push(words.outSince(timeOf(house, out_at), nameOf(house, by)));
  else if (left === 0) said.push(words.soldOut(portions.last_table));
  else if (left !== null) said.push(words.countedAt(left, timeOf(house, at), nameOf(house, by)));
  if (reported_at !== null) {
    said.push(words.reported(nameOf(house, reported_by), timeOf(house, reported_at)));
    said.push(words.looking);
  }
  return said.length > 0 ? said : [words.notCounted];
}

/** Names of unsent lines that lost what was held for them. */
export function freedLines(house: House): ReadonlyMap<string, Portions> {
  const found = new Map<string, Portions>();
  for (const portions of house.records("portions").value.values()) {
    for (const { line } of portions.freed) found.set(line, portions);
  }
  return found;
}

/** What keeps an unsent line from being sent, as far as the house has said; null: nothing. */
export function lackOf(house: House, line: Line): "out" | "no_portion" | null {
  if (line.sent_at !== null || line.removed_at !== null) return null;
  const needed = [
    portionsOf(house, "dish", line.dish),
    ...line.modifiers.map(({ id }) => portionsOf(house, "modifier", id)),
  ].filter((each) => each !== undefined);
  if (needed.some((each) => isOut(each) && !each.held.some((held) => held.line === line.id))) {
    return "out";
  }
  return needed.some((each) => each.freed.some((freed) => freed.line === line.id))
    ? "no_portion"
    : null;
}

/** Whoever knows the fridge is asked whether a report is right. */
export function reports(house: House): readonly { portions: Portions; who: string }[] {
  return [...house.records("portions").value.values()]
    .filter((portions) => portions.reported_at !== null)
    .map((portions) => ({ portions, who: nameOf(house, portions.reported_by) }));
}

export function say86(house: House, { what, of }: Pick<Portions, "what" | "of">): void {
  house.ask("menu.eighty_six", { what, of });
}

/** The report was wrong: it is there as before. */
export function denyReport(house: House, { what, of, left }: Portions): void {
  if (left === null || left === 0) house.ask("menu.restore", { what, of });
  else house.ask("menu.count", { what, of, left });
}

/** What lines of other parties keep; a table's own stand on its check. */
export function heldForOthers(
  portions: Portions | undefined,
  own: readonly Pick<Line, "id">[],
): number {
  const ids = new Set<string>(own.map(({ id }) => id));
  const others = (portions?.held ?? []).filter((each) => !ids.has(each.line));
  return others.reduce((sum, each) => sum + each.pieces, 0);
}
