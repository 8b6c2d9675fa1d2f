/** What stations are told and asked, at the head of their screen until somebody has seen it. */
import { useSignal } from "@preact/signals";
import { Ban, Check, MessageSquareReply, MessageSquareText } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Pushers } from "../../ui/Pushers.tsx";
import { play } from "../../ui/sound.ts";
import {
  acknowledge,
  type Short,
  senderOf,
  shortagesAt,
  unreadAt,
  whenSaid,
} from "../../ui/talk.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Message } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { ShortagePanel } from "./ShortagePanel.tsx";
import { TapButton } from "./TapButton.tsx";

/** So many stand side by side; further ones move up. */
const CARDS_MAX = 3;

/** One sound for what was not there before; what is there when the screen opens is old. */
function useSoundOnce(ids: readonly string[]): void {
  const heard = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = heard.current;
    heard.current = new Set(ids);
    if (before && ids.some((id) => !before.has(id))) play("new");
  }, [ids.join()]);
}

export function MessageRail({ board }: { board: Board }) {
  const { house } = board;
  const stations = new Set(board.stations.value.map(({ id }) => id as string));
  const messages = unreadAt(house, stations);
  const shorts = shortagesAt(house, stations);
  const deciding = useSignal<string | null>(null);
  useSoundOnce(messages.map(({ id }) => id));
  const room = Math.max(1, CARDS_MAX - shorts.length);
  const further = messages.length - room;
  const short = shorts.find(({ shortage }) => shortage.id === deciding.value);
  return (
    <>
      <Pushers>
        {(messages.length > 0 || shorts.length > 0) && (
          <div class="message-rail" role="log" aria-label={words.messages}>
            {shorts.slice(0, CARDS_MAX).map((each) => (
              <ShortCard
                key={each.shortage.id}
                short={each}
                onDecide={() => {
                  deciding.value = each.shortage.id;
                }}
              />
            ))}
            {messages.slice(0, room).map((message) => (
              <Card
                key={message.id}
                board={board}
                message={message}
                onAnswer={() => {
                  board.answering.value = message;
                  board.panel.value = "say";
                }}
              />
            ))}
            {further > 0 && <p class="message-more">{words.more(further)}</p>}
          </div>
        )}
      </Pushers>
      {short && (
        <ShortagePanel
          board={board}
          short={short}
          onClose={() => {
            deciding.value = null;
          }}
        />
      )}
    </>
  );
}

interface CardProps {
  board: Board;
  message: Message;
  onAnswer: () => void;
}

function Card({ board, message, onAnswer }: CardProps) {
  const { house } = board;
  const sender = senderOf(house, message);
  const stations = board.stations.value;
  const at = stations.find(({ id }) => id === message.station)?.name;
  return (
    <article class="message-card" data-message={message.id}>
      <Icon of={MessageSquareText} size={34} />
      <div class="message-says">
        <span class="message-from">
          <strong>{words.from(sender, message.table)}</strong>
          <span>{whenSaid(house, message)}</span>
          {stations.length > 1 && <span>→ {at}</span>}
        </span>
        <bdi class="message-text">{message.text}</bdi>
      </div>
      <TapButton picture={MessageSquareReply} label={words.answerIt(sender)} onTap={onAnswer}>
        {words.answer}
      </TapButton>
      <TapButton
        picture={Check}
        look="main"
        label={words.seenIt(sender)}
        onTap={() => acknowledge(house, message)}
      >
        {words.seen}
      </TapButton>
    </article>
  );
}

function ShortCard({ short, onDecide }: { short: Short; onDecide: () => void }) {
  const tables = [...new Set(short.open.map(({ table }) => table))];
  return (
    <article class="message-card short" data-short={short.shortage.id}>
      <Icon of={Ban} size={34} />
      <div class="message-says">
        <strong class="message-text">{words.shortage(short.shortage.name, tables)}</strong>
      </div>
      <TapButton look="main" onTap={onDecide}>
        {words.decide}
      </TapButton>
    </article>
  );
}
