/** A house on paper for the till's tests: records by kind, and commands that wait. */
import { signal } from "@preact/signals-core";
import type { House, Waiting } from "../sync/house.ts";
import type { Bill, Check, Records, Settlement, Tender } from "../wire/records.ts";

type Shelves = { readonly [K in keyof Records]?: readonly Records[K][] };

export function aHouse(shelves: Shelves, waiting: readonly Waiting[] = []): House {
  const house = {
    records<K extends keyof Records>(kind: K) {
      const found: readonly Records[K][] = shelves[kind] ?? [];
      return signal(new Map(found.map((record) => [record.id, record])));
    },
    waiting: signal(waiting),
    session: signal(null),
    menu: signal(null),
    now: signal(0),
  };
  // The readers ask for nothing else of a house.
  return house as unknown as House;
}

export function aCheck(more: Partial<Check> = {}): Check {
  const check: Partial<Check> = {
    kind: "check",
    id: "turn-9-1",
    turn: "turn-9",
    table: "table-9",
    waiter: "ben",
    opened_at: 0,
    closed_at: null,
    total_cents: 21950,
    ...more,
  };
  return check as Check;
}

export function aSettlement(more: Partial<Settlement> = {}): Settlement {
  const settlement: Partial<Settlement> = {
    kind: "settlement",
    id: "turn-9-1",
    check: "turn-9-1",
    total_cents: 21950,
    presented_cents: 21950,
    presented_at: 1,
    outdated: false,
    paid_cents: 0,
    open_cents: 21950,
    reserved_cents: 0,
    ...more,
  };
  return settlement as Settlement;
}

export function aBill(more: Partial<Bill> = {}): Bill {
  const bill: Partial<Bill> = {
    kind: "bill",
    id: "bill-1",
    check: "turn-9-1",
    label: "Table 9",
    part: "whole",
    lines: [],
    payers: [],
    total_cents: 21950,
    open_cents: 21950,
    paid_cents: 0,
    presented_at: 1,
    outdated: false,
    settled_at: null,
    withdrawn_at: null,
    ...more,
  };
  return bill as Bill;
}

export function aTender(more: Partial<Tender> = {}): Tender {
  const tender: Partial<Tender> = {
    kind: "tender",
    id: "tender-1",
    bill: "bill-1",
    check: "turn-9-1",
    type: "card",
    state: "asked",
    payer: null,
    asked_at: 0,
    ...more,
  };
  return tender as Tender;
}
