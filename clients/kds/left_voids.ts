/** Voids that nobody at the station has read, of parties that have left: their tickets are gone, the void is not. */
import type { House } from "../sync/house.ts";
import type { Ticket, Waste } from "../wire/records.ts";
import type { VoidFate } from "./answers.ts";
import type { Board } from "./board.ts";

const NONE: readonly Waste[] = [];

/** The oldest first. The pass reads on the tickets; here only who cooks has to read. */
export function leftVoids(board: Pick<Board, "house" | "stations" | "isExpo">): readonly Waste[] {
  if (board.isExpo) return NONE;
  const stations = new Set(board.stations.value.map((station) => station.id));
  // What was told by mouth had no ticket to read it on.
  const unread = [...board.house.records("waste").value.values()].filter(
    (waste) =>
      waste.what === "void" &&
      waste.seen_at === null &&
      typeof waste.ticket === "string" &&
      stations.has(waste.station),
  );
  if (unread.length === 0) return NONE;
  const hanging = noticesOf(board.house.records("ticket").value.values());
  return unread
    .filter((waste) => !hanging.has(waste.id))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** A ticket that went to another table bears the notice under a name of its own. */
const noticesOf = (tickets: Iterable<Ticket>): ReadonlySet<string> =>
  new Set([...tickets].flatMap((ticket) => ticket.notices.map((notice) => notice.id)));

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
