/** One party with all that its waiter needs: table, checks, lines, what the next Send does. */
import { type House, isLinked } from "../sync/house.ts";
import { labelOfTurn } from "../ui/place.ts";
import type { Bill, Check, Firing, Line, NextSend, Settlement, Turn } from "../wire/records.ts";
import { type CourseView, checkFor, checksOf, coursesOf, isUnsent, linesOf } from "./check.ts";
import { houseFires } from "./fire_when.ts";
import { canBeServed, firingsOf } from "./floor.ts";

export interface Party {
  readonly turn: Turn;
  /** The label of its table. */
  readonly label: string;
  readonly checks: readonly Check[];
  /** Where new lines go; known before the house has confirmed the seating. */
  readonly check: string;
  readonly lines: readonly Line[];
  readonly courses: readonly CourseView[];
  /** This person's lines that are not sent. */
  readonly mine: readonly Line[];
  /** The house's word on the next Send; null while a line of it is not confirmed. */
  readonly next: NextSend | null;
  readonly ready: readonly Firing[];
  readonly settlements: readonly Settlement[];
  readonly bills: readonly Bill[];
}

export function partyOf(house: House, id: string): Party | null {
  const turn = house.records("turn").value.get(id);
  if (!turn) return null;
  const me = house.session.value?.person ?? null;
  const checks = checksOf(house.records("check").value, id);
  const check = checkFor(checks, id);
  const lines = linesOf(house.records("line").value, checks, check);
  const mine = lines.filter((line) => isUnsent(line) && line.person === me);
  const firings = house.records("firing").value;
  const people = house.records("person").value;
  const unconfirmed = house.unconfirmed.value;
  const isAway = !isLinked(house.status.value);
  const fires = houseFires(house.records("customs").value.get("house"));
  const now = house.now.value;
  const around = { firings, people, unconfirmed, me, now, isAway, houseFires: fires };
  const settlements = house.records("settlement").value;
  return {
    turn,
    label: labelOfTurn(house, turn),
    checks,
    check,
    lines,
    courses: coursesOf(lines, checks, around),
    mine,
    next: nextOf(house, checks, mine),
    ready: firingsOf(firings, id).filter(canBeServed),
    settlements: checks.flatMap((each) => settlements.get(each.id) ?? []),
    bills: [...house.records("bill").value.values()].filter(
      (bill) => bill.turn === id && bill.withdrawn_at === null,
    ),
  };
}

/** A stale promise is worse than none: it must count the very lines that the tap would send. */
function nextOf(house: House, checks: readonly Check[], mine: readonly Line[]): NextSend | null {
  const all = house.records("line").value;
  const open = new Set(mine.map((line) => line.check));
  for (const key of house.unconfirmed.value) {
    const line = key.startsWith("line:") ? all.get(key.slice("line:".length)) : undefined;
    if (line && open.has(line.check)) return null;
  }
  const me = house.session.value?.person;
  for (const check of checks) {
    const next = check.next.find((one) => one.person === me);
    if (next) return next;
  }
  return null;
}

export const pieces = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + line.quantity, 0);
