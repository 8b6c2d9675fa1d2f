/** Cards at the till: how a tip is asked for, slips that wait for it, and what terminals say. */
import type { House } from "../sync/house.ts";
import { attemptsOn, busyTable, isOpen } from "../ui/cards.ts";
import { money } from "../ui/money.ts";
import { clock } from "../ui/time.ts";
import { words } from "../ui/words/en.cards.ts";
import type { CardAttempt, Tender, Terminal } from "../wire/records.ts";
import { zoneOf } from "./checks.ts";

export type TipOn = CardAttempt["tip_on"];
type Records = Pick<House, "records">;

const HOUR_MS = 3_600_000;

/** What may be offered at that terminal; typing it here always is. */
export function tipWays(terminal: Terminal | undefined): readonly TipOn[] {
  const can = terminal?.can ?? [];
  return [
    "screen",
    ...(can.includes("tip_on_terminal") ? (["terminal"] as const) : []),
    ...(can.includes("tip_on_paper") ? (["paper"] as const) : []),
  ];
}

/** A typed tip is charged with the amount; then nobody is asked for another one. */
export function tipWay(chosen: TipOn, tip_cents: number, ways: readonly TipOn[]): TipOn {
  return tip_cents > 0 || !ways.includes(chosen) ? "screen" : chosen;
}

export interface Slip {
  readonly tender: Tender;
  /** Whole hours until it should be captured; null where nobody has agreed on any. */
  readonly hours: number | null;
  /** The terminal is asked about it just now. */
  readonly asked: CardAttempt | null;
  /** What came of the last time, when it came to nothing. */
  readonly failed: CardAttempt | null;
}

/** Promised by a card and not taken, the oldest first. */
export function openSlips(house: Records, now: number): readonly Slip[] {
  return [...house.records("tender").value.values()]
    .filter(isSlip)
    .sort((one, other) => (one.settled_at ?? 0) - (other.settled_at ?? 0))
    .map((tender) => slipOf(house, tender, now));
}

const isSlip = ({ state, card_money, bounced_at = null }: Tender): boolean =>
  state === "approved" && card_money === "authorised" && bounced_at === null;

function slipOf(house: Records, tender: Tender, now: number): Slip {
  const last = attemptsOn(house, tender.id)[0] ?? null;
  const within = house.records("terminal").value.get(tender.terminal ?? "")?.terms.capture_hours;
  const left = (tender.settled_at ?? now) + (within ?? 0) * HOUR_MS - now;
  return {
    tender,
    hours: within ? Math.max(0, Math.ceil(left / HOUR_MS)) : null,
    asked: last !== null && isOpen(last) ? last : null,
    failed: last !== null && NO.has(last.state) ? last : null,
  };
}

const NO: ReadonlySet<CardAttempt["state"]> = new Set(["declined", "cancelled", "not_started"]);

export function terminalSays(house: House, terminal: Terminal): string {
  const zone = zoneOf(house);
  if (terminal.away_since !== null) return words.away(clock(terminal.away_since, zone));
  if (terminal.state === "busy") return words.busyWith(busyTable(house, terminal));
  if (terminal.state === "unknown") return words.unknownOf(busyTable(house, terminal));
  return words.idle;
}

export const isInTrouble = ({ away_since, state }: Terminal): boolean =>
  away_since !== null || state === "unknown";

/** Payments that nobody knows the end of. */
export function unanswered(house: Records): readonly Tender[] {
  return [...house.records("tender").value.values()].filter(({ state }) => state === "unknown");
}

/** In one line: the worst first. */
export function cardsSay(house: House): { readonly words: string; readonly isBad: boolean } {
  const open = unanswered(house);
  if (open[0]) return { words: words.unknownOf(open[0].table), isBad: true };
  const terminals = [...house.records("terminal").value.values()];
  const bad = terminals.find(isInTrouble);
  if (bad) return { words: `${bad.name} ${terminalSays(house, bad)}`, isBad: true };
  const slips = openSlips(house, house.now.value);
  if (slips.length > 0) {
    const sum = slips.reduce((cents, { tender }) => cents + tender.amount_cents, 0);
    return { words: `${words.slips}: ${slips.length}, ${money(sum)}`, isBad: false };
  }
  return { words: words.allWell, isBad: false };
}
