/** Where a course hangs among the others: pinned to the head, earlier or later by hand. */
import { ArrowDownToLine, ChevronLeft, ChevronRight, Pin, PinOff } from "lucide";
import { words } from "../../ui/words/en.kds.ts";
import { toOrder } from "../acts.ts";
import type { Board } from "../board.ts";
import type { Pass } from "../expo.ts";
import { isPinned } from "../tickets.ts";
import { NumberedKeys } from "./NumberedKeys.tsx";
import { Panel } from "./Panel.tsx";

/** The courses in their order of which a station still has something to make. */
function inLine(board: Board): readonly Pass[] {
  return board.passes.value
    .filter((slot) => slot.left_at === null && toOrder(slot.thing).length > 0)
    .map((slot) => slot.thing);
}

export function OrderPanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const line = inLine(board);
  const here = line.findIndex((pass) => pass.id === board.ordering.value);
  const pass = line[here];
  if (!pass) {
    return (
      <Panel title={words.order} onClose={onClose}>
        <p class="lack">{words.nothingToOrder}</p>
      </Panel>
    );
  }
  const tickets = toOrder(pass);
  const put = (before: Pass | undefined): void => {
    board.placeBefore(tickets, before ? (toOrder(before)[0] ?? null) : null);
  };
  const pinned = tickets.every(isPinned);
  const earlier = here === 0 ? null : () => put(line[here - 1]);
  const later = here === line.length - 1 ? null : () => put(line[here + 2]);
  const table = tickets[0]?.table ?? "";
  return (
    <Panel title={words.orderOf(table, words.course(pass.firing.course))} onClose={onClose}>
      <p class="order-place" role="status">
        {words.placeInLine(here + 1, line.length)}
      </p>
      <NumberedKeys
        board={board}
        keys={[
          { id: "earlier", picture: ChevronLeft, text: words.earlier, does: earlier },
          { id: "later", picture: ChevronRight, text: words.later, does: later },
          {
            id: "pin",
            picture: pinned ? PinOff : Pin,
            text: pinned ? words.unpin : words.pin,
            does: () => board.pin(tickets),
          },
          {
            id: "last",
            picture: ArrowDownToLine,
            text: words.last,
            does: () => put(undefined),
          },
        ]}
      />
    </Panel>
  );
}
