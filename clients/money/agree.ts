/** Works out many bills, one JSON row each, so that the house can lay its own figures beside them. */
import { readFileSync } from "node:fs";
import { type Figures, type Goods, type Taxing, type Terms, workedOut } from "./bill.ts";
import { cashRounded, splitWithRates } from "./money.ts";

/** The taxings first, once; then bills whose goods are [cents, which taxing]. */
interface Asked {
  readonly goods: readonly (readonly [number, number])[];
  readonly terms: Terms;
  readonly ways: number;
  readonly step: number;
}

export function answered(asked: Asked, taxings: readonly Taxing[]): unknown[] {
  const goods = asked.goods.map(([cents, at]): Goods => ({ cents, taxing: taxingAt(taxings, at) }));
  const figures = workedOut(goods, asked.terms);
  const rates = figures.taxes.map((row) => row.net_cents + row.tax_cents);
  return [
    ...flat(figures),
    splitWithRates(rates, asked.ways),
    cashRounded(figures.total_cents, asked.step),
  ];
}

function flat(figures: Figures): unknown[] {
  const rows = figures.taxes.map((row) => [
    ...[row.levy.id, row.levy.rate],
    ...[row.base_cents, row.net_cents, row.tax_cents],
  ]);
  const { goods_cents, off_cents, charge_cents, added_cents, total_cents } = figures;
  return [goods_cents, off_cents, charge_cents, added_cents, total_cents, rows];
}

function taxingAt(taxings: readonly Taxing[], at: number): Taxing {
  const found = taxings[at];
  if (!found) throw new RangeError(`no taxing ${at}`);
  return found;
}

if (import.meta.main) {
  const [first = "[]", ...bills] = readFileSync(0, "utf8").trimEnd().split("\n");
  const taxings: Taxing[] = JSON.parse(first);
  const rows = bills.map((bill) => JSON.stringify(answered(JSON.parse(bill), taxings)));
  process.stdout.write(`${rows.join("\n")}\n`);
}
