/** When the guests ordered it, where that is longer ago than the fire: the clock that they feel. */
import { ClipboardList } from "lucide";
import { useDerived } from "../../ui/derived.ts";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { ageSeconds, clockwork, orderedAt } from "../tickets.ts";

/** Below a minute apart, since ordered and since fired say the same. */
const WORTH_SAYING_MS = 60_000;

export function SinceOrder({ board, ticket }: { board: Board; ticket: Ticket }) {
  const ordered = orderedAt(ticket);
  const age = useDerived(
    () => clockwork(ageSeconds(ordered, ticket.bumped_at ?? board.house.now.value)),
    [board, ticket],
  );
  const said = useDerived(() => words.sinceOrder(age.value), [age]);
  if (ticket.fired_at - ordered < WORTH_SAYING_MS) return null;
  return (
    <span class="since-order">
      <Icon of={ClipboardList} size={24} />
      <span class="only-read">{said}</span>
      <span aria-hidden="true">{age}</span>
    </span>
  );
}
