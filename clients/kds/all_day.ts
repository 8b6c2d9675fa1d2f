/** All day: how many of each dish are still to make, as the house counts them, and for which tables. */
import type { DishCount, Lane, ModifierCount, Station, Ticket } from "../wire/records.ts";
import { hangs, inOrder, linesToMake, wanted } from "./tickets.ts";

export type Scope = "station" | "overall";

export interface DishRow {
  readonly kind: "dish";
  readonly key: string;
  readonly name: string;
  readonly pieces: number;
}

export type Row =
  | DishRow
  | { readonly kind: "station"; readonly key: string; readonly name: string }
  | {
      readonly kind: "modifier";
      readonly key: string;
      readonly name: string;
      readonly pieces: number;
    };

function modifierRows(key: string, dish: string, counts: readonly ModifierCount[]): readonly Row[] {
  return counts
    .filter((one) => one.name === dish)
    .map(({ modifier, pieces }) => ({
      kind: "modifier",
      key: `${key} ${dish} ${modifier}`,
      name: modifier,
      pieces,
    }));
}

function dishRows(key: string, lane: Lane | undefined, withModifiers: boolean): readonly Row[] {
  const modifiers = withModifiers ? (lane?.all_day_modifiers ?? []) : [];
  return (lane?.all_day ?? []).flatMap(({ name, pieces }): readonly Row[] => [
    { kind: "dish", key: `${key} ${name}`, name, pieces },
    ...modifierRows(key, name, modifiers),
  ]);
}

/** Over all stations a dish is counted once, whoever else has a hand in it. */
function overall(lanes: Iterable<Lane>, withModifiers: boolean): readonly Row[] {
  const counts: DishCount[] = [];
  const modifiers: ModifierCount[] = [];
  for (const lane of lanes) {
    for (const { name, pieces, elsewhere = 0 } of lane.all_day) {
      counts.push({ name, pieces: pieces - elsewhere, elsewhere: 0 });
    }
    modifiers.push(...(lane.all_day_modifiers ?? []));
  }
  const names = [...new Set(counts.map(({ name }) => name))].sort();
  return names.flatMap((name): readonly Row[] => {
    const pieces = sum(counts.filter((one) => one.name === name));
    if (pieces === 0) return [];
    const own = withModifiers ? modifiers.filter((one) => one.name === name) : [];
    const each = [...new Set(own.map(({ modifier }) => modifier))].sort().map((modifier) => ({
      name,
      modifier,
      pieces: sum(own.filter((one) => one.modifier === modifier)),
    }));
    return [{ kind: "dish", key: `all ${name}`, name, pieces }, ...modifierRows("all", name, each)];
  });
}

const sum = (counts: readonly { readonly pieces: number }[]): number =>
  counts.reduce((all, one) => all + one.pieces, 0);

export function allDayRows(
  stations: readonly Station[],
  lanes: ReadonlyMap<string, Lane>,
  scope: Scope,
  withModifiers: boolean,
): readonly Row[] {
  if (scope === "overall") return overall(lanes.values(), withModifiers);
  return stations.flatMap((station): readonly Row[] => {
    const rows = dishRows(station.id, lanes.get(station.id), withModifiers);
    if (stations.length === 1 || rows.length === 0) return rows;
    return [{ kind: "station", key: station.id, name: station.name }, ...rows];
  });
}

export interface Waiting {
  readonly ticket: Ticket;
  readonly pieces: number;
}

/** Which tickets wait for a dish, in the order in which they hang. */
export function waitingFor(
  dish: string,
  tickets: Iterable<Ticket>,
  stations: ReadonlySet<string> | null,
): readonly Waiting[] {
  return [...tickets]
    .filter((ticket) => (stations?.has(ticket.station) ?? true) && hangs(ticket))
    .sort(inOrder)
    .map((ticket) => {
      const lines = linesToMake(ticket).filter((line) => line.name === dish);
      return { ticket, pieces: lines.reduce((all, line) => all + wanted(line), 0) };
    })
    .filter(({ ticket, pieces }) => pieces > 0 && ticket.held_at === null);
}
