/** What is open without a table: how far it is, what is owed, and when it was promised. */
import type { House } from "../sync/house.ts";
import type { Check, Contact, Tab, Turn } from "../wire/records.ts";
import { contactOf } from "./place.ts";
import { minutesSince } from "./time.ts";
import type { Tone } from "./tones.ts";
import type { words } from "./words/en.counter.ts";

export type TabState = keyof typeof words.states;

export interface TabRow {
  readonly turn: Turn;
  readonly tab: Tab;
  readonly contact: Contact | null;
  readonly check: Check | null;
  readonly state: TabState;
  readonly owed_cents: number;
  /** Below nothing: so many minutes late. None: it was promised for no time. */
  readonly minutes_left: number | null;
}

export const TONES: Readonly<Record<TabState, Tone>> = {
  bar: "seated",
  new: "free",
  ordered: "ordered",
  waits: "ordered",
  kitchen: "cooking",
  ready: "ready",
  served: "eating",
  out: "eating",
  fetched: "eating",
};

/** What is promised comes in its order, the rest as it came. */
export function openTabs(house: House): readonly TabRow[] {
  const rows: TabRow[] = [];
  for (const turn of house.records("turn").value.values()) {
    if (turn.tab !== null && turn.cleared_at === null) rows.push(rowOf(house, turn, turn.tab));
  }
  return rows.sort(
    (one, other) => whenOf(one) - whenOf(other) || one.tab.number - other.tab.number,
  );
}

const whenOf = ({ turn, tab }: TabRow): number => tab.promised_at ?? turn.seated_at;

function rowOf(house: House, turn: Turn, tab: Tab): TabRow {
  const checks = [...house.records("check").value.values()].filter(
    (check) => check.turn === turn.id,
  );
  const settlements = house.records("settlement").value;
  const owed = checks.map((check) => settlements.get(check.id)?.open_cents ?? check.total_cents);
  const check = checks.sort((one, other) => one.opened_at - other.opened_at).at(-1) ?? null;
  const now = house.now.value;
  const left = tab.promised_at === null ? null : Math.ceil((tab.promised_at - now) / 60_000);
  return {
    turn,
    tab,
    contact: contactOf(house, turn.id),
    check,
    state: stateOf(turn, tab, check),
    owed_cents: owed.reduce((sum, cents) => sum + cents, 0),
    minutes_left: left,
  };
}

export function stateOf(turn: Turn, tab: Tab, check: Check | null): TabState {
  if (tab.handed_at !== null) return tab.kind === "delivery" ? "out" : "fetched";
  if (turn.ready_at !== null) return "ready";
  if (turn.cooking.length > 0) return "kitchen";
  if (tab.kind === "bar") return "bar";
  if (turn.served_at !== null) return "served";
  if (turn.ordered_at === null) return "new";
  return check !== null && (check.fires_at !== null || check.fires_paid) ? "waits" : "ordered";
}

export function sinceText(house: House, turn: Turn): number {
  return minutesSince(house.now.value, turn.seated_at);
}
