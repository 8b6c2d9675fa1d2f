/** A picture for each kind of tab. */
import { Beer, Bike, ShoppingBag, Store } from "lucide";
import type { Tab } from "../wire/records.ts";
import type { Picture } from "./Icon.tsx";

export const KINDS: Readonly<Record<Tab["kind"], Picture>> = {
  counter: Store,
  takeaway: ShoppingBag,
  delivery: Bike,
  bar: Beer,
};
