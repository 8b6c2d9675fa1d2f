/** What stands on a temporary receipt, for a check or for a bill that was presented before. */
import type { House, Waiting } from "../../sync/house.ts";
import { piecesText } from "../../ui/split/board.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Bill, Check } from "../../wire/records.ts";
import { billsOf, checkLines } from "../bills.ts";
import { tableLabel } from "../checks.ts";
import type { Desk } from "../desk.ts";
import { amountOf, owedLines, reckoned, termsOf } from "./reckon.ts";
import { referenceOf } from "./reference.ts";

/** One row of what was had. */
export interface HadRow {
  readonly id: string;
  readonly pieces: string;
  readonly name: string;
  readonly cents: number;
}

export interface Slip {
  readonly reference: string;
  readonly table: string;
  readonly at: number;
  readonly rows: readonly HadRow[];
  /** Service charge by the house's rule, in the total. */
  readonly charge_cents: number;
  readonly total_cents: number;
  readonly taxes: readonly TaxOnSlip[];
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly rounding_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
}

interface TaxOnSlip {
  readonly name: string;
  readonly rate: string;
  readonly tax_cents: number;
}

export type TakenAlone = Extract<Waiting, { name: "payments.take_cash_away" }>;
export type Taken = TakenAlone | Extract<Waiting, { name: "payments.take_cash" }>;
type Money = Omit<Slip, "table" | "rows" | "charge_cents" | "total_cents" | "taxes">;

/** Cash for a check whose bill was never presented, on its way to the house. */
export function takenAlone(house: House, check: string): TakenAlone | null {
  for (const waiting of house.waiting.value)
    if (waiting.name === "payments.take_cash_away" && waiting.args.check === check) return waiting;
  return null;
}

/** The house cannot draw a bill just now, and there is something to pay; or cash waits for it. */
export function isAlone({ house }: Pick<Desk, "house">, check: string): boolean {
  if (takenAlone(house, check) !== null) return true;
  const isBilled = billsOf(house, check).some((bill) => bill.presented_at !== null);
  const isLive = house.status.value.state === "live";
  if (isLive || isBilled) return false;
  return reckoned(checkLines(house, check), termsOf(house, check)).total_cents > 0;
}

function moneyOf({ args, tapped_at }: Taken): Money {
  const { amount_cents, given_cents, tip_cents = 0, rounding_cents = 0 } = args;
  return {
    reference: referenceOf(args.tender),
    at: tapped_at,
    amount_cents,
    tip_cents,
    rounding_cents,
    given_cents,
    change_cents: given_cents - amount_cents - tip_cents - rounding_cents,
  };
}

export function slipOfCheck(house: House, check: Check, taken: Taken): Slip {
  const lines = owedLines(checkLines(house, check.id));
  const { total_cents, taxes, charge_cents } = reckoned(lines, termsOf(house, check.id));
  return {
    ...moneyOf(taken),
    table: till.table(tableLabel(house, check.table)),
    rows: lines.map((line) => ({
      id: line.id,
      pieces: String(line.quantity),
      name: line.name,
      cents: amountOf(line),
    })),
    charge_cents,
    total_cents,
    taxes: taxes.map(({ levy, tax_cents }) => ({ name: levy.name, rate: levy.rate, tax_cents })),
  };
}

export function slipOfBill(bill: Bill, taken: Taken): Slip {
  return {
    ...moneyOf(taken),
    table: bill.label,
    rows: bill.lines.map((line) => ({
      id: line.line,
      pieces: piecesText(line),
      name: line.name,
      cents: line.amount_cents,
    })),
    charge_cents: bill.terms.charge?.cents ?? 0,
    total_cents: bill.total_cents,
    taxes: bill.taxes.map(({ name, rate_bp, tax_cents }) => ({
      name,
      rate: String(rate_bp / 100),
      tax_cents,
    })),
  };
}
