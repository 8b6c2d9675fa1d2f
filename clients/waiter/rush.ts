/** A course may cook in several parts: a rush is asked for all of them, and one that came later is asked anew. */
import type { Waiting } from "../sync/house.ts";
import type { Firing } from "../wire/records.ts";

export interface CourseRush {
  /** The parts that the pass has not been asked about, or where it said no. */
  readonly toAsk: readonly Firing[];
  readonly state: "asked" | "granted" | "refused" | null;
}

function stateOf(firing: Firing, onItsWay: ReadonlySet<unknown>): string | null {
  return onItsWay.has(firing.id) ? "asked" : (firing.rush?.state ?? null);
}

export function rushOf(cooking: readonly Firing[], waiting: readonly Waiting[]): CourseRush {
  const onItsWay = new Set(
    waiting.flatMap((asked) => (asked.name === "kitchen.ask_rush" ? asked.args.firing : [])),
  );
  const states = cooking.map((firing) => stateOf(firing, onItsWay));
  const toAsk = cooking.filter((_, at) => states[at] === null || states[at] === "refused");
  if (toAsk.length > 0) return { toAsk, state: states.includes("refused") ? "refused" : null };
  return { toAsk, state: states.includes("asked") ? "asked" : "granted" };
}
