/** Why the pass says no to a rush: what its waiter can tell the guests. */
import { words } from "../ui/words/en.keys.ts";
import type { Firing } from "../wire/records.ts";
import type { Board } from "./board.ts";
import { isDone } from "./tickets.ts";

const MINUTES = [5, 10, 15] as const;

/** The stations that still cook it come first: one of them is mostly why. */
export function reasonsAgainst(board: Pick<Board, "house" | "station">, firing: Firing): string[] {
  const open = [...board.house.records("ticket").value.values()].filter(
    (ticket) => ticket.firing === firing.id && !isDone(ticket),
  );
  const full = open.map(({ station }) => words.isFull(board.station(station)?.name ?? station));
  return [
    ...new Set(full),
    ...MINUTES.map((minutes) => words.notBefore(minutes)),
    words.comingAnyway,
    words.notNow,
  ];
}

export function refuseRush(board: Pick<Board, "house">, firing: Firing, why: string): void {
  board.house.ask("kitchen.refuse_rush", { firing: firing.id, words: why });
}
