/** Say something to a waiter: an answer, or a word about a table that waits for this station. */

import { useSignal } from "@preact/signals";
import { ArrowLeft, MessageSquareText, SendHorizontal } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { personName, senderOf, TEXT_LENGTH_MAX } from "../../ui/talk.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Message, Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
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
  const isOpen = useSignal(false);
  return (
    <>
      <TapButton
        picture={MessageSquareText}
        onTap={() => {
          isOpen.value = true;
        }}
      >
        {words.message}
      </TapButton>
      {isOpen.value && (
        <SayPanel
          board={board}
          to={null}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </>
  );
}

interface Props {
  board: Board;
  /** What is answered; without it a table is chosen first. */
  to: Message | null;
  onClose: () => void;
}

export function SayPanel({ board, to, onClose }: Props) {
  const { house } = board;
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
        <Say quick={words.quickAnswersOfStation} onSay={say} />
      </Panel>
    );
  }
  if (about) {
    const waiter = personName(house, about.waiter);
    return (
      <Panel title={words.callTitle(about.table, waiter)} onClose={onClose}>
        <Say quick={words.quickToWaiter} onSay={say} />
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
      <div class="say-keys">
        {known.map((ticket) => (
          <TapButton key={ticket.turn} onTap={() => choose(ticket)}>
            {words.tableOf(ticket.table, personName(house, ticket.waiter))}
          </TapButton>
        ))}
      </div>
    </Panel>
  );
}

function Say({ quick, onSay }: { quick: readonly string[]; onSay: (text: string) => void }) {
  const [typed, type] = useState("");
  const text = typed.trim();
  return (
    <>
      <div class="say-keys">
        {quick.map((each) => (
          <TapButton key={each} onTap={() => onSay(each)}>
            {each}
          </TapButton>
        ))}
      </div>
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
