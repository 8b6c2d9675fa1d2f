/** When a share begins, as the house proposes it: counted down, never hidden, never in the way. */
import type { Ticket } from "../wire/records.ts";
import type { Board } from "./board.ts";
import type { Touch } from "./guard.ts";

const MINUTE_MS = 60_000;

/** Stays where it is until the station begins, so that nothing jumps when the time has come. */
export function waitsUntil(ticket: Ticket): number | null {
  const isBegun = ticket.started_at !== null || ticket.bumped_at !== null;
  return isBegun || ticket.held_at !== null ? null : ticket.start_at;
}

/** As wide as a countdown becomes: its room is measured before there is a clock. */
const WIDEST_MINUTES = 99;

/** Whole minutes, rounded up: nobody starts before its time because a clock was cut short. */
export function minutesUntil(at: number, now?: number): number {
  return now === undefined ? WIDEST_MINUTES : Math.max(0, Math.ceil((at - now) / MINUTE_MS));
}

export function allNow(board: Pick<Board, "house" | "guard">, firing: string, touch: Touch): void {
  if (board.guard.admits(firing, "all now", touch)) board.house.ask("kitchen.all_now", { firing });
}
