/** The bills of one check as they lie side by side, and what each of them waits for. */
import type { House } from "../sync/house.ts";
import type { Bill, BillLine, Line, Tender } from "../wire/records.ts";

export type BillState =
  | "fresh"
  | "presented"
  | "outdated"
  | "part-paid"
  | "paying"
  | "unknown"
  | "paid";

export { billsOf } from "../ui/split/board.ts";

/** The picked bill, or the first that still waits for money. */
export function billOnDesk(bills: readonly Bill[], picked: string | null): Bill | null {
  return (
    bills.find((bill) => bill.id === picked) ??
    bills.find((bill) => bill.settled_at === null) ??
    bills[0] ??
    null
  );
}

export function tendersOfBill(house: House, bill: string): readonly Tender[] {
  return [...house.records("tender").value.values()]
    .filter((tender) => tender.bill === bill)
    .sort((one, other) => one.asked_at - other.asked_at);
}

export function billState(bill: Bill, tenders: readonly Tender[]): BillState {
  if (bill.settled_at !== null) return "paid";
  if (tenders.some((tender) => tender.state === "unknown")) return "unknown";
  if (tenders.some((tender) => tender.state === "asked")) return "paying";
  if (bill.outdated) return "outdated";
  if (bill.paid_cents > 0) return "part-paid";
  return bill.presented_at === null ? "fresh" : "presented";
}

/** A tender that has no end yet: the terminal is asked, or its answer was lost. */
export function pendingTender(tenders: readonly Tender[]): Tender | null {
  return tenders.find((tender) => tender.state === "unknown" || tender.state === "asked") ?? null;
}

/** The last attempt, when it came to nothing. */
export function failedTender(tenders: readonly Tender[]): Tender | null {
  const last = tenders.at(-1);
  return last && (last.state === "declined" || last.state === "cancelled") ? last : null;
}

export interface CourseLines<L> {
  /** null = at once. */
  readonly course: number | null;
  readonly lines: readonly L[];
}

export function byCourse<L>(
  lines: readonly L[],
  courseOf: (line: L) => number | null,
): readonly CourseLines<L>[] {
  const courses = new Map<number | null, L[]>();
  for (const line of lines) {
    const course = courseOf(line);
    const found = courses.get(course);
    if (found) found.push(line);
    else courses.set(course, [line]);
  }
  return [...courses]
    .sort(([one], [other]) => (one ?? 0) - (other ?? 0))
    .map(([course, found]) => ({ course, lines: found }));
}

export function billLinesByCourse(house: House, bill: Bill): readonly CourseLines<BillLine>[] {
  const lines = house.records("line").value;
  return byCourse(bill.lines, (line) => lines.get(line.line)?.course ?? null);
}

export function checkLines(house: House, check: string): readonly Line[] {
  return [...house.records("line").value.values()]
    .filter((line) => line.check === check && line.removed_at === null && line.quantity > 0)
    .sort((one, other) => one.entered_at - other.entered_at);
}

export function courseName(house: House, course: number | null): string | null {
  if (course === null) return null;
  return house.menu.value?.courses.find((known) => known.number === course)?.name ?? null;
}
