/** What the cashier has typed for one payment, and the command's figures that follow from it. */
import { cashRounded, type Rounds } from "../money/money.ts";

export type PayRow = "amount" | "tip" | "total" | "given";

/** Whole cents as typed; null stands for what the row says by itself. */
export interface PayForm {
  readonly at: PayRow;
  readonly amount: number | null;
  readonly tip: number | null;
  readonly total: number | null;
  readonly given: number | null;
}

export const UNTOUCHED: PayForm = {
  at: "given",
  amount: null,
  tip: null,
  total: null,
  given: null,
};

/** Where the smallest coins are gone, cash is paid in steps; 0 pays every cent. */
export interface Coins {
  readonly step_cents: number;
  readonly rounds: Rounds;
}

const EVERY_CENT: Coins = { step_cents: 0, rounds: "nearest" };

export type Trouble =
  | "none"
  | "nothing-due"
  | "total-below-amount"
  | "given-too-little"
  | "not-in-coins";

export interface Figures {
  readonly amount_cents: number;
  readonly tip_cents: number;
  /** What the guest pays in all: what the terminal is asked for. */
  readonly asked_cents: number;
  /** What coins make of it, more or less than nothing, and what is asked for in cash. */
  readonly rounding_cents: number;
  readonly cash_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
  readonly trouble: Trouble;
}

export function figuresOf(form: PayForm, due_cents: number, coins = EVERY_CENT): Figures {
  const amount_cents = form.amount ?? due_cents;
  const tip_cents = form.total === null ? (form.tip ?? 0) : Math.max(form.total - amount_cents, 0);
  const asked_cents = amount_cents + tip_cents;
  const off_cents = roundingOf(asked_cents, coins);
  // Only what closes the bill is rounded; a part is paid as it is.
  const rounding_cents = amount_cents === due_cents ? off_cents : 0;
  const cash_cents = asked_cents + rounding_cents;
  const given_cents = form.given ?? cash_cents;
  const change_cents = given_cents - cash_cents;
  const inCoins = off_cents === rounding_cents;
  return {
    amount_cents,
    tip_cents,
    asked_cents,
    rounding_cents,
    cash_cents,
    given_cents,
    change_cents,
    trouble: troubleOf(amount_cents, form.total, change_cents, inCoins),
  };
}

function roundingOf(asked_cents: number, { step_cents, rounds }: Coins): number {
  return step_cents > 1 ? cashRounded(asked_cents, step_cents, rounds) - asked_cents : 0;
}

/** What a card cannot pay either. */
export const isNoPayment = ({ trouble }: Pick<Figures, "trouble">): boolean =>
  trouble === "nothing-due" || trouble === "total-below-amount";

function troubleOf(
  amount: number,
  total: number | null,
  change: number,
  inCoins: boolean,
): Trouble {
  if (amount === 0) return "nothing-due";
  if (total !== null && total < amount) return "total-below-amount";
  if (!inCoins) return "not-in-coins";
  return change < 0 ? "given-too-little" : "none";
}

/** A tip is said as an amount, or as what it makes in all; the later word counts. */
export function typed(form: PayForm, row: PayRow, cents: number | null): PayForm {
  const cleared = row === "tip" ? { total: null } : row === "total" ? { tip: null } : {};
  return { ...form, ...cleared, at: row, [row]: cents };
}

/** "10 %" of the amount, half away from zero. */
export function tipOf(amount_cents: number, rate_bp: number): number {
  return Math.floor((amount_cents * rate_bp + 5_000) / 10_000);
}

/** "Keep it": what is over becomes the tip. */
export function keepTheChange(form: PayForm, due_cents: number): PayForm {
  const { amount_cents, tip_cents, given_cents } = figuresOf(form, due_cents);
  return { ...typed(form, "tip", Math.max(given_cents - amount_cents, tip_cents)), at: "given" };
}

const NOTES = [500, 1_000, 2_000, 5_000] as const;
const LARGE_NOTES = [10_000, 20_000] as const;
const OFFERED_MAX = 3;

/** The notes a guest may put down for this, least first. */
export function likelyNotes(asked_cents: number): readonly number[] {
  const heaps = NOTES.map((note) => nextAbove(asked_cents, note));
  const found = new Set([...heaps, ...LARGE_NOTES].filter((heap) => heap > asked_cents));
  return [...found].sort((one, other) => one - other).slice(0, OFFERED_MAX);
}

function nextAbove(cents: number, step: number): number {
  return cents + (step - (cents % step));
}

/** Round totals that a guest may mean with "make it …": the next whole one, then fives. */
export function likelyTotals(amount_cents: number): readonly number[] {
  const whole = nextAbove(amount_cents, 100);
  const five = nextAbove(whole, 500);
  return [whole, five, nextAbove(five, 500)];
}
