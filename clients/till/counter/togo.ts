/** What is to be said of a tab next: picked up, on its way, delivered, over. */
import type { House } from "../../sync/house.ts";
import type { TabRow } from "../../ui/tabs.ts";
import { unservedOf } from "../../waiter/leave.ts";

export type Step = "picked_up" | "on_its_way" | "delivered" | "over";

/** The one thing that is to be said of it next; null while nothing of it was sent. */
export function nextStep({ turn, tab, state }: TabRow): Step | null {
  if (state === "new") return null;
  if (tab.kind === "bar" || tab.kind === "counter") return turn.paid_at === null ? null : "over";
  if (tab.kind === "takeaway") {
    return tab.handed_at === null || turn.paid_at !== null ? "picked_up" : null;
  }
  if (tab.handed_at === null) return "on_its_way";
  return turn.paid_at === null ? null : "delivered";
}

/** Whatever was fired goes with the guest, also what its station has not bumped. */
export function takeStep(house: House, row: TabRow, step: Step): void {
  const { turn } = row;
  const firings = unservedOf(house, turn.id);
  if (firings.length > 0) house.ask("kitchen.serve", { firings });
  const isPaid = turn.paid_at !== null;
  if (isPaid && step !== "on_its_way") house.ask("floor.guests_gone", { turn: turn.id });
  else house.ask("floor.hand_out", { turn: turn.id });
}
