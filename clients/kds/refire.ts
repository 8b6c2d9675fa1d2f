/** What a cook can make again, and what the house is asked for it. */
import { signal } from "@preact/signals";
import type { House } from "../sync/house.ts";
import type { Ticket, TicketLine } from "../wire/records.ts";
import { wanted } from "./tickets.ts";

/** The ticket of which something is to be made again; null: nobody asks. */
export const refiring = signal<Ticket | null>(null);

export const canBeMadeAgain = (ticket: Ticket): readonly TicketLine[] =>
  ticket.lines.filter((line) => wanted(line) > 0);

export function makeAgain(
  house: House,
  ticket: Ticket,
  line: TicketLine,
  pieces: number,
  reason: string,
): void {
  const { check } = ticket;
  house.ask("kitchen.refire", {
    firing: house.freshId(),
    check,
    line: line.line,
    pieces,
    reason,
  });
}
