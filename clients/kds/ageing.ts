/** How old a ticket is, drawn anew only where that makes a difference. */
import type { ReadonlySignal } from "@preact/signals";
import { useDerived } from "../ui/derived.ts";
import type { Ticket } from "../wire/records.ts";
import type { Board } from "./board.ts";
import { ageSeconds, clockwork, type Level, levelOf } from "./tickets.ts";

/** A ticket is news for this long. */
const NEW_SECONDS = 10;

export interface Ageing {
  readonly level: Level;
  /** It has hung here for a moment only. */
  readonly isFresh: boolean;
  /** Runs on by itself: the second moves this text and nothing else. */
  readonly clock: ReadonlySignal<string>;
}

export function useAge(board: Board, ticket: Ticket): Ageing {
  const from = [board, ticket];
  const seconds = useDerived(
    () => ageSeconds(ticket.fired_at, ticket.bumped_at ?? board.house.now.value),
    from,
  );
  const level = useDerived(
    () => levelOf(ticket, board.station(ticket.station), board.house.now.value),
    from,
  );
  const isNew = useDerived(() => level.value === "fresh" && seconds.value < NEW_SECONDS, from);
  const clock = useDerived(() => clockwork(seconds.value), from);
  return { level: level.value, isFresh: isNew.value, clock };
}

/** Tapped here, and not yet confirmed by the house. */
export function useUnconfirmed(board: Board, ticket: Ticket): boolean {
  const { unconfirmed } = board.house;
  return useDerived(() => unconfirmed.value.has(`ticket:${ticket.id}`), [board, ticket.id]).value;
}
