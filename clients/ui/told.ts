/** What a tap asked for, in the words of whoever tapped: the deed, the table, the dishes. */

import type { House, Waiting } from "../sync/house.ts";
import type { NewLine } from "../wire/commands.ts";
import { money } from "./money.ts";
import { labelOfPlace } from "./place.ts";
import { words } from "./words/en.away.ts";

const DISHES_MAX = 3;

type Known = Pick<House, "records" | "menu">;

/** Of whichever command: the fields that say where it belongs are called the same everywhere. */
interface Named {
  readonly table?: string;
  readonly turn?: string;
  readonly check?: string;
  readonly bill?: string;
  readonly ticket?: string;
  readonly firing?: string;
  readonly firings?: readonly string[];
  readonly line?: string;
  readonly lines?: readonly (string | NewLine)[];
  readonly course?: number | null;
  readonly amount_cents?: number;
  readonly job?: string;
  readonly work?: string;
  readonly answer?: string;
  readonly tickets?: readonly string[];
  readonly turns?: readonly string[];
  readonly into?: string;
  readonly transfer?: string;
  readonly text?: string;
  /** A dish or a modifier that is counted or out. */
  readonly of?: string;
  readonly left?: number;
  /** Of the line: it may have fewer by now. */
  readonly pieces?: number;
  readonly some?: readonly { readonly line: string; readonly pieces: number }[];
}

/** "Fire · table 12 · course 2 · 2 Burger". */
export function told(house: Known, tap: { readonly name: string; readonly args: unknown }): string {
  const args = tap.args as Named;
  const table = tableOf(house, args);
  return [
    deed(tap.name, args.answer),
    table,
    args.course ? words.course(args.course) : null,
    dishes(house, args),
    titleOf(house, args),
    args.of === undefined ? null : soldName(house, args.of),
    args.left === undefined ? null : String(args.left),
    args.text === undefined ? null : `“${args.text}”`,
    args.amount_cents === undefined ? null : money(args.amount_cents),
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

/** An answer to the question about old work is told by what it says. */
function deed(name: string, answer = ""): string {
  const said = words.answers[answer];
  if (said) return said;
  const verb = name.slice(name.indexOf(".") + 1).replaceAll("_", " ");
  return words.deeds[name] ?? verb.charAt(0).toUpperCase() + verb.slice(1);
}

function soldName({ menu }: Known, of: string): string {
  const carte = menu.value;
  const modifiers = carte?.groups.flatMap((group) => group.modifiers) ?? [];
  return [...(carte?.dishes ?? []), ...modifiers].find(({ id }) => id === of)?.name ?? of;
}

function tableOf(house: Known, args: Named): string | null {
  const label = (id: string): string => labelOfPlace(house, id) ?? id;
  const turns = house.records("turn").value;
  const known = (args.turns ?? []).flatMap((id) => turns.get(id)?.table ?? []);
  if (known.length > 0) return known.map((id) => words.table(label(id))).join(", ");
  // The question about old work bears the label itself.
  const work = house.records("old_work").value.get(args.work ?? "");
  if (work) return words.table(work.table);
  const here = placeOf(house, args);
  const there = args.table ?? turns.get(args.into ?? "")?.table ?? hostsOf(house, args);
  if (there === undefined) return here === undefined ? null : words.table(label(here));
  // A party or dishes that move: from where to where.
  if (here === undefined || here === there) return words.table(label(there));
  return words.fromTable(label(here), label(there));
}

/** A transfer names its own check, and the party that gets the dishes. */
const hostsOf = (house: Known, { transfer, turn = "" }: Named): string | undefined =>
  transfer === undefined ? undefined : house.records("turn").value.get(turn)?.table;

function placeOf(house: Known, args: Named): string | undefined {
  const firing = args.firing ?? args.firings?.[0];
  const line = args.line ?? args.lines?.find((each) => typeof each === "string");
  const ticket = house.records("ticket").value.get(args.ticket ?? args.tickets?.[0] ?? "");
  const bill = house.records("bill").value.get(args.bill ?? "");
  const check = firstKnown(house, "check", [
    args.check,
    bill?.check,
    ticket?.check,
    firing && house.records("firing").value.get(firing)?.check,
    line && house.records("line").value.get(line)?.check,
  ]);
  const named = args.transfer === undefined ? args.turn : undefined;
  const turn = firstKnown(house, "turn", [named, check?.turn, ticket?.turn, bill?.turn]);
  return turn?.table ?? check?.table ?? ticket?.table ?? bill?.table;
}

function firstKnown<K extends "check" | "turn">(
  house: Known,
  kind: K,
  ids: readonly (string | undefined)[],
) {
  const known = house.records(kind).value;
  for (const id of ids) {
    const record = id === undefined ? undefined : known.get(id);
    if (record) return record;
  }
  return undefined;
}

function dishes(house: Known, { line, lines = [], some = [], pieces }: Named): string {
  const known = house.records("line").value;
  const menu = house.menu.value?.dishes ?? [];
  const names = [...(line === undefined ? [] : [line]), ...lines].flatMap((each) => {
    if (typeof each !== "string") {
      const dish = menu.find(({ id }) => id === each.dish);
      return words.pieces(each.quantity ?? 1, dish?.name ?? each.dish);
    }
    const found = known.get(each);
    const wanted = each === line ? pieces : undefined;
    return found ? words.pieces(wanted ?? found.quantity, found.name) : [];
  });
  for (const part of some) {
    const found = known.get(part.line);
    if (found) names.push(words.pieces(part.pieces, found.name));
  }
  const more = names.length - DISHES_MAX;
  return [...names.slice(0, DISHES_MAX), ...(more > 0 ? [words.moreDishes(more)] : [])].join(", ");
}

/** A paper or a ticket by its title: "GRILL 57". */
function titleOf(house: Known, { job, ticket, tickets }: Named): string | null {
  const found = house.records("ticket").value.get(ticket ?? tickets?.[0] ?? "");
  if (found) {
    const station = house.records("station").value.get(found.station)?.name ?? found.station;
    return `${station.toUpperCase()} ${found.number}`;
  }
  return (job !== undefined && house.records("job").value.get(job)?.title) || null;
}

/** Pieces that were sent or fired on this device and that the kitchen cannot know of yet. */
export function piecesNotYetInTheKitchen(
  house: Pick<House, "records"> & { readonly waiting: { readonly value: readonly Waiting[] } },
): number {
  const lines = house.records("line").value;
  const asked = house.waiting.value.flatMap((tap) =>
    tap.name === "orders.send" || tap.name === "orders.fire_course" ? tap.args.lines : [],
  );
  return [...new Set(asked)].reduce((sum, id) => sum + (lines.get(id)?.quantity ?? 0), 0);
}
