/** What a screen makes of signals: it is drawn again only when that comes out differently. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { House, Status } from "../sync/house.ts";

/** `from`: what else it is made of. Inside JSX the signal itself keeps its text right, without a drawing. */
export function useDerived<T>(make: () => T, from: readonly unknown[]): ReadonlySignal<T> {
  return useMemo(() => computed(make), from);
}

/** The whole status moves with every revision and every tap; most of a screen asks for this alone. */
export function useLink(house: House): Status["state"] {
  return useDerived(() => house.status.value.state, [house]).value;
}
