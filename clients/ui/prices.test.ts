/** Whether a manager will be asked, and how reductions are told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Line, PriceRules, Reduction } from "../wire/records.ts";
import { needsManager, percentText, reductionsOf, toldOf } from "./prices.ts";

const rules: PriceRules = {
  kind: "price_rules",
  id: "house",
  allowances: [
    { role: "waiter", discount_bp: 1_000, comp: false, override: false, open_dish: false },
    { role: "cashier", discount_bp: 2_000, comp: true, override: false, open_dish: true },
  ],
  discount_reasons: ["Regular guest"],
  comp_reasons: ["On the house"],
  override_reasons: [],
  own_reasons: true,
};
const anna = { roles: ["waiter"], rules, presented: false };
const ten = { what: "discount", percent_bp: 1_000 } as const;

const reduction = (more: Partial<Reduction> = {}): Reduction =>
  ({ kind: "discount", percent_bp: 1_250, cents: 172, reason: "Staff", ...more }) as Reduction;

test("percents are written as people say them", () => {
  assert.deepEqual([50, 500, 1_000, 1_250, 10_000].map(percentText), [
    "0.5",
    "5",
    "10",
    "12.5",
    "100",
  ]);
});

test("a reduction is told with its reason; what voids left nothing of is not told", () => {
  assert.equal(toldOf(reduction()), "Discount 12.5 % · Staff");
  assert.equal(toldOf(reduction({ percent_bp: 0 })), "Discount · Staff");
  assert.equal(toldOf(reduction({ kind: "comp" })), "Free · Staff");
  const line = { reductions: [reduction(), reduction({ cents: 0 })] } as unknown as Line;
  assert.equal(reductionsOf(line).length, 1);
  assert.equal(reductionsOf({} as Line).length, 0);
});

test("a waiter gives up to the house's limit alone, a manager everything", () => {
  assert.equal(needsManager(ten, anna), false);
  assert.equal(needsManager({ ...ten, percent_bp: 1_001 }, anna), true);
  assert.equal(
    needsManager({ ...ten, percent_bp: 10_000 }, { ...anna, roles: ["manager"] }),
    false,
  );
  assert.equal(needsManager({ ...ten, percent_bp: null }, anna), false);
  assert.equal(needsManager({ what: "comp" }, anna), true);
  assert.equal(needsManager({ what: "comp" }, { ...anna, roles: ["waiter", "cashier"] }), false);
});

test("once the guests have the bill it is a manager's", () => {
  assert.equal(needsManager(ten, { ...anna, presented: true }), true);
});

test("a house that says nothing of its own decides when it is asked", () => {
  assert.equal(needsManager({ what: "override" }, { ...anna, rules: null }), false);
});
