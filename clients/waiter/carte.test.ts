/** Finding and choosing on the menu. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CarteDocument, Dish, ModifierGroup } from "../wire/records.ts";
import { chosenAfter, found, mustChoose, often } from "./carte.ts";
import { aLine, minutesAgo } from "./makers.ts";

const group = (id: string, minimum: number, maximum: number): ModifierGroup => ({
  id,
  name: id,
  minimum,
  maximum,
  modifiers: ["rare", "medium", "well"].map((each) => ({
    id: each,
    name: each,
    kitchen: each,
    price_cents: 0,
    negative: false,
    station: null,
    also_at: [],
    prep_seconds: 0,
  })),
});

const dish = (id: string, name: string, groups: readonly string[] = []): Dish => ({
  id,
  name,
  category: "mains",
  price_cents: 100,
  course: 2,
  station: "grill",
  also_at: [],
  prep_seconds: 0,
  tax: "food",
  groups,
  allergens: [],
  barcodes: [],
});

const CARTE: CarteDocument = {
  currency: "EUR",
  taxes: [],
  tax_rules: { by_line: false, keeps: "gross", exempt_keeps: "gross" },
  courses: [],
  categories: [],
  groups: [group("cooked", 1, 1), group("sauce", 0, 2)],
  dishes: [
    dish("cream", "Ice cream"),
    dish("brulee", "Crème brûlée", ["sauce"]),
    dish("steak", "Rib-eye", ["cooked"]),
  ],
  dayparts: [],
};

test("a dish is found without its accents, the one that begins so first", () => {
  assert.deepEqual(
    found(CARTE, "cre").map((each) => each.id),
    ["brulee", "cream"],
  );
  assert.deepEqual(found(CARTE, "soup"), []);
});

test("only a required choice is asked for", () => {
  const [cream, brulee, steak] = CARTE.dishes;
  assert.ok(cream && brulee && steak);
  assert.equal(mustChoose(CARTE, cream), false);
  assert.equal(mustChoose(CARTE, brulee), false);
  assert.equal(mustChoose(CARTE, steak), true);
});

test("one of one changes over, and a second tap takes it back", () => {
  const one = group("cooked", 1, 1);
  assert.deepEqual(chosenAfter(one, ["rare", "cheese"], "medium"), ["cheese", "medium"]);
  assert.deepEqual(chosenAfter(one, ["medium"], "medium"), []);
});

test("of two at most, a third tap adds nothing", () => {
  const two = group("sauce", 0, 2);
  assert.deepEqual(chosenAfter(two, ["rare", "medium"], "well"), ["rare", "medium"]);
});

test("what the tables ask for most stands first, removed lines and single pieces aside", () => {
  const carte: CarteDocument = {
    ...CARTE,
    dishes: [dish("soup", "Soup"), dish("beer", "Beer"), dish("cola", "Cola"), dish("tea", "Tea")],
  };
  const lines = [
    aLine("1", { dish: "soup", quantity: 2 }),
    aLine("2", { dish: "beer", quantity: 1 }),
    aLine("3", { dish: "beer", quantity: 3 }),
    aLine("4", { dish: "cola", quantity: 1 }),
    aLine("5", { dish: "tea", quantity: 9, removed_at: minutesAgo(1) }),
  ];
  assert.deepEqual(
    often(carte, lines).map((each) => each.id),
    ["beer", "soup"],
  );
});
