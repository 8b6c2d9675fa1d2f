/** What is ready at the pass, wherever the waiter is: told in the bar and by one short sound. */

import { effect } from "@preact/signals";
import type { House } from "../sync/house.ts";
import { labelOfPlace } from "../ui/place.ts";
import { play } from "../ui/sound.ts";
import { isReady } from "./floor.ts";

export interface ReadyTable {
  readonly turn: string;
  readonly label: string;
}

/** Tables with a course at the pass, this waiter's own first. */
export function readyTables(house: House): ReadyTable[] {
  const turns = house.records("turn").value;
  const me = house.session.value?.person;
  const ids = new Set(
    [...house.records("firing").value.values()]
      .filter((firing) => isReady(firing) && firing.course !== null)
      .map((firing) => firing.turn),
  );
  return [...ids]
    .flatMap((id) => turns.get(id) ?? [])
    .sort((one, other) => Number(other.waiter === me) - Number(one.waiter === me))
    .map((turn) => ({ turn: turn.id, label: labelOfPlace(house, turn.table) ?? "" }));
}

/** One short sound when one more of this waiter's tables is ready. */
export function listenForReady(house: House): () => void {
  let known: ReadonlySet<string> | null = null;
  return effect(() => {
    const turns = house.records("turn").value;
    const me = house.session.value?.person;
    const mine = readyTables(house).filter((ready) => turns.get(ready.turn)?.waiter === me);
    const heard = known;
    known = new Set(mine.map((ready) => ready.turn));
    if (heard && mine.some((ready) => !heard.has(ready.turn))) play("new");
  });
}
