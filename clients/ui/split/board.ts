/** What the split board shows and asks: bills in order, what a finger has picked, what can be undone. */
import type { House } from "../../sync/house.ts";
import type { Portion } from "../../wire/commands.ts";
import type { Bill, BillLine, Payer, Records } from "../../wire/records.ts";
import type { Tone } from "../tones.ts";
import { words } from "../words/en.split.ts";

export type Step = Records["split_step"];

/** Parts in the order of their seats, other parts as they were made, the rest last. */
export function billsOf(house: House, check: string): readonly Bill[] {
  return [...house.records("bill").value.values()]
    .filter((bill) => bill.check === check && bill.withdrawn_at === null)
    .sort(
      (one, other) =>
        Number(one.part === "rest") - Number(other.part === "rest") ||
        one.label.localeCompare(other.label, "en", { numeric: true }),
    );
}

/** Nobody has paid for it, and no card is at work: only then may its lines move. */
export const isUntouched = (bill: Bill): boolean =>
  bill.settled_at === null && bill.paid_cents === 0 && bill.reserved_cents === 0;

/** Several people may still share what is left of it. */
export const isShareable = (bill: Bill): boolean =>
  bill.settled_at === null && bill.reserved_cents === 0;

/** Its guests have not seen this figure on a paper of their own. */
export const isToPresent = (bill: Bill): boolean =>
  bill.settled_at === null && (bill.times_presented === 0 || bill.outdated);

/** Some dish on it names a seat, and it is not one seat's bill already. */
export const hasSeats = (bill: Bill): boolean =>
  bill.part !== "seat" && bill.lines.some((line) => line.seat !== null);

/** Nobody divides a bottle by a larger number in their head. */
const READABLE_MAX = 99;

/** "2", or "1/4" of a bottle that four seats share; "part" of whoever pays an amount. */
export function piecesText(line: Pick<BillLine, "pieces" | "of">): string {
  if (line.of === 1) return String(line.pieces);
  return line.of <= READABLE_MAX ? `${line.pieces}/${line.of}` : words.part;
}

/** Of one bill: so many pieces of each line; of a share of a piece, all of it. */
export interface Picked {
  readonly bill: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** A tap takes one piece more, after the last one none. Another bill's line begins anew. */
export function pickedAfter(picked: Picked | null, bill: Bill, line: BillLine): Picked | null {
  const before = picked?.bill === bill.id ? picked.lines : new Map<string, number>();
  const pieces = (before.get(line.line) ?? 0) + 1;
  const lines = new Map(before).set(line.line, pieces);
  if (pieces > mostOf(line)) lines.delete(line.line);
  return lines.size > 0 ? { bill: bill.id, lines } : null;
}

/** All of a line, whatever was picked of it. */
export function pickedWholly(picked: Picked | null, bill: Bill, line: BillLine): Picked {
  const before = picked?.bill === bill.id ? picked.lines : new Map<string, number>();
  return { bill: bill.id, lines: new Map(before).set(line.line, mostOf(line)) };
}

const mostOf = (line: BillLine): number => (line.of === 1 ? line.pieces : 1);

/** What of it is still there: another till may have moved some meanwhile. */
export function stillPicked(picked: Picked | null, bills: readonly Bill[]): Picked | null {
  const bill = bills.find((each) => each.id === picked?.bill);
  if (picked === null || bill === undefined || !isUntouched(bill)) return null;
  const lines = new Map<string, number>();
  for (const line of bill.lines) {
    const pieces = Math.min(picked.lines.get(line.line) ?? 0, mostOf(line));
    if (pieces > 0) lines.set(line.line, pieces);
  }
  return lines.size > 0 ? { bill: bill.id, lines } : null;
}

export interface Fraction {
  readonly part: number;
  readonly of: number;
}

export const WHOLE: Fraction = { part: 1, of: 1 };

/** What was picked, or this part of each of it: half of a third is 1 of 6. */
export function portionsOf(picked: Picked, bill: Bill, much: Fraction = WHOLE): Portion[] {
  return bill.lines.flatMap((line) => {
    const pieces = picked.lines.get(line.line) ?? 0;
    if (pieces === 0) return [];
    const taken = line.of === 1 ? pieces : line.pieces;
    return [{ line: line.line, pieces: taken * much.part, of: line.of * much.of }];
  });
}

/** "1 Bottle of red", "1/3 Bread", "2 of 3 Beer". */
export function pickedText(picked: Picked, bill: Bill): string {
  return bill.lines
    .flatMap((line) => {
      const pieces = picked.lines.get(line.line) ?? 0;
      if (pieces === 0) return [];
      const some = pieces < mostOf(line) ? words.someOf(pieces, line.pieces) : piecesText(line);
      return [`${some} ${line.name}`];
    })
    .join(", ");
}

/** Every step that stands, the last one first. */
export function stepsOf(house: House, check: string): readonly Step[] {
  return [...house.records("split_step").value.values()]
    .filter((step) => step.check === check && step.undone_at === null)
    .sort((one, other) => other.number - one.number);
}

export interface StateOfBill {
  readonly tone: Tone | undefined;
  readonly says: string;
}

export function stateOf(bill: Bill): StateOfBill {
  if (bill.settled_at !== null) return { tone: "paid", says: words.paid(bill.receipt) };
  if (bill.reserved_cents > 0) return { tone: "cooking", says: words.atTheTerminal };
  if (bill.outdated) return { tone: "late", says: words.outdated };
  if (bill.paid_cents > 0) return { tone: "ordered", says: words.partPaid(bill.paid_cents) };
  if (bill.presented_at === null) return { tone: "seated", says: words.notPresented };
  return { tone: undefined, says: words.presented };
}

/** How the bill's total came about, in one sentence. */
export function whyOfBill(bill: Bill): string {
  return bill.why ? words.sentence(bill.why) : words.sumOf(bill.lines.length);
}

export function whyOfLine(line: BillLine): string {
  if (line.why) return words.sentence(line.why);
  return words.whole(line.pieces, line.price_cents ?? 0, (line.reduced ?? []).length > 0);
}

export const whyOfPayer = (payer: Payer): string => words.sentence(payer.why);
