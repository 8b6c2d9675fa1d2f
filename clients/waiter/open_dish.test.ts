/** A dish that is not on the carte. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CarteDocument, Category } from "../wire/records.ts";
import { aLine } from "./makers.ts";
import { asDish, blank, isOpenDish, like } from "./open_dish.ts";

const mains: Category = { id: "mains", name: "Mains", station: "grill", tax: "food", course: 2 };
const drinks: Category = { id: "bar", name: "Drinks", station: "bar", tax: "drinks", course: null };

test("it begins like the first category and follows the one that is tapped", () => {
  const first = blank({ categories: [mains, drinks] } as unknown as CarteDocument, "Turbot");
  assert.deepEqual(first, {
    name: "Turbot",
    price_cents: null,
    tax: "food",
    station: "grill",
    course: 2,
  });
  assert.deepEqual(like(first, drinks), { ...first, tax: "drinks", station: "bar", course: 0 });
});

test("its line can be altered like any other's", () => {
  const line = aLine("a", { dish: "open-1", name: "Turbot", station: "grill" });
  assert.equal(isOpenDish(line), true);
  assert.equal(isOpenDish(aLine("b")), false);
  assert.deepEqual(asDish(line).groups, []);
});
