import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Goods, rateOf, rateText, type Taxing, type Terms, workedOut } from "./bill.ts";

// biome-ignore lint/suspicious/noExplicitAny: vectors differ in shape, and every figure is compared.
type Loose = any;
const FILE = new URL("../../tests/vectors/money.json", import.meta.url);
const VECTORS: { id: string; given: Loose; expected: Loose }[] = JSON.parse(
  readFileSync(FILE, "utf8"),
).vectors;
const vector = (wanted: string) => VECTORS.find(({ id }) => id === wanted) ?? assert.fail(wanted);

const PLAIN: Terms = {
  off: [],
  charge_rate: "",
  charge_taxed: true,
  per_line: false,
  exempt: null,
};
const taxing = (rate: string, added = false): Taxing => ({
  levies: [{ id: rate, name: rate, rate }],
  added,
  net_of: "",
});
const goods = (rows: [number, string][], added = false): Goods[] =>
  rows.map(([cents, rate]) => ({ cents, taxing: taxing(rate, added) }));
const ofBill = (bill: Record<string, number>): Goods[] =>
  goods(Object.entries(bill).map(([rate, cents]) => [cents, rate]));
const worked = (rows: Goods[], more: Partial<Terms> = {}) => {
  const found = workedOut(rows, { ...PLAIN, ...more });
  return {
    ...found,
    tax: Object.fromEntries(found.taxes.map((row) => [row.levy.rate, row.tax_cents])),
    gross: Object.fromEntries(
      found.taxes.map((row) => [row.levy.rate, row.net_cents + row.tax_cents]),
    ),
  };
};

test("rates are exact, however fine", () => {
  for (const text of ["0", "7", "8.875", "0.000001", "100"])
    assert.equal(rateText(rateOf(text)), text);
});

test("vector T01: by the line or by the bill", () => {
  const { given, expected } = vector("T01");
  const rows = goods(given.lines.map((line: Loose) => [line.gross, line.rate]));
  assert.equal(worked(rows).tax["19"], expected.per_bill_tax);
  assert.equal(worked(rows, { per_line: true }).tax["19"], expected.per_line_tax);
});

test("vector D01: a discount on the bill", () => {
  const { given, expected } = vector("D01");
  const found = worked(ofBill(given.bill), { off: [{ percent_bp: 0, cents: given.discount }] });
  assert.deepEqual([found.gross, found.tax], [expected.after, expected.tax]);
  assert.equal(found.total_cents, expected.total);
});

test("vector C01: a service charge, taxed as the goods", () => {
  const { given, expected } = vector("C01");
  const found = worked(ofBill(given.bill), { charge_rate: given.pct });
  assert.deepEqual([found.gross, found.tax], [expected.gross, expected.tax]);
  assert.deepEqual([found.charge_cents, found.total_cents], [expected.charge, expected.total]);
});

test("vector C03: tax added, and a gratuity without tax", () => {
  const { given, expected } = vector("C03");
  const rows = goods([[given.subtotal, given.tax_rate]], true);
  const found = worked(rows, { charge_rate: given.auto_gratuity_pct, charge_taxed: false });
  assert.equal(found.tax[given.tax_rate], expected.tax);
  assert.deepEqual([found.charge_cents, found.total_cents], [expected.service_charge, 8183]);
});

test("a guest who owes no tax pays the price, or the price without it", () => {
  assert.equal(worked(goods([[11_900, "19"]]), { exempt: "gross" }).total_cents, 11_900);
  assert.equal(worked(goods([[11_900, "19"]]), { exempt: "net" }).total_cents, 10_000);
});
