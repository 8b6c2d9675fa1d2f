/** Where the waiter is; kept in the address, so that a reload and the back key know it too. */
import { signal } from "@preact/signals-core";

export type Place =
  | { readonly at: "floor" }
  | { readonly at: "check"; readonly turn: string }
  | { readonly at: "move" | "bring"; readonly turn: string }
  /** What was served there while the house was away is entered. */
  | { readonly at: "paper"; readonly turn: string };

/** "#check/0198…", "#move/…", "#bring/…" and "#paper/…"; anything else is the floor. */
export function placeOf(hash: string): Place {
  const [, at, turn] = /^#(check|move|bring|paper)\/([a-z0-9-]{1,64})$/.exec(hash) ?? [];
  if (!turn) return { at: "floor" };
  return { at: at as "check" | "move" | "bring" | "paper", turn };
}

export const place = signal<Place>({ at: "floor" });

export function followAddress(): () => void {
  const read = () => {
    place.value = placeOf(location.hash);
  };
  read();
  addEventListener("hashchange", read);
  return () => removeEventListener("hashchange", read);
}

/** The cashier came over to type slips off; whatever is entered here was served on paper. */
export const isFromTill = (): boolean => new URLSearchParams(location.search).has("till");

export function go(to: Place): void {
  place.value = to;
  const hash = to.at === "floor" ? "" : `#${to.at}/${to.turn}`;
  history.pushState(null, "", location.pathname + location.search + hash);
}
