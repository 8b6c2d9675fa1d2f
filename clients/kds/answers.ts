/** What a cook says became of a voided dish; the same tap says that the void was seen. */
import type { Notice, Ticket } from "../wire/records.ts";
import type { Board } from "./board.ts";
import type { Touch } from "./guard.ts";

export const FATES = ["not_started", "cooked", "wasted"] as const;
export type VoidFate = (typeof FATES)[number];

export function answerVoid(
  board: Pick<Board, "house" | "guard">,
  ticket: Ticket,
  notice: Notice,
  fate: VoidFate,
  touch: Touch,
): void {
  if (!board.guard.admits(ticket.id, `${fate} ${notice.id}`, touch)) return;
  board.house.ask("kitchen.answer_void", { waste: notice.id, fate });
  board.house.ask("kitchen.acknowledge", { ticket: ticket.id, notices: [notice.id] });
}
