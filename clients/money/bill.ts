/**
 * The figures of one document, as server/kit/taxes.py and server/kit/figures.py work them out: goods,
 * less discounts, plus service charge, both spread over the tax rates by gross; then tax, included in
 * prices or added to them. For a till that cannot reach the house, and for nothing else.
 */
import { allocated, rounded, sum } from "./money.ts";

const RATE_DECIMALS = 6;
const RATE_WHOLE = 100_000_000;
const WHOLE_BP = 10_000;

/** What a price that includes tax keeps when another tax is due. */
export type Keeps = "gross" | "net";
/** One tax; `rate` in percent as a decimal text. */
export interface Levy {
  readonly id: string;
  readonly name: string;
  readonly rate: string;
}
/** Every tax on one base. `added`: on top of the price. `net_of`: the price contains this rate. */
export interface Taxing {
  readonly levies: readonly Levy[];
  readonly added: boolean;
  readonly net_of: string;
}
export interface Goods {
  readonly cents: number;
  readonly taxing: Taxing;
}
export interface Off {
  readonly percent_bp: number;
  readonly cents: number;
}
export interface Terms {
  readonly off: readonly Off[];
  readonly charge_rate: string;
  readonly charge_taxed: boolean;
  readonly per_line: boolean;
  readonly exempt: Keeps | null;
}
/** One tax of a document: the gross of all rows is the document's total. */
export interface TaxSum {
  readonly levy: Levy;
  readonly base_cents: number;
  readonly net_cents: number;
  readonly tax_cents: number;
}
export interface Figures {
  readonly goods_cents: number;
  readonly off_cents: readonly number[];
  readonly charge_cents: number;
  readonly added_cents: number;
  readonly total_cents: number;
  readonly taxes: readonly TaxSum[];
}
interface Group {
  readonly taxing: Taxing;
  readonly lines: readonly number[];
}

const NO_TAX: Taxing = {
  levies: [{ id: "no-tax", name: "No tax", rate: "0" }],
  added: true,
  net_of: "",
};
const EXEMPT: Levy = { id: "exempt", name: "Exempt", rate: "0" };

/** A percent as text in millionths of a percent: "8.875" is 8,875,000. */
export function rateOf(text: string): number {
  const [whole = "", decimals = ""] = text.split(".");
  return Number(whole + decimals.padEnd(RATE_DECIMALS, "0"));
}

/** The shortest text of a rate. */
export function rateText(rate: number): string {
  const digits = String(rate).padStart(RATE_DECIMALS + 1, "0");
  const decimals = digits.slice(-RATE_DECIMALS).replace(/0+$/, "");
  const whole = digits.slice(0, -RATE_DECIMALS);
  return decimals ? `${whole}.${decimals}` : whole;
}

/** The tax of that rate that an amount contains. */
export function contained(gross_cents: number, rate: number): number {
  return rounded(BigInt(gross_cents) * BigInt(rate), BigInt(RATE_WHOLE + rate));
}

/** The tax of that rate that comes on top of an amount. */
export function onTop(net_cents: number, rate: number): number {
  return rounded(BigInt(net_cents) * BigInt(rate), BigInt(RATE_WHOLE));
}

export function workedOut(goods: readonly Goods[], terms: Terms): Figures {
  const groups = grouped(goods, terms.exempt);
  const goods_cents = total(groups);
  const [off_cents, left] = takenOff(groups, terms.off);
  const charge_cents = onTop(total(left), rateOf(terms.charge_rate || "0"));
  const taxes = taxesOf(withCharge(left, charge_cents, terms.charge_taxed), terms.per_line);
  const total_cents = sum(taxes.map((row) => row.net_cents + row.tax_cents));
  const added_cents = total_cents - goods_cents + sum(off_cents) - charge_cents;
  return { goods_cents, off_cents, charge_cents, added_cents, total_cents, taxes };
}

const total = (groups: readonly Group[]): number => sum(groups.map(({ lines }) => sum(lines)));

function exempted(taxing: Taxing, keeps: Keeps): Taxing {
  const was = taxing.net_of || rateText(sum(taxing.levies.map(({ rate }) => rateOf(rate))));
  const net_of = keeps === "net" && !taxing.added ? was : "";
  return { levies: [EXEMPT], added: taxing.added, net_of };
}

function grouped(goods: readonly Goods[], exempt: Keeps | null): Group[] {
  const found = new Map<string, { taxing: Taxing; lines: number[] }>();
  for (const each of goods) {
    const taxing = exempt === null ? each.taxing : exempted(each.taxing, exempt);
    const key = JSON.stringify(order(taxing));
    const group = found.get(key);
    if (group) group.lines.push(each.cents);
    else found.set(key, { taxing, lines: [each.cents] });
  }
  return [...found.values()].sort((one, other) => compared(order(one.taxing), order(other.taxing)));
}

function order(taxing: Taxing): (string | number)[] {
  const [first] = taxing.levies;
  const names = taxing.levies.flatMap(({ id, name, rate }) => [id, name, rate]);
  const head = first ? [rateOf(first.rate), first.id, first.name] : [];
  return [...head, Number(taxing.added), taxing.net_of, ...names];
}

function compared(one: (string | number)[], other: (string | number)[]): number {
  for (const [index, mine] of one.entries()) {
    const theirs = other[index];
    if (theirs === undefined || mine > theirs) return 1;
    if (mine < theirs) return -1;
  }
  return one.length - other.length;
}

function takenOff(groups: readonly Group[], offs: readonly Off[]): [number[], Group[]] {
  let left = [...groups];
  const taken = offs.map((off) => {
    const there = total(left);
    const wanted = off.percent_bp
      ? rounded(BigInt(there) * BigInt(off.percent_bp), BigInt(WHOLE_BP))
      : off.cents;
    const cents = Math.min(wanted, there);
    left = cents ? less(left, cents) : left;
    return cents;
  });
  return [taken, left];
}

/** The rates first, then the lines of each. */
function less(groups: readonly Group[], cents: number): Group[] {
  const shares = allocated(
    cents,
    groups.map(({ lines }) => sum(lines)),
  );
  return groups.map(({ taxing, lines }, index) => {
    const off = sum(lines) ? allocated(shares[index] ?? 0, lines) : lines.map(() => 0);
    return { taxing, lines: lines.map((line, at) => line - (off[at] ?? 0)) };
  });
}

function withCharge(groups: Group[], cents: number, taxed: boolean): Group[] {
  if (!cents) return groups;
  if (!taxed) return [{ taxing: NO_TAX, lines: [cents] }, ...groups];
  const shares = allocated(
    cents,
    groups.map(({ lines }) => sum(lines)),
  );
  return groups.map(({ taxing, lines }, index) => ({
    taxing,
    lines: [...lines, shares[index] ?? 0],
  }));
}

interface Sum {
  readonly levy: Levy;
  base: number;
  net: number;
  tax: number;
  readonly due_on: number[];
}

function taxesOf(groups: readonly Group[], perLine: boolean): TaxSum[] {
  const sums = new Map<string, Sum>();
  for (const { taxing, lines } of groups)
    for (const cents of perLine ? lines : [sum(lines)]) add(sums, taxing, cents);
  const rows = [...sums.values()].map(({ levy, base, net, tax, due_on }) => {
    const rate = rateOf(levy.rate);
    const more = (perLine ? due_on : [sum(due_on)]).map((each) => onTop(each, rate));
    return { levy, base_cents: base, net_cents: net, tax_cents: tax + sum(more) };
  });
  const place = ({ levy }: TaxSum) => [rateOf(levy.rate), levy.id, levy.name];
  return rows.sort((one, other) => compared(place(one), place(other)));
}

function add(sums: Map<string, Sum>, taxing: Taxing, cents: number): void {
  const [net, taxes] = parted(taxing, cents);
  for (const [index, levy] of taxing.levies.entries()) {
    const key = JSON.stringify([levy.id, levy.name, levy.rate]);
    const row = sums.get(key) ?? { levy, base: 0, net: 0, tax: 0, due_on: [] };
    sums.set(key, row);
    row.base += net;
    row.net += index ? 0 : net;
    if (taxes === null) row.due_on.push(net);
    else row.tax += taxes[index] ?? 0;
  }
}

function parted(taxing: Taxing, cents: number): [number, number[] | null] {
  if (taxing.added) return [cents, null];
  if (taxing.net_of) return [cents - contained(cents, rateOf(taxing.net_of)), null];
  const rates = taxing.levies.map(({ rate }) => rateOf(rate));
  const tax = contained(cents, sum(rates));
  return [cents - tax, sum(rates) ? allocated(tax, rates) : rates.map(() => 0)];
}
