/** The price of a part of the day, by the vectors that the house reads too. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { CarteDocument, Daypart, Dish } from "../wire/records.ts";
import { priceOf } from "./daypart.ts";

interface Vectors {
  readonly plain_cents: number;
  readonly dayparts: readonly (Pick<Daypart, "id" | "name" | "begins" | "ends" | "days"> & {
    readonly price_cents: number;
  })[];
  readonly cases: readonly {
    readonly at: string;
    readonly zone: string;
    readonly cents: number;
    readonly why: string;
  }[];
}

const FILE = new URL("../../tests/vectors/dayparts.json", import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(FILE, "utf8"));
const spritz = { id: "spritz", price_cents: vectors.plain_cents } as Dish;
const menu = {
  dayparts: vectors.dayparts.map(({ price_cents, ...daypart }) => ({
    ...daypart,
    instead: [],
    prices: [{ dish: "spritz", price_cents }],
  })),
} as unknown as CarteDocument;

for (const { at, zone, cents, why } of vectors.cases) {
  test(why, () => {
    assert.equal(priceOf(menu, spritz, Date.parse(at), zone).cents, cents);
  });
}

test("a dish that no part of the day names has its own price, and so has an older menu", () => {
  const beer = { id: "beer", price_cents: 460 } as Dish;
  assert.deepEqual(priceOf(menu, beer, 0, "UTC"), { cents: 460, daypart: null });
  assert.equal(priceOf({} as CarteDocument, beer, 0, "UTC").cents, 460);
});
