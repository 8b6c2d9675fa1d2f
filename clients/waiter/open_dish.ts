/** A dish that is not on the carte: like which category it is cooked, served and taxed. */
import type { CarteDocument, Category, Dish, Line } from "../wire/records.ts";

export interface OpenDish {
  readonly name: string;
  readonly price_cents: number | null;
  readonly tax: string;
  readonly station: string;
  /** 0 is at once. */
  readonly course: number;
}

export const isOpenDish = (line: Line): boolean => line.dish.startsWith("open-");

/** Tapping a category says all three at once; each can still be said otherwise. */
export function like(before: OpenDish, category: Category): OpenDish {
  const { tax, station, course } = category;
  return { ...before, tax, station, course: course ?? 0 };
}

export function blank(carte: CarteDocument, name = ""): OpenDish {
  const none: OpenDish = { name, price_cents: null, tax: "", station: "", course: 0 };
  const [first] = carte.categories;
  return first ? like(none, first) : none;
}

/** So that its line can be altered like any other's. */
export function asDish(line: Line): Dish {
  const { dish: id, name, course, station, also_at, tax, prep_seconds } = line;
  const price_cents = line.price_cents;
  return {
    id,
    name,
    category: "",
    price_cents,
    course,
    station,
    also_at,
    tax,
    prep_seconds,
    groups: [],
    allergens: [],
    barcodes: [],
  };
}
