/** What a station can set out: its own dishes and whatever alters them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import type { CarteDocument } from "../wire/records.ts";
import { MODIFIERS, NOW, rowsOf, sellable } from "./eighty.ts";

const carte = {
  dishes: [
    { id: "rib-eye", name: "Rib-eye", category: "mains", station: "grill", groups: ["sauce"] },
    { id: "soup", name: "Crème of tomato", category: "starters", station: "pasta", groups: [] },
    {
      id: "burger",
      name: "Burger",
      category: "mains",
      station: "fryer",
      also_at: ["grill"],
      groups: [],
    },
  ],
  groups: [
    { id: "sauce", modifiers: [{ id: "pepper", name: "Pepper sauce" }] },
    { id: "other", modifiers: [{ id: "lemon", name: "Lemon" }] },
  ],
} as unknown as CarteDocument;

const house = (out: readonly string[]) =>
  ({
    records: () => ({ value: new Map(out.map((id) => [id, { id, left: 0, reported_at: null }])) }),
  }) as unknown as House;
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

test("a station has its own dishes, those it has a hand in, and their modifiers", () => {
  assert.deepEqual(names(sellable(carte, new Set(["grill"]))), [
    "Rib-eye",
    "Burger",
    "Pepper sauce",
  ]);
});

test("rows keep the order of the carte, and a search goes over every group", () => {
  const all = sellable(carte, new Set(["grill", "pasta"]));
  const none = house([]);
  assert.deepEqual(names(rowsOf(none, all, "mains", "")), ["Rib-eye", "Burger"]);
  assert.deepEqual(names(rowsOf(none, all, MODIFIERS, "")), ["Pepper sauce"]);
  assert.deepEqual(names(rowsOf(none, all, "mains", "creme")), ["Crème of tomato"]);
  assert.deepEqual(names(rowsOf(none, all, NOW, "")), []);
});

test("what is out or counted is found together, of whatever group", () => {
  const all = sellable(carte, new Set(["grill"]));
  assert.deepEqual(names(rowsOf(house(["dish-burger", "modifier-pepper"]), all, NOW, "")), [
    "Burger",
    "Pepper sauce",
  ]);
});
