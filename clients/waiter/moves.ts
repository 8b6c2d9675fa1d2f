/** Moving things about: a party, two parties into one, or some dishes. All of it needs the link. */

import { signal } from "@preact/signals-core";
import type { House } from "../sync/house.ts";
import type { Approved } from "../ui/Approval.tsx";
import { labelOfPlace } from "../ui/place.ts";
import { isPresented } from "../ui/prices.ts";
import { say } from "../ui/toasts.ts";
import { words } from "../ui/words/en.waiter.ts";
import type { Line, Records, Table, Turn } from "../wire/records.ts";
import { checkFor, checksOf } from "./check.ts";
import type { Party } from "./party.ts";

/** Who sits where is decided at the house: without the link nothing of this is offered. */
export const mayMove = (house: House) => house.status.value.state === "live";

export function move(house: House, party: Party, table: Table): void {
  const { id: turn, table: from } = party.turn;
  house.ask("floor.move", { turn, table: table.id, from_table: from });
  say(words.moved(party.label, table.label), () =>
    house.ask("floor.move", { turn, table: from, from_table: table.id }),
  );
}

/** Guests who have left join nobody. */
export const stillHere = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter((turn) => turn.gone_at === null);

/** One party that was seated twice does not grow; two parties add up. */
export const together = (guests: Turn, hosts: Turn): number =>
  guests.table === hosts.table && guests.covers === hosts.covers
    ? hosts.covers
    : guests.covers + hosts.covers;

/** `guests` become part of the party `hosts`, at whose table both sit then. */
export function join(house: House, guests: Turn, hosts: Turn, covers: number): void {
  house.ask("floor.join", { turn: guests.id, into: hosts.id, covers });
  const label = labelOfPlace(house, hosts.table) ?? "";
  say(words.joined(label, covers));
}

/** So many pieces of a line. */
export interface Pick {
  readonly line: Line;
  readonly pieces: number;
}

/** What the waiter goes to another table with: the whole party, or these dishes of it. */
export interface Errand {
  readonly party: Party;
  readonly picks: readonly Pick[] | null;
}

/** Pieces by line, as they were picked; a reload forgets them, and the errand with them. */
export const picked = signal<ReadonlyMap<string, number>>(new Map());

export const piecesOf = (picks: readonly Pick[]): number =>
  picks.reduce((sum, { pieces }) => sum + pieces, 0);

/** How a transfer names them: whole lines, and lines of which a part stays. */
function named(picks: readonly Pick[]) {
  const whole = picks.filter(({ line, pieces }) => pieces >= line.quantity);
  const some = picks.filter(({ line, pieces }) => pieces < line.quantity);
  return {
    check: picks[0]?.line.check ?? "",
    lines: whole.map(({ line }) => line.id),
    some: some.map(({ line, pieces }) => ({ line: line.id, pieces })),
  };
}

/** What may go to another table, course by course: not what is paid, voided or removed. */
export function bringable(party: Party): Line[] {
  const open = new Set(
    party.checks.filter(({ closed_at }) => closed_at === null).map(({ id }) => id),
  );
  return party.courses
    .flatMap((view) => view.lines)
    .filter((line) => line.quantity > 0 && open.has(line.check));
}

export const pickedOf = (party: Party, chosen = picked.value): Pick[] =>
  bringable(party).flatMap((line) => {
    const pieces = Math.min(chosen.get(line.id) ?? 0, line.quantity);
    return pieces > 0 ? [{ line, pieces }] : [];
  });

/** Something of it is owed by guests who have their bill already. */
export const takesOffBill = (party: Party, picks: readonly Pick[]): boolean =>
  isPresented(party.turn) &&
  picks.some(({ line }) => line.sent_at !== null && !line.refire_of && line.quantity > 0);

/** To the party that sits there, with so many guests or the dishes alone. */
export function bring(
  house: House,
  errand: Errand,
  hosts: Turn,
  along: number,
  how?: Approved,
): void {
  const picks = errand.picks ?? [];
  if (picks.length === 0) return;
  const going = named(picks);
  house.ask("orders.transfer", { transfer: house.freshId(), ...going, turn: hosts.id, along }, how);
  const label = labelOfPlace(house, hosts.table) ?? "";
  const back = () => takeBack(house, errand.party, hosts, going.lines);
  // A part that went has a name that only the house knows.
  const isExact = along === 0 && going.some.length === 0;
  say(words.brought(piecesOf(picks), label), isExact ? back : undefined);
}

/** The same dishes, back to where they came from. */
function takeBack(house: House, party: Party, hosts: Turn, lines: readonly string[]): void {
  const check = checkFor(checksOf(house.records("check").value, hosts.id), hosts.id);
  const { id: turn } = party.turn;
  house.ask("orders.transfer", { transfer: house.freshId(), check, lines, turn });
}

/** To a free table, where they or others sit down with it. */
export function seatWith(
  house: House,
  errand: Errand,
  table: Table,
  guests: { readonly covers: number; readonly along: number },
  how?: Approved,
): void {
  const picks = errand.picks ?? [];
  if (picks.length === 0) return;
  const transfer = house.freshId();
  const turn = house.freshId();
  const going = { transfer, ...named(picks), turn, table: table.id, ...guests };
  house.ask("orders.transfer", going, how);
  say(words.brought(piecesOf(picks), table.label));
}

/** A waiter's parties, by table. */
export function turnsOf(house: House, person: string): Turn[] {
  const number = (turn: Turn) => Number.parseInt(labelOfPlace(house, turn.table) ?? "", 10) || 0;
  return [...house.records("turn").value.values()]
    .filter((turn) => turn.waiter === person && turn.cleared_at === null)
    .sort((one, other) => number(one) - number(other));
}

const WAITS = new Set<string>(["waiter", "cashier", "manager"]);

/** Who may get these tables: whoever waits on tables and does not have them already. */
export function colleaguesOf(house: House, turns: readonly Turn[]): Records["person"][] {
  const [first] = turns;
  return [...house.records("person").value.values()]
    .filter((person) => person.id !== first?.waiter)
    .filter((person) => person.roles.some((role) => WAITS.has(role)))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** One waiter's tables become another's. */
export function handOver(house: House, turns: readonly Turn[], to: string): void {
  const [first] = turns;
  if (!first) return;
  house.ask("floor.hand_over", { turns: turns.map(({ id }) => id), waiter: first.waiter, to });
  const name = house.records("person").value.get(to)?.name ?? to;
  say(words.handedTo(turns.length, name));
}

/** One's own tables; a manager hands over anybody's. */
export function mayHandOver(house: House, turn: Turn): boolean {
  const session = house.session.value;
  return session?.person === turn.waiter || (session?.roles.includes("manager") ?? false);
}
