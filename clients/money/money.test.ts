import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  allocated,
  cashRounded,
  cumulative,
  rounded,
  splitEvenly,
  splitWithRates,
  sum,
  taxOn,
  taxWithin,
} from "./money.ts";
import { parsed, written } from "./written.ts";

/** Vectors differ in shape from one to the next: each test reads its own. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes are the file's, and every figure is compared.
type Loose = any;
const FILE = new URL("../../tests/vectors/money.json", import.meta.url);
const VECTORS: { id: string; given: Loose; expected: Loose }[] = JSON.parse(
  readFileSync(FILE, "utf8"),
).vectors;

const bp = (percent: string): number => parsed(percent, "EUR") ?? assert.fail(percent);
const taxes = (bill: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(bill).map(([rate, gross]) => [rate, taxWithin(gross, bp(rate))]),
  );
const spread = (cents: number, bill: Record<string, number>) => {
  const shares = allocated(cents, Object.values(bill));
  return Object.fromEntries(Object.keys(bill).map((rate, index) => [rate, shares[index] ?? 0]));
};

const PLAYED: Record<string, (given: Loose, expected: Loose) => void> = {
  P01: (given, expected) => {
    const read = given.cases.map(([text, currency]: [string, string]) => parsed(text, currency));
    assert.deepEqual(read, expected.minor);
    for (const [text, currency] of expected.must_reject)
      assert.equal(parsed(text, currency.slice(0, 3)), null, text);
  },
  S01: (given, expected) => assert.deepEqual(splitEvenly(given.total, given.ways), expected),
  S03: (given, expected) => assert.deepEqual(splitEvenly(given.total, given.ways), expected),
  S05: (given, expected) => assert.deepEqual(allocated(given.total, given.weights), expected),
  S10: (given, expected) => {
    const [{ gross, rate }] = given.lines;
    const shares = splitEvenly(gross, given.ways);
    const each = shares.map((share) => taxWithin(share, bp(rate)));
    const whole = taxWithin(gross, bp(rate));
    assert.deepEqual(shares, expected.gross);
    assert.deepEqual(each, expected.mode_three_documents.tax_each);
    assert.equal(sum(each), expected.mode_three_documents.tax_sum);
    assert.equal(whole, expected.whole_bill_tax);
    const shown = expected.mode_one_document_three_payments.tax_shown_per_payer;
    assert.deepEqual(allocated(whole, shares), shown);
  },
  T01: (given, expected) => {
    const lines: { gross: number; rate: string }[] = given.lines;
    const gross = sum(lines.map((line) => line.gross));
    const tax = taxWithin(gross, bp("19"));
    const perLine = sum(lines.map((line) => taxWithin(line.gross, bp(line.rate))));
    assert.deepEqual(
      { per_line_tax: perLine, per_bill_tax: tax, per_bill_net: gross - tax },
      expected,
    );
  },
  T03: (given, expected) => {
    for (const rate of ["7", "19"]) {
      const lines: [number, string][] = given.lines;
      const gross = sum(lines.filter(([, of]) => of === rate).map(([cents]) => cents));
      const tax = taxWithin(gross, bp(rate));
      assert.deepEqual({ gross, tax, net: gross - tax }, expected[rate]);
    }
  },
  D01: (given, expected) => {
    const off = spread(given.discount, given.bill);
    const after = Object.fromEntries(
      Object.entries(given.bill as Record<string, number>).map(([rate, gross]) => [
        rate,
        gross - (off[rate] ?? 0),
      ]),
    );
    assert.deepEqual(off, expected.discount);
    assert.deepEqual(after, expected.after);
    assert.deepEqual(taxes(after), expected.tax);
  },
  D04: (given, expected) => {
    const parts = allocated(given.price, given.list);
    assert.deepEqual(parts, expected.parts);
    const tax = parts.map((part, index) => taxWithin(part, bp(given.rates[index])));
    assert.deepEqual(tax, expected.tax);
  },
  C01: (given, expected) => {
    const bill: Record<string, number> = given.bill;
    const charge = taxOn(sum(Object.values(bill)), bp(given.pct));
    const parts = spread(charge, bill);
    const gross = Object.fromEntries(
      Object.entries(bill).map(([rate, cents]) => [rate, cents + (parts[rate] ?? 0)]),
    );
    assert.deepEqual(
      { charge, parts, gross, tax: taxes(gross) },
      {
        charge: expected.charge,
        parts: expected.parts,
        gross: expected.gross,
        tax: expected.tax,
      },
    );
    assert.equal(sum(Object.values(gross)), expected.total);
  },
  C03: (given, expected) => {
    const tax = taxOn(given.subtotal, parsed(given.tax_rate, "KWD") ?? 0, 100_000);
    const charge = taxOn(given.subtotal, bp(given.auto_gratuity_pct));
    const total = given.subtotal + tax + charge;
    assert.deepEqual({ tax, service_charge: charge, total }, expected);
  },
  R01: (given, expected) =>
    assert.deepEqual(
      given.in.map((cents: number) => cashRounded(cents, given.step)),
      expected,
    ),
  R03: (given, expected) => {
    const left = given.total - given.card;
    const due = cashRounded(left, given.step);
    assert.deepEqual([due, due - left], [expected.cash_due, expected.rounding]);
  },
  F01: (given, expected) => assert.deepEqual(cumulative(given.total, given.units), expected),
  S12: (given, expected) => {
    const rows = splitWithRates([given.bill["7"], given.bill["19"]], given.ways);
    assert.deepEqual(rows, [expected["7"], expected["19"]]);
    const columns = expected.totals.map((_: number, way: number) =>
      sum(rows.map((row) => row[way] ?? 0)),
    );
    assert.deepEqual(columns, expected.totals);
  },
};

test("every vector of the house is played by the till too", () => {
  assert.deepEqual(new Set(Object.keys(PLAYED)), new Set(VECTORS.map(({ id }) => id)));
});

for (const { id, given, expected } of VECTORS)
  test(`vector ${id}`, () => PLAYED[id]?.(given, expected));

test("products beyond 2^53 are exact", () => {
  assert.deepEqual(allocated(99_999_999_999, [99_999_999, 1]), [99_999_998_999, 1_000]);
  assert.equal(rounded(-1n, 2n), -1);
  assert.ok(Object.is(rounded(-1n, 4n), 0), "no zero below zero");
});

test("what is written reads back", () => {
  for (const [cents, currency, text] of [
    [5, "EUR", "0.05"],
    [-250, "CHF", "-2.50"],
    [1000, "JPY", "1000"],
    [5, "BHD", "0.005"],
  ] as const) {
    assert.equal(written(cents, currency), text);
    assert.equal(parsed(text, currency), cents);
  }
});

test("cash is rounded the way the shop says, and less than nothing in its mirror", () => {
  for (const [amount, nearest, down, up] of [
    [342, 340, 340, 345],
    [343, 345, 340, 345],
    [345, 345, 345, 345],
    [-343, -345, -340, -345],
  ] as const) {
    assert.equal(cashRounded(amount, 5), nearest);
    assert.equal(cashRounded(amount, 5, "down"), down);
    assert.equal(cashRounded(amount, 5, "up"), up);
  }
});
