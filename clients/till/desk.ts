/** The cashier's desk: which check lies on it, which sheet is open, and where a command was tapped. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Asked, House } from "../sync/house.ts";
import type { Commands } from "../wire/commands.ts";
import type { Answer } from "../wire/messages.ts";
import type { TipOn } from "./cards.ts";

export type SheetName =
  | "none"
  | "open-drawer"
  | "drawer"
  | "x-report"
  | "history"
  | "find-receipt"
  | "close-day"
  | "z-report"
  | "split"
  | "terms"
  | "papers"
  | "accounts"
  | "cards"
  | "move-table";

export type Shelf = "open" | "to-pay" | "receipts";

/** Checks of tables, a sale at the counter, or what is open without a table. */
export type Mode = "desk" | "counter" | "togo";

export interface Desk {
  readonly house: House;
  /** Kept over a reload, as the sale is. */
  readonly mode: Signal<Mode>;
  /** The turn that is sold to at the counter; a fresh id until its first dish. */
  readonly sale: Signal<string | null>;
  /** How the next guest at the counter takes what is sold. */
  readonly service: Signal<"eat_in" | "takeaway">;
  /** The check on the desk; kept over a reload. */
  readonly check: Signal<string | null>;
  /** The bill picked among the check's bills; kept over a reload. */
  readonly bill: Signal<string | null>;
  readonly payer: Signal<number | null>;
  /** Where guests say their tip at this till, unless one is typed. */
  readonly tipOn: Signal<TipOn>;
  readonly shelf: Signal<Shelf>;
  readonly receipt: Signal<string | null>;
  readonly sheet: Signal<SheetName>;
  /** The line whose price is open, or EVERYTHING that was sent on the check. */
  readonly priced: Signal<string | null>;
  /** Where on the screen each command of this page was tapped, by command id. */
  readonly places: Signal<ReadonlyMap<string, string>>;
  /** The places that are on the screen now: they show their own refusals. */
  readonly shown: Signal<ReadonlySet<string>>;
}

/** No line has an empty name. */
export const EVERYTHING = "";

const KEPT = {
  check: "comanda.till.check",
  bill: "comanda.till.bill",
  mode: "comanda.till.mode",
  sale: "comanda.till.sale",
} as const;

function keptMode(): Mode {
  const kept = sessionStorage.getItem(KEPT.mode);
  return kept === "counter" || kept === "togo" ? kept : "desk";
}

export function openDesk(house: House): Desk {
  const { check, bill } = KEPT;
  const desk = deskAt(house, sessionStorage.getItem(check), sessionStorage.getItem(bill));
  desk.mode.value = keptMode();
  desk.sale.value = sessionStorage.getItem(KEPT.sale);
  keep(desk.check, check);
  keep(desk.bill, bill);
  keep(desk.mode, KEPT.mode);
  keep(desk.sale, KEPT.sale);
  return desk;
}

/** Where money is taken elsewhere than at a till: nothing of it outlives its sheet. */
export function deskAt(house: House, check: string | null, bill: string | null): Desk {
  return {
    house,
    mode: signal<Mode>("desk"),
    sale: signal(null),
    service: signal("eat_in"),
    check: signal(check),
    bill: signal(bill),
    payer: signal(null),
    tipOn: signal(tipOnHere()),
    shelf: signal("open"),
    receipt: signal(null),
    sheet: signal("none"),
    priced: signal(null),
    places: signal(new Map()),
    shown: signal(new Set()),
  };
}

const TIP_ON = "comanda.till.tip-on";

function tipOnHere(): TipOn {
  const kept = localStorage.getItem(TIP_ON);
  return kept === "terminal" || kept === "paper" ? kept : "screen";
}

/** It stays so at this till: whoever stands beside it takes tips in one way. */
export function askTipOn(desk: Desk, way: TipOn): void {
  desk.tipOn.value = way;
  localStorage.setItem(TIP_ON, way);
}

function keep(kept: ReadonlySignal<string | null>, key: string): void {
  kept.subscribe((value) => {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  });
}

export function takeUp(desk: Desk, check: string): void {
  if (desk.check.value === check && desk.receipt.value === null) return;
  desk.check.value = check;
  desk.bill.value = null;
  desk.payer.value = null;
  desk.receipt.value = null;
}

export function pickBill(desk: Desk, bill: string): void {
  desk.bill.value = bill;
  desk.payer.value = null;
}

/** Ask the house from a named place; a refusal is shown there as long as the place is shown. */
export function askAt<N extends keyof Commands>(
  desk: Desk,
  place: string,
  name: N,
  args: Commands[N],
): Asked {
  dropRead(desk, place, name);
  const asked = desk.house.ask(name, args);
  desk.places.value = new Map(desk.places.value).set(asked.id, place);
  return asked;
}

/** Whoever goes on has read what stood beside the finger, if it stood there long enough. */
const READ_MS = 1_500;

function dropRead(desk: Desk, here: string, name: keyof Commands): void {
  const now = desk.house.now.peek();
  for (const place of desk.shown.peek()) {
    for (const no of refusedAt(desk, place)) {
      const askedAnew = place === here && no.name === name;
      if (askedAnew || now - no.at >= READ_MS) desk.house.dismiss(no.id);
    }
  }
}

export function refusedAt(desk: Desk, place: string) {
  const { places, house } = desk;
  return house.tray.value.filter((refused) => places.value.get(refused.id) === place);
}

/** True when the house carried it out; a refusal stays in the tray and answers false. */
export async function isDone(asked: Asked): Promise<boolean> {
  const answer: Answer = await asked.answer;
  return answer.status === "done";
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("This screen stands outside the desk.");
  return desk;
}
