/** A hand-made evening for the till's fixture. */
import type {
  Bill,
  BillLine,
  Check,
  Line,
  Records,
  Settlement,
  Tender,
  Turn,
} from "../wire/records.ts";

export const NOW = Date.UTC(2026, 10, 21, 20, 13, 20);
const minutes = (many: number) => NOW - many * 60_000;
type Store = { [K in keyof Records]?: Map<string, Records[K]> };

function put<K extends keyof Records, R extends { readonly id: string }>(
  store: Store,
  kind: K,
  given: R,
): void {
  const record = given as unknown as Records[K];
  const shelf = (store[kind] ?? new Map()) as Map<string, Records[K]>;
  shelf.set(record.id, record);
  (store as Record<K, Map<string, Records[K]>>)[kind] = shelf;
}

const DISHES: readonly [string, number, number | null, string, number][] = [
  ["Bottle of red 0.75 l", 2900, null, "drinks", 1900],
  ["Water 0.75 l", 680, null, "drinks", 1900],
  ["Burrata", 1250, 1, "food", 700],
  ["Beef tartare", 1590, 1, "food", 700],
  ["Rib-eye", 3650, 2, "food", 700],
  ["Sea bream", 2750, 2, "food", 700],
  ["Tagliatelle with mushrooms", 1680, 2, "food", 700],
  ["Panna cotta", 750, 3, "food", 700],
];

function line(store: Store, check: string, at: number, seat: number | null): Line {
  const [name, price, course, tax, rate] = DISHES[at % DISHES.length] ?? [
    "?",
    0,
    null,
    "food",
    700,
  ];
  const made: Line = {
    kind: "line",
    id: `${check}-l${at}`,
    check,
    dish: "d",
    name,
    price_cents: price,
    quantity: at % 5 === 1 ? 2 : 1,
    voided: 0,
    course,
    seat,
    modifiers:
      name === "Rib-eye"
        ? [{ id: "m", name: "Pepper sauce", kitchen: "+ pepper", price_cents: 250 }]
        : [],
    note: "",
    allergies: [],
    station: "grill",
    tax,
    tax_name: tax,
    rate_bp: rate,
    person: "w1",
    entered_at: minutes(60) + at,
    sent_at: minutes(59),
    firing: null,
    fired_at: null,
    removed_at: null,
  };
  put(store, "line", made);
  return made;
}

function billLine(
  of: Line,
  pieces = of.quantity,
  parts = 1,
  amount = of.price_cents * pieces,
): BillLine {
  return {
    line: of.id,
    name: of.name,
    modifiers: of.modifiers.map((m) => m.name),
    seat: of.seat,
    pieces,
    of: parts,
    amount_cents: amount,
    tax: of.tax,
    tax_name: of.tax_name,
    rate_bp: of.rate_bp,
  };
}

export function aCheck(
  store: Store,
  table: string,
  total: number,
  more: Partial<Check> = {},
): Check {
  const check = {
    kind: "check",
    id: `turn-${table}-1`,
    turn: `turn-${table}`,
    table: `t${table}`,
    waiter: Number(table) % 2 ? "w1" : "w2",
    number: Number(table),
    opened_at: minutes(Number(table) * 3 + 5),
    closed_at: null,
    followed_by: null,
    total_cents: total,
    unsent: 0,
    waiting: [],
    held: [],
    fired: [],
    ...more,
  } as Check;
  put(store, "check", check);
  put(store, "turn", {
    kind: "turn",
    id: check.turn,
    table: check.table,
    covers: 4,
    waiter: check.waiter,
    seated_at: check.opened_at,
    ordered_at: null,
    fired_at: null,
    ready_at: null,
    served_at: null,
    presented_at: null,
    paid_at: null,
    gone_at: null,
    cleared_at: null,
    cooking: [],
    state: "eating",
    since: check.opened_at,
    moved_from: [],
  } as unknown as Turn);
  for (let at = 0; at < 8; at += 1) line(store, check.id, at, at > 1 ? (at % 4) + 1 : null);
  return check;
}

export function aSettlement(store: Store, check: Check, more: Partial<Settlement>): void {
  put(store, "settlement", {
    kind: "settlement",
    id: check.id,
    check: check.id,
    turn: check.turn,
    total_cents: check.total_cents,
    presented_cents: check.total_cents,
    presented_at: minutes(5),
    outdated: false,
    paid_cents: 0,
    open_cents: check.total_cents,
    reserved_cents: 0,
    bills: 1,
    bills_paid: 0,
    ...more,
  } as Settlement);
}

export function aBill(store: Store, check: Check, more: Partial<Bill> = {}): Bill {
  const lines = [...(store.line?.values() ?? [])].filter((one) => one.check === check.id);
  const total = more.total_cents ?? check.total_cents;
  const bill = {
    kind: "bill",
    id: `${check.id}-bill`,
    check: check.id,
    turn: check.turn,
    table: "9",
    label: `Table ${check.number}`,
    part: "whole",
    seat: null,
    lines: lines.map((one) => billLine(one)),
    total_cents: total,
    taxes: [
      {
        tax: "food",
        name: "Food",
        rate_bp: 700,
        gross_cents: 6050,
        tax_cents: 396,
        net_cents: 5654,
      },
      {
        tax: "drinks",
        name: "Drinks",
        rate_bp: 1900,
        gross_cents: 2060,
        tax_cents: 329,
        net_cents: 1731,
      },
    ],
    payers: [],
    presented_at: minutes(5),
    presented_cents: total,
    times_presented: 1,
    outdated: false,
    paid_cents: 0,
    reserved_cents: 0,
    open_cents: total,
    settled_at: null,
    receipt: null,
    withdrawn_at: null,
    ...more,
  } as Bill;
  put(store, "bill", bill);
  return bill;
}

export function aTender(store: Store, bill: Bill, more: Partial<Tender>): void {
  put(store, "tender", {
    kind: "tender",
    id: `tender-${bill.id}-${store.tender?.size ?? 0}`,
    bill: bill.id,
    check: bill.check,
    turn: bill.turn,
    type: "card",
    amount_cents: bill.total_cents,
    tip_cents: 0,
    given_cents: 0,
    change_cents: 0,
    unapplied_cents: 0,
    payer: null,
    state: "asked",
    detail: "",
    reference: "",
    terminal: "terminal-1",
    opening: "opening-1",
    asked_at: NOW - 12_000,
    settled_at: null,
    taken_by: "c1",
    waiter: "w2",
    ...more,
  });
}

/** Table 9 split by seat: paid, change given, declined, unknown. */
export function tableNine(store: Store): void {
  const check = aCheck(store, "9", 21950);
  const parts = [6938, 4448, 7097, 3467].map((total, at) =>
    aBill(store, check, {
      id: `nine-seat-${at + 1}`,
      label: `Seat ${at + 1}`,
      part: "seat",
      seat: at + 1,
      total_cents: total,
    }),
  );
  const [one, two, three, four] = parts;
  if (!one || !two || !three || !four) return;
  put(store, "bill", {
    ...one,
    paid_cents: 6938,
    open_cents: 0,
    settled_at: minutes(4),
    receipt: 4,
  });
  put(store, "bill", {
    ...two,
    paid_cents: 4448,
    open_cents: 0,
    settled_at: minutes(3),
    receipt: 5,
  });
  aTender(store, one, { state: "approved", tip_cents: 562 });
  aTender(store, two, { type: "cash", state: "booked", given_cents: 5000, change_cents: 552 });
  aTender(store, three, { state: "declined", detail: "The bank said no.", asked_at: minutes(2) });
  aTender(store, four, { state: "unknown", asked_at: minutes(1) });
  put(store, "bill", { ...four, reserved_cents: 3467 });
  aSettlement(store, check, {
    paid_cents: 11386,
    open_cents: 10564,
    reserved_cents: 3467,
    bills: 4,
    bills_paid: 2,
  });
}

export function aHouseFull(tables: number): Store {
  const store: Store = {};
  put(store, "letterhead", {
    kind: "letterhead",
    id: "house",
    name: "Osteria",
    address: [],
    tax_number: "",
    currency: "EUR",
    footer: "",
    time_zone: "Europe/Berlin",
  });
  for (const [id, name, roles] of [
    ["c1", "Clara Weiss", ["cashier"]],
    ["m1", "Marta Ruiz", ["manager"]],
    ["w1", "Anna Berg", ["waiter"]],
    ["w2", "Ben Okafor", ["waiter"]],
  ] as const)
    put(store, "person", { kind: "person", id, name, roles });
  for (let table = 1; table <= 30; table += 1)
    put(store, "table", {
      kind: "table",
      id: `t${table}`,
      label: String(table),
      area: "Dining room",
      shape: "square",
      seats: 4,
      x: 0,
      y: 0,
      width: 50,
      height: 50,
    });
  put(store, "drawer", { kind: "drawer", id: "drawer-1", name: "Drawer 1" });
  put(store, "printer", {
    kind: "printer",
    id: "till",
    name: "the till printer",
    address: "virtual:",
    profile: "default",
    state: "ok",
    detail: "",
    since: NOW,
    for_till: true,
  });
  put(store, "terminal", {
    kind: "terminal",
    id: "terminal-1",
    name: "Terminal 1",
    driver: "simulated",
    state: "idle",
    tender: null,
  });
  put(store, "day", {
    kind: "day",
    id: "2026-11-21",
    opened_at: minutes(150),
    closed_at: null,
    z_number: null,
  });
  put(store, "opening", {
    kind: "opening",
    id: "opening-1",
    drawer: "drawer-1",
    name: "Drawer 1",
    holder: "c1",
    opened_at: minutes(150),
    float_cents: 20000,
    closed_at: null,
    counted_cents: null,
    expected_cents: null,
    over_short_cents: null,
    reason: "",
    report: null,
  });
  const busy = Array.from({ length: tables }, (_, at) => (at < 14 ? at + 1 : at + 7)).filter(
    (table) => table !== 9,
  );
  for (const table of busy) {
    const check = aCheck(store, String(table), table === 2 ? 0 : 3200 + table * 911, {
      unsent: table === 4 ? 3 : 0,
    });
    if (table === 3 || table === 5) aBill(store, check, { label: `Table ${table}` });
    if (table === 3) aSettlement(store, check, {});
    if (table === 5) {
      const bill = aBill(store, check, {
        label: "Table 5",
        total_cents: 8110,
        paid_cents: 2704,
        open_cents: 5406,
        presented_cents: 8110,
        payers: [
          {
            amount_cents: 2704,
            paid_cents: 2704,
            reserved_cents: 0,
            why: "3 shares of 81.10; you carry the odd cent",
          },
          { amount_cents: 2703, paid_cents: 0, reserved_cents: 0, why: "3 shares of 81.10" },
          { amount_cents: 2703, paid_cents: 0, reserved_cents: 0, why: "3 shares of 81.10" },
        ],
      });
      aTender(store, bill, { amount_cents: 2704, tip_cents: 296, state: "approved", payer: 0 });
      put(store, "check", { ...check, total_cents: 8110 });
      aSettlement(store, { ...check, total_cents: 8110 }, { paid_cents: 2704, open_cents: 5406 });
    }
    if (table === 7) {
      const bill = aBill(store, check, {});
      aTender(store, bill, { tip_cents: 2060 });
      aSettlement(store, check, { reserved_cents: check.total_cents });
    }
    if (table === 12) {
      aBill(store, check, {
        outdated: true,
        presented_cents: check.total_cents - 560,
        label: "Table 12",
      });
      aSettlement(store, check, { outdated: true, presented_cents: check.total_cents - 560 });
    }
  }
  if (tables > 9) tableNine(store);
  for (let number = 1; number <= 5; number += 1)
    put(store, "receipt", {
      kind: "receipt",
      id: String(number),
      number,
      bill: "b",
      check: "c",
      turn: "t",
      table: String(number * 3),
      label: `Table ${number * 3}`,
      covers: 2,
      waiter: "w1",
      business_day: "2026-11-21",
      at: minutes(90 - number * 10),
      lines: [...(store.line?.values() ?? [])].slice(0, 6).map((one) => billLine(one)),
      total_cents: 4448 + number * 100,
      taxes: [
        {
          tax: "food",
          name: "Food",
          rate_bp: 700,
          gross_cents: 3553,
          tax_cents: 232,
          net_cents: 3321,
        },
      ],
      tenders: [
        { type: "cash", amount_cents: 4448, tip_cents: 0, given_cents: 5000, change_cents: 552 },
      ],
    });
  put(store, "job", {
    kind: "job",
    id: "job-4",
    printer: "till",
    paper: "receipt",
    title: "Receipt 4",
    station: null,
    number: 4,
    check: null,
    table: "9",
    waiter: "w2",
    asked_at: minutes(4),
    state: "failed",
    copies: [
      {
        mark: "",
        asked_at: minutes(4),
        by: "c1",
        state: "failed",
        detail: "The paper is out.",
        ended_at: null,
      },
    ],
    filed_at: null,
  });
  put(store, "job", {
    kind: "job",
    id: "job-5",
    printer: "till",
    paper: "receipt",
    title: "Receipt 5",
    station: null,
    number: 5,
    check: null,
    table: "9",
    waiter: "w2",
    asked_at: minutes(3),
    state: "printed",
    copies: [],
    filed_at: null,
  });
  return store;
}
