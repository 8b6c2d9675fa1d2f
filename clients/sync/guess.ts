/** Records as the house will most likely write them, shown until it has. */
import type { Commands, NewLine } from "../wire/commands.ts";
import type { CarteDocument, Check, Dish, Line, Turn } from "../wire/records.ts";
import { priceOf } from "./daypart.ts";
import type { Tap } from "./tap.ts";
import { taxed } from "./taxed.ts";

export function predictedTurn(args: Commands["floor.seat"], tap: Pick<Tap, "at" | "person">): Turn {
  return {
    kind: "turn",
    id: args.turn,
    table: args.table,
    covers: args.covers,
    waiter: tap.person ?? "",
    seated_at: tap.at,
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
    since: tap.at,
    moved_from: [],
    moved_at: null,
    moved_rev: 0,
    joined: null,
    tab: null,
    service: "eat_in",
  };
}

/** The first check of a turn is named after it. */
export function predictedCheck(args: Commands["floor.seat"], tap: Tap): Check {
  return {
    kind: "check",
    id: `${args.turn}-1`,
    turn: args.turn,
    table: args.table,
    waiter: tap.person ?? "",
    number: 0,
    opened_at: tap.at,
    closed_at: null,
    followed_by: null,
    total_cents: 0,
    unsent: 0,
    waiting: [],
    held: [],
    fired: [],
    fires: [],
    filed_at: null,
    next: [],
    reduced_cents: 0,
    discounts: [],
    service: "eat_in",
    fires_at: null,
    fires_paid: false,
    with_unsent_cents: 0,
    one_course: false,
    to_pay_cents: null,
  };
}

/** Where the restaurant's clock hangs, and how the guests take what they order. */
export interface Where {
  readonly zone?: string;
  readonly service?: Line["service"];
}

/** A party without a table: its place is itself, and its number is the house's to give. */
export function predictedTab(args: Commands["floor.open_tab"], tap: Tap): [Turn, Check] {
  const { turn, tab: kind, covers = 1, promised_at = null } = args;
  const seated = predictedTurn({ turn, table: turn, covers: kind === "bar" ? covers : 0 }, tap);
  const tab = { kind, number: 0, label: TABS[kind], promised_at, handed_at: null };
  const check = predictedCheck({ turn, table: turn, covers }, tap);
  const service = serviceOf(args);
  return [
    { ...seated, tab, service },
    { ...check, service, one_course: true },
  ];
}

/** Until the house gives it a number. */
const TABS = { counter: "Counter …", takeaway: "Takeaway …", delivery: "Delivery …", bar: "Tab …" };

function serviceOf({ tab, service }: Commands["floor.open_tab"]): Turn["service"] {
  if (tab === "takeaway" || tab === "delivery") return tab;
  return tab === "counter" && service === "takeaway" ? "takeaway" : "eat_in";
}

/** Name and price of one piece come from the carte; null when it is not known here. */
export function predictedLine(
  menu: CarteDocument | null,
  check: string,
  wish: NewLine,
  tap: Tap,
  { zone = "UTC", service = "eat_in" }: Where = {},
): Line | null {
  const dish = menu?.dishes.find(({ id }) => id === wish.dish);
  const tax = menu && dish && taxed(menu, dish.tax, service);
  if (!menu || !dish || !tax) return null;
  const modifiers = chosen(menu, dish, wish.modifiers ?? []);
  const { cents, daypart } = priceOf(menu, dish, tap.at, zone);
  const price = modifiers.reduce((sum, { price_cents }) => sum + price_cents, cents);
  return {
    ...fresh(tap),
    id: wish.id,
    check,
    dish: dish.id,
    name: dish.name,
    price_cents: price,
    list_price_cents: price,
    daypart: daypart?.name ?? "",
    quantity: wish.quantity ?? 1,
    // 0 is how a command says "at once".
    course: (wish.course ?? dish.course) || null,
    seat: wish.seat ?? null,
    modifiers,
    note: wish.note ?? "",
    allergies: wish.allergies ?? [],
    prep_seconds: dish.prep_seconds ?? 0,
    station: dish.station,
    // A menu that was kept before this release says nothing of other stations.
    also_at: dish.also_at ?? [],
    ...tax,
    service,
  };
}

/** A dish that is not on the carte; the house names it, so that equal ones are counted together. */
export function predictedOpen(
  menu: CarteDocument | null,
  args: Commands["orders.add_open"],
  tap: Tap,
  { service = "eat_in" }: Where = {},
): Line | null {
  const tax = menu && taxed(menu, args.tax, service);
  if (!tax) return null;
  return {
    ...fresh(tap),
    id: args.line,
    check: args.check,
    dish: `open-${args.line}`,
    name: args.name.trim(),
    price_cents: args.price_cents,
    list_price_cents: args.price_cents,
    daypart: "",
    quantity: args.quantity ?? 1,
    course: args.course || null,
    seat: args.seat ?? null,
    modifiers: [],
    note: args.note ?? "",
    allergies: args.allergies ?? [],
    prep_seconds: 0,
    station: args.station,
    also_at: [],
    ...tax,
    service,
  };
}

/** What every line begins as: entered by whoever tapped, and nothing has become of it. */
function fresh(tap: Tap) {
  return {
    kind: "line",
    voided: 0,
    cooks: [],
    person: tap.person ?? "",
    handed_by: null,
    entered_at: tap.at,
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
    override: null,
    reductions: [],
  } as const;
}

function chosen(menu: CarteDocument, dish: Dish, ids: readonly string[]): Line["modifiers"] {
  const offered = menu.groups
    .filter((group) => dish.groups.includes(group.id))
    .flatMap((group) => group.modifiers);
  return ids.flatMap((wanted) => offered.filter(({ id }) => id === wanted));
}
