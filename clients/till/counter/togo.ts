/** What is open without a table: how far it is, when it was promised, and what is left to do. */
import type { House } from "../../sync/house.ts";
import { contactOf } from "../../ui/place.ts";
import { minutesSince } from "../../ui/time.ts";
import type { Tone } from "../../ui/tones.ts";
import type { words } from "../../ui/words/en.counter.ts";
import { canBeServed, firingsOf } from "../../waiter/floor.ts";
import type { Check, Contact, Tab, Turn } from "../../wire/records.ts";

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

export type Step = "picked_up" | "on_its_way" | "delivered" | "over";

/** The one thing that is to be said of it next; null while nothing of it was sent. */
export function nextStep({ turn, tab, state }: TabRow): Step | null {
  if (state === "new") return null;
  if (tab.kind === "bar" || tab.kind === "counter") return turn.paid_at === null ? null : "over";
  if (tab.kind === "takeaway") {
    return tab.handed_at === null || turn.paid_at !== null ? "picked_up" : null;
  }
  if (tab.handed_at === null) return "on_its_way";
  return turn.paid_at === null ? null : "delivered";
}

/** Whatever waits at the pass goes with the guest. */
export function takeStep(house: House, row: TabRow, step: Step): void {
  const { turn } = row;
  const firings = firingsOf(house.records("firing").value, turn.id).filter(canBeServed);
  if (firings.length > 0) house.ask("kitchen.serve", { firings: firings.map(({ id }) => id) });
  const isPaid = turn.paid_at !== null;
  if (isPaid && step !== "on_its_way") house.ask("floor.guests_gone", { turn: turn.id });
  else house.ask("floor.hand_out", { turn: turn.id });
}
