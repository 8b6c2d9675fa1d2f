/** The sale at the counter: a tab that opens with its first dish. */
import { predictedTurn } from "../../sync/guess.ts";
import type { House } from "../../sync/house.ts";
import { labelOfTurn } from "../../ui/place.ts";
import { clearToasts } from "../../ui/toasts.ts";
import { linesOf } from "../../waiter/check.ts";
import { type Party, partyOf } from "../../waiter/party.ts";
import type { Line, Turn } from "../../wire/records.ts";
import { reckoned, termsOf } from "../alone/reckon.ts";
import { type Desk, isDone } from "../desk.ts";

/** This sale on the desk; until its first dish the house does not know of it. */
export function saleOf(desk: Desk): string {
  const kept = desk.sale.peek();
  if (kept !== null) return kept;
  const fresh = desk.house.freshId();
  desk.sale.value = fresh;
  return fresh;
}

export function isOpened(house: House, turn: string): boolean {
  return (
    house.records("turn").value.has(turn) ||
    house.waiting.value.some(
      (waiting) => waiting.name === "floor.open_tab" && waiting.args.turn === turn,
    )
  );
}

/** The house, but that whoever asks for a dish opens the sale first. */
export function sellingHouse(desk: Desk, turn: string): House {
  const ask: House["ask"] = (name, args, how) => {
    if (!isOpened(desk.house, turn)) {
      const service = desk.service.peek();
      desk.house.ask("floor.open_tab", { turn, tab: "counter", service });
    }
    // The basket beside it says what was added, and takes it off again.
    queueMicrotask(clearToasts);
    return desk.house.ask(name, args, how);
  };
  return { ...desk.house, ask };
}

export interface Sale {
  readonly party: Party;
  readonly turn: Turn;
  /** Empty until it is opened. */
  readonly label: string;
  readonly check: string;
  readonly unsent: readonly Line[];
  readonly sent: readonly Line[];
  readonly total_cents: number;
  readonly isOpen: boolean;
}

export function saleOnDesk(desk: Desk, turn: string): Sale {
  const { house } = desk;
  const party = partyOf(house, turn) ?? draft(house, turn);
  // A paid sale stays on the desk with its change until the next guest comes.
  const check = party.checks.at(-1)?.id ?? party.check;
  const wanted = party.lines.filter((line) => line.quantity > 0);
  return {
    party,
    turn: party.turn,
    label: party.turn.tab ? labelOfTurn(house, party.turn) : "",
    check,
    unsent: wanted.filter((line) => line.sent_at === null),
    sent: wanted.filter((line) => line.sent_at !== null),
    total_cents: isLive(house)
      ? (house.records("check").value.get(check)?.with_unsent_cents ?? 0)
      : shownAlone(house, check, wanted),
    isOpen: house.records("turn").value.has(turn),
  };
}

function draft(house: House, id: string): Party {
  const person = house.session.value?.person ?? null;
  const turn = predictedTurn({ turn: id, table: id, covers: 0 }, { at: house.now.peek(), person });
  const check = `${id}-1`;
  const lines = linesOf(house.records("line").value, [], check);
  return {
    turn,
    label: "",
    checks: [],
    check,
    lines,
    courses: [],
    mine: lines,
    next: null,
    ready: [],
    settlements: [],
    bills: [],
  };
}

/** Sends what is in the basket; true when there was anything. */
export function sendBasket(desk: Desk, sale: Sale): boolean {
  if (sale.unsent.length === 0) return false;
  const lines = sale.unsent.map((line) => line.id);
  desk.house.ask("orders.send", { check: sale.check, lines, firing: desk.house.freshId() });
  return true;
}

/** As if all of it were sent: the house cannot say what the basket comes to. */
function shownAlone(house: House, check: string, wanted: readonly Line[]): number {
  const lines = wanted.map((line) => ({ ...line, sent_at: line.sent_at ?? 0 }));
  return reckoned(lines, termsOf(house, check)).total_cents;
}

const isLive = (house: House): boolean => house.status.value.state === "live";

/** What is in the basket is sold, and the guest reads the figure on the till. */
export async function askToPay(desk: Desk, sale: Sale): Promise<boolean> {
  sendBasket(desk, sale);
  // Without the house this till shows the figure; it becomes a bill with the cash for it.
  if (!isLive(desk.house)) return false;
  const bills = [...desk.house.records("bill").value.values()];
  const open = bills.find(
    (bill) => bill.check === sale.check && bill.settled_at === null && bill.withdrawn_at === null,
  );
  const bill = open?.id ?? desk.house.freshId();
  const asked = desk.house.ask("bills.present", { check: sale.check, bill, paper: false });
  return isDone(asked);
}

export function isAskingToPay(desk: Desk, check: string): boolean {
  return desk.house.waiting.value.some(
    (waiting) => waiting.name === "bills.present" && waiting.args.check === check,
  );
}

/** The next guest: what is paid and not in the kitchen any more is over. */
export function nextGuest(desk: Desk, sale: Sale): void {
  const { turn } = sale;
  const cooks = turn.cooking.length > 0;
  const isOver = turn.tab?.kind === "counter" || turn.tab?.kind === "bar";
  if (sale.isOpen && turn.paid_at !== null && isOver && !cooks)
    desk.house.ask("floor.guests_gone", { turn: turn.id });
  leaveSale(desk);
}

/** What is open stays under To go. */
export function leaveSale(desk: Desk): void {
  desk.sale.value = null;
  desk.check.value = null;
  desk.bill.value = null;
  desk.payer.value = null;
}
