/** The ways to pay in this house, in its order, and what a voucher comes to. */
import type { House } from "../sync/house.ts";
import type { Tender, TenderCustoms } from "../wire/records.ts";
import type { Coins, Figures, PayForm } from "./pay.ts";

export type Way = Tender["type"];
type Remainder = TenderCustoms["voucher_remainder"];

const PLAIN: readonly Way[] = ["cash", "card"];

export function customsOf(house: Pick<House, "records">): TenderCustoms | undefined {
  return house.records("tender_customs").value.get("house");
}

export function waysHere(house: Pick<House, "records">): readonly Way[] {
  return customsOf(house)?.order ?? PLAIN;
}

/** Beside the two large keys. */
export function otherWays(house: Pick<House, "records">): readonly Way[] {
  return waysHere(house).filter((way) => !PLAIN.includes(way));
}

export function coinsOf(house: Pick<House, "records">): Coins {
  const customs = customsOf(house);
  return { step_cents: customs?.cash_step_cents ?? 0, rounds: customs?.cash_rounds ?? "nearest" };
}

export interface VoucherFigures {
  readonly amount_cents: number;
  readonly tip_cents: number;
  /** What is still open of the amount afterwards. */
  readonly short_cents: number;
  readonly lost_cents: number;
  readonly change_cents: number;
}

/** A small voucher pays a part, and no tip; a large one leaves something over. */
export function voucherFigures(
  { amount_cents, tip_cents }: Pick<Figures, "amount_cents" | "tip_cents">,
  value_cents: number,
  remainder: Remainder,
): VoucherFigures {
  const pays = Math.min(amount_cents, value_cents);
  const tip = Math.min(tip_cents, value_cents - pays);
  const over = value_cents - pays - tip;
  return {
    amount_cents: pays,
    tip_cents: tip,
    short_cents: amount_cents - pays,
    lost_cents: remainder === "lost" ? over : 0,
    change_cents: remainder === "change" ? over : 0,
  };
}

/** An amount without a way to pay is cash, on Enter alone, and only what was put on the table. */
export function enterIsCash(
  house: Pick<House, "records">,
  form: Pick<PayForm, "given">,
  { trouble }: Pick<Figures, "trouble">,
): boolean {
  return form.given !== null && trouble === "none" && waysHere(house).includes("cash");
}
