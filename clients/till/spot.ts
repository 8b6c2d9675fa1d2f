/** The spot where money is taken: one bill, or one share of it, with all that is under way there. */
import type { Waiting } from "../sync/house.ts";
import type { Bill, Check, Tender } from "../wire/records.ts";
import type { Paying } from "./asking.ts";
import { billOnDesk, billsOf, pendingTender, tendersOfBill } from "./bills.ts";
import type { Desk } from "./desk.ts";

export interface Spot {
  readonly bill: Bill;
  /** Index of the share; null when the bill is not split evenly. */
  readonly payer: number | null;
  readonly due_cents: number;
  readonly tenders: readonly Tender[];
  /** The last payment of the bill, whoever's share it was: its change is still to give back. */
  readonly last: Tender | null;
  /** The terminal is asked, or has not answered. */
  readonly pending: Tender | null;
  /** Tapped here and not answered by the house yet. */
  readonly asked: Asked | null;
}

type Named<N extends Waiting["name"]> = Extract<Waiting, { name: N }>;
export type Asked = Named<Paying | "payments.look_up">;

const PAYING: ReadonlySet<string> = new Set<Paying>([
  "payments.take_cash",
  "payments.start_card",
  "payments.take_card_by_hand",
  "payments.take_voucher",
  "payments.take_bank_qr",
  "payments.charge_account",
]);

const isPaying = (waiting: Waiting): waiting is Named<Paying> => PAYING.has(waiting.name);

/** The check that lies on the desk, as long as it has anything to show. */
export function checkOnDesk(desk: Desk): Check | null {
  const check = desk.house.records("check").value.get(desk.check.value ?? "");
  if (check === undefined) return null;
  return check.closed_at !== null && billsOf(desk.house, check.id).length === 0 ? null : check;
}

export function spotOf(desk: Desk): Spot | null {
  const check = desk.check.value;
  if (check === null) return null;
  const bill = billOnDesk(billsOf(desk.house, check), desk.bill.value);
  if (bill === null) return null;
  const payer = shareOf(bill, desk.payer.value);
  const tenders = tendersOfBill(desk.house, bill.id);
  const here = tenders.filter((tender) => payer === null || tender.payer === payer);
  return {
    bill,
    payer,
    due_cents: dueOf(bill, payer),
    tenders: here,
    last: tenders.at(-1) ?? null,
    pending: pendingTender(here),
    asked: askedAt(desk, bill.id, payer, here),
  };
}

/** The picked share, or the first that is not paid. */
function shareOf(bill: Bill, picked: number | null): number | null {
  if (bill.payers.length === 0) return null;
  if (picked !== null && picked < bill.payers.length) return picked;
  const open = bill.payers.findIndex((payer) => payer.paid_cents < payer.amount_cents);
  return Math.max(open, 0);
}

function dueOf(bill: Bill, payer: number | null): number {
  const share = payer === null ? undefined : bill.payers[payer];
  return share ? share.amount_cents - share.paid_cents : bill.open_cents;
}

function askedAt(
  desk: Desk,
  bill: string,
  payer: number | null,
  tenders: readonly Tender[],
): Asked | null {
  for (const waiting of desk.house.waiting.value) {
    if (isPaying(waiting)) {
      if (waiting.args.bill === bill && (waiting.args.payer ?? null) === payer) return waiting;
    } else if (waiting.name === "payments.look_up") {
      if (tenders.some((tender) => tender.id === waiting.args.tender)) return waiting;
    }
  }
  return null;
}
