/** Where the waiter is; kept in the address, so that a reload and the back key know it too. */
import { signal } from "@preact/signals-core";

export type Place =
  | { readonly at: "floor" }
  | { readonly at: "check"; readonly turn: string }
  | { readonly at: "move"; readonly turn: string };

/** "#check/0198…" and "#move/0198…"; anything else is the floor. */
export function placeOf(hash: string): Place {
  const [, at, turn] = /^#(check|move)\/([a-z0-9-]{1,64})$/.exec(hash) ?? [];
  if (!turn) return { at: "floor" };
  return at === "move" ? { at: "move", turn } : { at: "check", turn };
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

export function go(to: Place): void {
  place.value = to;
  const hash = to.at === "floor" ? "" : `#${to.at}/${to.turn}`;
  history.pushState(null, "", location.pathname + location.search + hash);
}
