/** Voids that nobody at the station has read, of parties that have left: their tickets are gone, the void is not. */
import type { House } from "../sync/house.ts";
import type { Waste } from "../wire/records.ts";
import type { VoidFate } from "./answers.ts";
import type { Board } from "./board.ts";

/** What was told by mouth had no ticket to read it on. */
const isLeft = (ticket: string | null, hanging: ReadonlyMap<string, unknown>): boolean =>
  typeof ticket === "string" && !hanging.has(ticket);

/** The oldest first. The pass reads on the tickets; here only who cooks has to read. */
export function leftVoids(board: Pick<Board, "house" | "stations" | "isExpo">): readonly Waste[] {
  if (board.isExpo) return [];
  const stations = new Set(board.stations.value.map((station) => station.id));
  const tickets = board.house.records("ticket").value;
  return [...board.house.records("waste").value.values()]
    .filter((waste) => waste.what === "void" && waste.seen_at === null)
    .filter((waste) => stations.has(waste.station) && isLeft(waste.ticket, tickets))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

export function seeLeft(house: House, waste: Waste, fate: VoidFate | null): void {
  if (fate) house.ask("kitchen.answer_void", { waste: waste.id, fate });
  if (waste.ticket) house.ask("kitchen.acknowledge", { ticket: waste.ticket, notices: [waste.id] });
}

/** This screen has said so already, and waits for the answer. */
export const isBeingSeen = (house: House, waste: Waste): boolean =>
  house.waiting.value.some(
    (asked) =>
      asked.name === "kitchen.acknowledge" && asked.args.notices.some((id) => id === waste.id),
  );
