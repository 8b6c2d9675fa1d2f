/** One payment for the bill on the desk, asked once, however fast somebody taps. */
import type { Commands } from "../wire/commands.ts";
import { askAt, type Desk } from "./desk.ts";
import { isFirstTap } from "./finger.ts";
import type { Figures } from "./pay.ts";
import { type Spot, spotOf } from "./spot.ts";

export type Paying = "payments.take_cash" | "payments.start_card" | ByWord;
type ByWord =
  | "payments.take_card_by_hand"
  | "payments.take_voucher"
  | "payments.take_bank_qr"
  | "payments.charge_account";

/** What every payment says; the rest belongs to its way. */
type Shared = "tender" | "bill" | "payer" | "presented_cents" | "amount_cents" | "tip_cents";
type Share = Pick<Figures, "amount_cents" | "tip_cents">;

/** Nothing of this bill is under way: a second tap in the same moment finds the first. */
function isFree(desk: Desk): boolean {
  const spot = spotOf(desk);
  return spot !== null && spot.asked === null && spot.pending === null;
}

/** False when this tap was one too many. */
export function askFor<N extends Paying>(
  desk: Desk,
  spot: Spot,
  share: Share,
  name: N,
  more: Omit<Commands[N], Shared>,
  tender: string = desk.house.freshId(),
): boolean {
  if (!isFree(desk) || !isFirstTap()) return false;
  desk.bill.value = spot.bill.id;
  const args = {
    ...more,
    tender,
    bill: spot.bill.id,
    amount_cents: share.amount_cents,
    tip_cents: share.tip_cents,
    payer: spot.payer,
    presented_cents: spot.bill.presented_cents,
  };
  // The two halves make the whole, which the language cannot follow through `Omit`.
  askAt(desk, "pay", name, args as unknown as Commands[N]);
  return true;
}
