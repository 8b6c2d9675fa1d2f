/** The floor as a waiter sees it: one face for each table, made from the house's records. */
import {
  Bell,
  CircleHelp,
  Flame,
  GlassWater,
  Hourglass,
  PauseCircle,
  Receipt,
  Users,
} from "lucide";
import type { House } from "../sync/house.ts";
import { initials } from "../ui/initials.ts";
import { money } from "../ui/money.ts";
import { questionsIn } from "../ui/old_work.ts";
import type { Mark, TableFace } from "../ui/TableTile.tsx";
import { lasting, minutesSince } from "../ui/time.ts";
import { words as shared } from "../ui/words/en.ts";
import { words } from "../ui/words/en.waiter.ts";
import type { Check, Firing, Settlement, Table, Turn } from "../wire/records.ts";
import { checksOf } from "./check.ts";

const MINUTES_SAY_NOTHING = new Set(["free", "seated", "paid", "to_clear"]);

/** Parties at a table now; two only where one was seated while not live. */
export function turnsAt(turns: ReadonlyMap<string, Turn>, table: string): Turn[] {
  return [...turns.values()]
    .filter((turn) => turn.table === table && turn.cleared_at === null)
    .sort((one, other) => one.seated_at - other.seated_at);
}

export function firingsOf(firings: ReadonlyMap<string, Firing>, turn: string): Firing[] {
  return [...firings.values()].filter((firing) => firing.turn === turn);
}

/** At the pass: every station has bumped and nobody has served it yet. */
export const isReady = (firing: Firing) => firing.ready_at !== null && firing.served_at === null;

/** What a tap on Served takes along: stations that live on paper never say that it is ready. */
export const canBeServed = (firing: Firing) =>
  isReady(firing) || (firing.on_paper && firing.served_at === null && firing.held_at === null);

/** A station of the course was told to start later, so that all of it lands together. */
export function waitsToLand(house: House, firing: Firing): boolean {
  const now = house.now.value;
  return [...house.records("ticket").value.values()].some(
    (ticket) =>
      ticket.firing === firing.id &&
      ticket.started_at === null &&
      ticket.bumped_at === null &&
      (ticket.start_at ?? 0) > now,
  );
}

function stationsOf(house: House, firings: readonly Firing[]): string[] {
  const ids = new Set(firings.map((firing) => firing.id));
  const stations = house.records("station").value;
  const tickets = [...house.records("ticket").value.values()];
  const names = tickets
    .filter((ticket) => ids.has(ticket.firing))
    .map((ticket) => stations.get(ticket.station)?.name ?? ticket.station);
  return [...new Set(names)];
}

function kitchenMarks(house: House, turn: Turn, now: number): Mark[] {
  const firings = firingsOf(house.records("firing").value, turn.id);
  const ready = firings.filter((firing) => isReady(firing) && firing.course !== null);
  const marks: Mark[] = [];
  if (ready.length > 0) {
    const since = Math.min(...ready.map((firing) => firing.ready_at ?? now));
    const text = words.ready(stationsOf(house, ready), lasting(minutesSince(now, since)));
    marks.push({ kind: "ready", tone: "ready", text, picture: Bell, urgent: true });
  }
  if (firings.some((firing) => isReady(firing) && firing.course === null)) {
    marks.push({ kind: "drinks", tone: "ready", text: shared.drinks, picture: GlassWater });
  }
  const part = firings.find((firing) => firing.bumped > 0 && firing.ready_at === null);
  if (part) {
    const text = shared.partOf(part.bumped, part.stations);
    marks.push({ kind: "part", tone: "cooking", text, picture: Flame });
  }
  return marks;
}

/** Something of the table is asked about and not in the kitchen: it outranks the state. */
function askedMarks(house: House, turn: Turn): Mark[] {
  const asked = questionsIn(house).some((work) => work.turn === turn.id);
  if (!asked) return [];
  const { asked: text, askedShort: short } = shared;
  return [{ kind: "asked", tone: "late", text, short, picture: CircleHelp, urgent: true }];
}

function billMarks(settlements: readonly Settlement[]): Mark[] {
  return settlements.flatMap((settled): Mark[] => {
    const partly = settled.paid_cents > 0 && settled.open_cents > 0;
    if (settled.presented_at === null && !partly) return [];
    const open: Mark = partly
      ? { kind: "part_paid", tone: "paid", text: shared.partPaid, picture: Receipt }
      : {
          kind: "bill",
          tone: "paid",
          text: shared.bill(money(settled.presented_cents ?? settled.total_cents)),
          picture: Receipt,
        };
    if (settled.open_cents === 0) return [];
    if (!settled.outdated) return [open];
    const before = money(settled.presented_cents ?? 0);
    const text = shared.billOutdated(before, money(settled.total_cents));
    const short = shared.billOutdatedShort;
    return [{ kind: "outdated", tone: "late", text, short, picture: Receipt }];
  });
}

function checkMarks(checks: readonly Check[]): Mark[] {
  const waiting = [...new Set(checks.flatMap((check) => check.waiting))].sort((a, b) => a - b);
  const held = checks.flatMap((check) => check.held).length > 0;
  const unsent = checks.reduce((pieces, check) => pieces + check.unsent, 0);
  const marks: Mark[] = [];
  if (unsent > 0) marks.push({ kind: "unsent", tone: "late", text: shared.notSent(unsent) });
  if (waiting.length > 0) {
    const picture = held ? PauseCircle : Hourglass;
    const text = shared.courseWaits(waiting);
    const short = shared.waitsShort(waiting);
    marks.push({ kind: "waits", tone: "ordered", text, short, picture });
  }
  return marks;
}

/** How long the table is in its state; null where that says nothing. */
export function minutesIn(turn: Turn, now: number): number | null {
  return MINUTES_SAY_NOTHING.has(turn.state) ? null : minutesSince(now, turn.since);
}

/** What a table shows. `turns` are the parties at it; the first one gives the state. */
export function faceOf(house: House, table: Table, turns: readonly Turn[], now: number): TableFace {
  const [turn] = turns;
  const face = { id: table.id, label: table.label, seats: table.seats };
  if (!turn) {
    const free = { state: "free", minutes: null, covers: null, marks: [], waiter: null } as const;
    return { ...face, ...free, unconfirmed: false };
  }
  const checks = checksOf(house.records("check").value, turn.id);
  const settlements = house.records("settlement").value;
  const billed = checks.flatMap((check) => settlements.get(check.id) ?? []);
  const parties = words.parties(turns.length);
  const marks: Mark[] = [
    ...askedMarks(house, turn),
    ...kitchenMarks(house, turn, now),
    ...(turns.length > 1
      ? [{ kind: "parties", tone: "late", text: parties, picture: Users } as const]
      : []),
    ...billMarks(billed),
    ...checkMarks(checks),
  ];
  const state = turn.state === "cleared" ? "free" : turn.state;
  return {
    ...face,
    state,
    minutes: minutesIn(turn, now),
    covers: turn.covers,
    marks,
    waiter: initials(house.records("person").value.get(turn.waiter)?.name ?? ""),
    unconfirmed: house.unconfirmed.value.has(`turn:${turn.id}`),
  };
}

/** Areas in the order in which they come on the floor: by their lowest table. */
export function areasOf(tables: ReadonlyMap<string, Table>): Map<string, Table[]> {
  const number = (table: Table) => Number.parseInt(table.label, 10) || 0;
  const areas = new Map<string, Table[]>();
  for (const table of [...tables.values()].sort((a, b) => number(a) - number(b))) {
    areas.set(table.area, [...(areas.get(table.area) ?? []), table]);
  }
  return areas;
}
