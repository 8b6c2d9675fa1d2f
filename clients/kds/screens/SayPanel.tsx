/** Say something to a waiter: an answer, or a word about a table that waits for this station. */
import { ArrowLeft, MessageSquareText, SendHorizontal } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { personName, senderOf, TEXT_LENGTH_MAX } from "../../ui/talk.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { NumberedKeys } from "./NumberedKeys.tsx";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

/** The newest party comes last; a table has one key whatever it waits for. */
function tables(board: Board): readonly Ticket[] {
  const stations = new Set(board.stations.value.map(({ id }) => id as string));
  const open = [...board.house.records("ticket").value.values()]
    .filter((ticket) => ticket.bumped_at === null && stations.has(ticket.station))
    .sort((one, other) => one.fired_at - other.fired_at);
  return [...new Map(open.map((ticket) => [ticket.turn, ticket])).values()];
}

export function SayButton({ board }: { board: Board }) {
  return (
    <TapButton
      picture={MessageSquareText}
      onTap={() => {
        board.answering.value = null;
        board.panel.value = "say";
      }}
    >
      {words.message}
    </TapButton>
  );
}

interface Props {
  board: Board;
  onClose: () => void;
}

/** An answer goes to whoever asked; without a question a table is chosen first. */
export function SayPanel({ board, onClose }: Props) {
  const { house } = board;
  const to = board.answering.value;
  const [about, choose] = useState<Ticket | null>(null);
  const say = (text: string) => {
    const station = to?.station ?? about?.station;
    if (!station) return;
    house.ask("kitchen.message_waiter", {
      message: house.freshId(),
      station,
      text,
      turn: to ? to.turn : (about?.turn ?? null),
      answers: to?.id ?? null,
    });
    onClose();
  };
  if (to) {
    return (
      <Panel title={words.answerTitle(senderOf(house, to), to.table)} onClose={onClose}>
        <p class="said">
          <bdi>{to.text}</bdi>
        </p>
        <Say board={board} quick={words.quickAnswersOfStation} onSay={say} />
      </Panel>
    );
  }
  if (about) {
    const waiter = personName(house, about.waiter);
    return (
      <Panel title={words.callTitle(about.table, waiter)} onClose={onClose}>
        <Say board={board} quick={words.quickToWaiter} onSay={say} />
        <TapButton picture={ArrowLeft} look="wide" onTap={() => choose(null)}>
          {words.back}
        </TapButton>
      </Panel>
    );
  }
  const known = tables(board);
  return (
    <Panel title={words.toWhom} onClose={onClose}>
      {known.length === 0 && <Empty picture={MessageSquareText} title={words.noTables} />}
      <NumberedKeys
        board={board}
        keys={known.map((ticket) => ({
          id: ticket.turn,
          text: words.tableOf(ticket.table, personName(house, ticket.waiter)),
          does: () => choose(ticket),
        }))}
      />
    </Panel>
  );
}

interface SayProps {
  board: Board;
  quick: readonly string[];
  onSay: (text: string) => void;
}

function Say({ board, quick, onSay }: SayProps) {
  const [typed, type] = useState("");
  const text = typed.trim();
  return (
    <>
      <NumberedKeys
        board={board}
        keys={quick.map((each) => ({ id: each, text: each, does: () => onSay(each) }))}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the screen's own keys mean tickets here. */}
      <div class="eighty-find" onKeyDown={(event) => event.stopPropagation()}>
        <input
          class="field"
          aria-label={words.ownWords}
          placeholder={words.ownWords}
          maxLength={TEXT_LENGTH_MAX}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && text) onSay(text);
          }}
        />
        <TapButton picture={SendHorizontal} look="main" disabled={!text} onTap={() => onSay(text)}>
          {words.send}
        </TapButton>
      </div>
    </>
  );
}
