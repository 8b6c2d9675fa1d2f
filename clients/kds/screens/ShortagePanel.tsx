/** Which tables wait for a dish that is out: still served, or their waiter is told. */
import { Check, MessageSquareText } from "lucide";
import { personName, type Short } from "../../ui/talk.ts";
import { words } from "../../ui/words/en.talk.ts";
import { words as shared } from "../../ui/words/en.ts";
import type { Awaited } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { laneName } from "./Head.tsx";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

interface Props {
  board: Board;
  short: Short;
  onClose: () => void;
}

export function ShortagePanel({ board, short, onClose }: Props) {
  return (
    <Panel title={words.shortageTitle(short.shortage.name)} onClose={onClose}>
      <p class="lack">{words.shortageHint}</p>
      <ul class="sold-rows">
        {short.open.map((awaited) => (
          <Row key={awaited.line} board={board} shortage={short.shortage.id} awaited={awaited} />
        ))}
      </ul>
    </Panel>
  );
}

interface RowProps {
  board: Board;
  shortage: string;
  awaited: Awaited;
}

function Row({ board, shortage, awaited }: RowProps) {
  const { house } = board;
  const ticket = awaited.ticket ? house.records("ticket").value.get(awaited.ticket) : undefined;
  const where = ticket ? laneName(board, ticket) : words.itsCourse;
  const waiter = personName(house, awaited.waiter);
  const say = (answer: "still_served" | "tell_waiter") => () =>
    house.ask("kitchen.answer_shortage", { shortage, line: awaited.line, answer });
  return (
    <li class="sold-row" data-awaits={awaited.table}>
      <span class="sold-what">
        <strong class="sold-name">{shared.table(awaited.table)}</strong>
        <span class="sold-says">{words.waitsFor(awaited.pieces, where)}</span>
      </span>
      <span class="sold-acts">
        <TapButton
          picture={Check}
          label={words.stillServedOf(awaited.table)}
          onTap={say("still_served")}
        >
          {words.stillServed}
        </TapButton>
        <TapButton
          picture={MessageSquareText}
          look="main"
          label={words.tellWaiterOf(waiter, awaited.table)}
          onTap={say("tell_waiter")}
        >
          {words.tellWaiter(waiter)}
        </TapButton>
      </span>
    </li>
  );
}
