/** Where a course hangs among the others: pinned to the head, earlier or later by hand. */
import { ArrowDownToLine, ChevronLeft, ChevronRight, Pin, PinOff } from "lucide";
import { words } from "../../ui/words/en.kds.ts";
import { toOrder } from "../acts.ts";
import type { Board } from "../board.ts";
import type { Pass } from "../expo.ts";
import { isPinned } from "../tickets.ts";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

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
  const table = tickets[0]?.table ?? "";
  return (
    <Panel title={words.orderOf(table, words.course(pass.firing.course))} onClose={onClose}>
      <p class="order-place" role="status">
        {words.placeInLine(here + 1, line.length)}
      </p>
      <div class="panel-buttons order-buttons">
        <TapButton
          picture={ChevronLeft}
          look="wide"
          disabled={here === 0}
          onTap={() => put(line[here - 1])}
        >
          {words.earlier}
        </TapButton>
        <TapButton
          picture={ChevronRight}
          look="wide"
          disabled={here === line.length - 1}
          onTap={() => put(line[here + 2])}
        >
          {words.later}
        </TapButton>
        <TapButton
          picture={pinned ? PinOff : Pin}
          look="wide"
          pressed={pinned}
          onTap={() => board.pin(tickets)}
        >
          {pinned ? words.unpin : words.pin}
        </TapButton>
        <TapButton picture={ArrowDownToLine} look="wide" onTap={() => put(undefined)}>
          {words.last}
        </TapButton>
      </div>
    </Panel>
  );
}
