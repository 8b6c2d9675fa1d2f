/** A picture for each kind of tab. */
import { Beer, Bike, ShoppingBag, Store } from "lucide";
import type { Picture } from "../../ui/Icon.tsx";
import type { Tab } from "../../wire/records.ts";

export const KINDS: Readonly<Record<Tab["kind"], Picture>> = {
  counter: Store,
  takeaway: ShoppingBag,
  delivery: Bike,
  bar: Beer,
};
