/** Records with good defaults and a house that holds them, for tests of the waiter's screen. */
import { signal } from "@preact/signals-core";
import type { House } from "../sync/house.ts";
import type { Check, Firing, Line, Records, Settlement, Table, Turn } from "../wire/records.ts";

export const NOW = Date.UTC(2026, 10, 21, 18, 40);
export const minutesAgo = (minutes: number) => NOW - minutes * 60_000;

export const aTable = (label: string, more: Partial<Table> = {}): Table => ({
  kind: "table",
  id: `t${label}`,
  label,
  area: "Dining room",
  shape: "square",
  seats: 4,
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  ...more,
});

export const aTurn = (label: string, more: Partial<Turn> = {}): Turn => ({
  kind: "turn",
  id: `turn-${label}`,
  table: `t${label}`,
  covers: 2,
  waiter: "anna",
  seated_at: minutesAgo(30),
  ordered_at: null,
  fired_at: null,
  ready_at: null,
  served_at: null,
  presented_at: null,
  paid_at: null,
  gone_at: null,
  cleared_at: null,
  cooking: [],
  state: "seated",
  since: minutesAgo(9),
  moved_from: [],
  moved_at: null,
  moved_rev: 0,
  joined: null,
  tab: null,
  service: "eat_in",
  ...more,
});

export const aCheck = (label: string, more: Partial<Check> = {}): Check => ({
  kind: "check",
  id: `turn-${label}-1`,
  turn: `turn-${label}`,
  table: `t${label}`,
  waiter: "anna",
  number: 1,
  opened_at: minutesAgo(30),
  closed_at: null,
  followed_by: null,
  filed_at: null,
  total_cents: 0,
  to_pay_cents: null,
  unsent: 0,
  waiting: [],
  held: [],
  fired: [],
  fires: [],
  next: [],
  reduced_cents: 0,
  discounts: [],
  service: "eat_in",
  fires_at: null,
  fires_paid: false,
  with_unsent_cents: 0,
  one_course: false,
  ...more,
});

export const aLine = (id: string, more: Partial<Line> = {}): Line => ({
  kind: "line",
  id,
  check: "turn-5-1",
  dish: "soup",
  name: "Soup",
  price_cents: 690,
  quantity: 1,
  voided: 0,
  course: 1,
  seat: null,
  modifiers: [],
  note: "",
  allergies: [],
  station: "pasta",
  also_at: [],
  cooks: [],
  prep_seconds: 0,
  tax: "food",
  tax_name: "Food",
  rate_bp: 700,
  taxing: null,
  service: "eat_in",
  person: "anna",
  handed_by: null,
  entered_at: minutesAgo(20),
  sent_at: null,
  firing: null,
  fired_at: null,
  kept_back_at: null,
  from_paper_at: null,
  paper_time: "",
  to_follow: [],
  removed_at: null,
  refire_of: null,
  refire_reason: "",
  list_price_cents: 690,
  daypart: "",
  override: null,
  reductions: [],
  ...more,
});

export const aFiring = (id: string, more: Partial<Firing> = {}): Firing => ({
  kind: "firing",
  id,
  check: "turn-5-1",
  turn: "turn-5",
  course: 1,
  fired_at: minutesAgo(9),
  by: "anna",
  stations: 2,
  bumped: 0,
  ready_at: null,
  ready_late_at: null,
  served_at: null,
  held_at: null,
  cleared_at: null,
  lands_at: null,
  rush: null,
  by_itself: false,
  parted_from: null,
  on_paper: false,
  ...more,
});

export const aSettlement = (label: string, more: Partial<Settlement> = {}): Settlement => ({
  kind: "settlement",
  id: `turn-${label}-1`,
  check: `turn-${label}-1`,
  turn: `turn-${label}`,
  total_cents: 5880,
  presented_cents: null,
  presented_at: null,
  outdated: false,
  paid_cents: 0,
  open_cents: 5880,
  reserved_cents: 0,
  bills: 1,
  bills_paid: 0,
  rest_cents: 5880,
  goods_cents: 5880,
  filed_at: null,
  ...more,
});

type AnyRecord = Records[keyof Records];

/** A house that holds these records and remembers what was asked of it. */
export function aHouse(records: readonly AnyRecord[], me = "anna") {
  const asked: { name: string; args: unknown }[] = [];
  let ids = 0;
  const held = (kind: string) =>
    signal(new Map(records.filter((one) => one.kind === kind).map((one) => [one.id, one])));
  const house: Partial<House> = {
    records: ((kind: string) => held(kind)) as unknown as House["records"],
    menu: signal(null),
    unconfirmed: signal(new Set<string>()),
    waiting: signal([]),
    status: signal({ state: "live", since: null, waiting: 0, stored: true, rev: 1, lag_ms: 0 }),
    now: signal(NOW),
    session: signal({ token: "", person: me, roles: ["waiter"], expires_at: 0 }),
    freshId: () => `fresh-${++ids}`,
    ask: (name, args) => {
      asked.push({ name, args });
      return { id: `asked-${asked.length}`, answer: new Promise(() => undefined) };
    },
  };
  return { house: house as House, asked };
}
