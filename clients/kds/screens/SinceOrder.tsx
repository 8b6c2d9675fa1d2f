/** When the guests ordered it, where that is longer ago than the fire: the clock that they feel. */
import { ClipboardList } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { ageSeconds, clockwork, orderedAt } from "../tickets.ts";

/** Below a minute apart, since ordered and since fired say the same. */
const WORTH_SAYING_MS = 60_000;

export function SinceOrder({ board, ticket }: { board: Board; ticket: Ticket }) {
  const ordered = orderedAt(ticket);
  if (ticket.fired_at - ordered < WORTH_SAYING_MS) return null;
  const age = clockwork(ageSeconds(ordered, ticket.bumped_at ?? board.house.now.value));
  return (
    <span class="since-order">
      <Icon of={ClipboardList} size={24} />
      <span class="only-read">{words.sinceOrder(age)}</span>
      <span aria-hidden="true">{age}</span>
    </span>
  );
}
