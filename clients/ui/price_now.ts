/** What a dish costs just now, by the house's clock. */
import { type Priced, priceOf } from "../sync/daypart.ts";
import type { House } from "../sync/house.ts";
import type { Dish } from "../wire/records.ts";

export function priceNow(house: Pick<House, "menu" | "records" | "now">, dish: Dish): Priced {
  const menu = house.menu.value;
  if (!menu) return { cents: dish.price_cents, daypart: null };
  const zone = house.records("letterhead").value.get("house")?.time_zone ?? "UTC";
  return priceOf(menu, dish, house.now.value, zone);
}
