/** The open checks as the cashier's list shows them: whose table, how much, and what it waits for. */
import type { House } from "../sync/house.ts";
import { guestName, labelOfPlace } from "../ui/place.ts";
import type { Check, Settlement, Tab, Tender } from "../wire/records.ts";

export type CheckState =
  | "nothing"
  | "open"
  | "presented"
  | "outdated"
  | "part-paid"
  | "paying"
  | "unknown";

export interface CheckRow {
  readonly check: Check;
  readonly settlement: Settlement | null;
  readonly table: string;
  /** A party without a table. */
  readonly tab: Tab | null;
  readonly waiter: string;
  readonly covers: number | null;
  readonly since: number;
  readonly state: CheckState;
}

/** By table, as on the floor, so that no row moves while a finger is on its way. */
export function openChecks(house: House): readonly CheckRow[] {
  const rows: CheckRow[] = [];
  for (const check of house.records("check").value.values()) {
    if (check.closed_at === null) rows.push(rowOf(house, check));
  }
  return rows.sort((one, other) => one.table.localeCompare(other.table, "en", { numeric: true }));
}

export function rowOf(house: House, check: Check): CheckRow {
  const settlement = house.records("settlement").value.get(check.id) ?? null;
  const turn = house.records("turn").value.get(check.turn);
  return {
    check,
    settlement,
    table: tableLabel(house, check.table),
    tab: turn?.tab ?? null,
    waiter: guestName(house, check.turn) || personName(house, check.waiter),
    covers: turn?.covers ?? null,
    since: turn?.seated_at ?? check.opened_at,
    state: stateOf(check, settlement, tendersOf(house, check.id)),
  };
}

export function tableLabel(house: House, table: string): string {
  return labelOfPlace(house, table) ?? "?";
}

export function personName(house: House, person: string | null): string {
  if (person === null) return "";
  return house.records("person").value.get(person)?.name ?? "";
}

/** Clock times are those on the restaurant's wall. */
export function zoneOf(house: House): string | undefined {
  return house.records("letterhead").value.get("house")?.time_zone;
}

export function tendersOf(house: House, check: string): readonly Tender[] {
  return [...house.records("tender").value.values()].filter((tender) => tender.check === check);
}

/** Which of the house's facts the list names first; it adds none of its own. */
function stateOf(
  check: Check,
  settlement: Settlement | null,
  tenders: readonly Tender[],
): CheckState {
  if (tenders.some((tender) => tender.state === "unknown")) return "unknown";
  if (tenders.some((tender) => tender.state === "asked")) return "paying";
  if (settlement?.outdated) return "outdated";
  if (settlement && settlement.paid_cents > 0) return "part-paid";
  if (settlement && settlement.presented_at !== null) return "presented";
  return check.total_cents > 0 ? "open" : "nothing";
}

const WAITS_FOR_MONEY: ReadonlySet<CheckState> = new Set([
  "presented",
  "outdated",
  "part-paid",
  "paying",
  "unknown",
]);

export function waitsForMoney(row: CheckRow): boolean {
  return WAITS_FOR_MONEY.has(row.state);
}
