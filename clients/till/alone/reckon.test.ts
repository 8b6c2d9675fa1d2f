import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChargeRules, Line, Turn } from "../../wire/records.ts";
import { aCheck, aHouse } from "../makers.ts";
import { amountOf, owedLines, reckoned, termsOf } from "./reckon.ts";

function aLine(more: Partial<Line> = {}): Line {
  const line: Partial<Line> = {
    id: "line-1",
    name: "Espresso",
    quantity: 2,
    price_cents: 250,
    sent_at: 1,
    removed_at: null,
    refire_of: null,
    reductions: [],
    tax: "standard",
    tax_name: "Drinks",
    rate_bp: 1900,
    taxing: null,
    ...more,
  };
  return line as Line;
}

const NO_TERMS = {
  off: [],
  charge_rate: "",
  charge_taxed: true,
  per_line: false,
  exempt: null,
} as const;

test("what was sent is owed; what was made again, or waits to be sent, is not", () => {
  const lines = [
    aLine(),
    aLine({ id: "again", refire_of: "line-1" }),
    aLine({ id: "new", sent_at: null }),
  ];
  assert.deepEqual(
    owedLines(lines).map((line) => line.id),
    ["line-1"],
  );
});

test("a line less what was taken off it", () => {
  const off = [{ id: "off", cents: 50 }] as unknown as Line["reductions"];
  assert.equal(amountOf(aLine({ reductions: off })), 450);
});

test("the total is the dishes', and the tax in it is worked out once for each rate", () => {
  const figures = reckoned(
    [
      aLine(),
      aLine({
        id: "line-2",
        name: "Panna cotta",
        quantity: 1,
        price_cents: 810,
        tax: "reduced",
        tax_name: "Food",
        rate_bp: 700,
      }),
    ],
    NO_TERMS,
  );
  assert.equal(figures.total_cents, 1310);
  assert.deepEqual(
    figures.taxes.map(({ levy, tax_cents }) => [levy.name, tax_cents]),
    [
      ["Food", 53],
      ["Drinks", 80],
    ],
  );
});

test("tax that comes on top is in the total", () => {
  const taxing = {
    levies: [{ id: "state", name: "Sales tax", rate: "8.875" }],
    added: true,
    net_of: "",
  };
  assert.equal(reckoned([aLine({ taxing })], NO_TERMS).total_cents, 544);
});

test("a large party gets the charge of the largest rule that fits it", () => {
  const rule = (id: string, rate: string, covers: number) => ({
    id,
    name: id,
    rate,
    covers,
    services: ["eat_in" as const],
    taxed: true,
  });
  const party = { kind: "turn", id: "turn-9", covers: 8 } as Turn;
  const rules = {
    kind: "charge_rules",
    id: "house",
    charges: [rule("six", "10", 6), rule("eight", "12.5", 8), rule("twelve", "15", 12)],
  } as unknown as ChargeRules;
  const check = aCheck({ service: "eat_in" });
  const terms = termsOf(aHouse({ turn: [party], check: [check], charge_rules: [rules] }), check.id);
  assert.equal(terms.charge_rate, "12.5");
  const small = aHouse({ turn: [{ ...party, covers: 2 }], check: [check], charge_rules: [rules] });
  assert.equal(termsOf(small, check.id).charge_rate, "");
});
