import assert from "node:assert/strict";
import { test } from "node:test";
import type { Line } from "../../wire/records.ts";
import { amountOf, owedLines, reckoned } from "./reckon.ts";

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
  const figures = reckoned([
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
  ]);
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
  assert.equal(reckoned([aLine({ taxing })]).total_cents, 544);
});
