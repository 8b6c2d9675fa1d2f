/** Tell the kitchen something about a table, or answer what a station has asked. */
import { SendHorizontal } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { senderOf, stationName, TEXT_LENGTH_MAX } from "../../ui/talk.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.talk.ts";
import type { Message } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { Said } from "./Said.tsx";

interface Props {
  onClose: () => void;
}

export function TellSheet({ party, onClose }: Props & { party: Party }) {
  const house = useHouse();
  const all = [...house.records("station").value.values()].sort(
    (one, other) => one.order - other.order,
  );
  // Whoever cooks for them is meant, until the waiter says otherwise.
  const [chosen, choose] = useState<readonly string[]>(() => cooksFor(party));
  const names = all.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return (
    <Say
      title={words.tellTitle(party.label)}
      quick={words.quickToStation}
      button={names.length > 0 ? words.sendTo(names) : words.chooseStations}
      mayNot={names.length === 0}
      onClose={onClose}
      onSay={(text) => {
        const message = house.freshId();
        const stations = all.map(({ id }) => id).filter((id) => chosen.includes(id));
        house.ask("kitchen.send_message", { message, stations, text, turn: party.turn.id });
        say(words.told(names));
      }}
      after={<Said turn={party.turn.id} />}
    >
      <h3>{words.whichStations}</h3>
      <div class="row wrap">
        {all.map(({ id, name }) => (
          <button
            type="button"
            class="chip"
            key={id}
            data-tell={id}
            aria-pressed={chosen.includes(id)}
            onClick={() =>
              choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
            }
          >
            {name}
          </button>
        ))}
      </div>
    </Say>
  );
}

/** Stations that still make something for the party. */
function cooksFor(party: Party): readonly string[] {
  const open = party.courses.flatMap(({ lines, open: firings }) => {
    const ids = new Set(firings.map(({ id }) => id as string));
    return lines.filter(({ sent_at, quantity, firing }) => {
      return sent_at !== null && quantity > 0 && (firing === null || ids.has(firing));
    });
  });
  // Rows of an older house do not say where they are cooked.
  return [
    ...new Set<string>(open.flatMap(({ cooks, station }) => (cooks?.length ? cooks : [station]))),
  ];
}

export function AnswerSheet({ message, onClose }: Props & { message: Message }) {
  const house = useHouse();
  const station = stationName(house, message.station);
  return (
    <Say
      title={words.answerTitle(senderOf(house, message), message.table)}
      quick={words.quickAnswersOfWaiter}
      button={words.sendTo([station])}
      onClose={onClose}
      onSay={(text) => {
        house.ask("kitchen.send_message", {
          message: house.freshId(),
          stations: [message.station],
          text,
          turn: message.turn,
          answers: message.id,
        });
        say(words.answered(station));
      }}
    >
      <p class="said">
        <bdi>{message.text}</bdi>
      </p>
    </Say>
  );
}

interface SayProps extends Props {
  title: string;
  quick: readonly string[];
  button: string;
  mayNot?: boolean;
  onSay: (text: string) => void;
  children: ComponentChildren;
  after?: ComponentChildren;
}

/** A quick text fills the field, so that a name can be added before it goes. */
function Say({ title, quick, button, mayNot = false, onClose, onSay, children, after }: SayProps) {
  const [typed, type] = useState("");
  const text = typed.trim();
  const send = () => {
    onSay(text);
    onClose();
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      large
      footer={
        <button
          type="button"
          class="button main grow"
          data-do="tell"
          disabled={mayNot || !text}
          onClick={send}
        >
          <Icon of={SendHorizontal} />
          {mayNot || text ? button : words.saySomething}
        </button>
      }
    >
      <div class="stack">
        {children}
        <h3>{words.whatToSay}</h3>
        <div class="row wrap">
          {quick.map((each) => (
            <button
              type="button"
              class="chip"
              key={each}
              aria-pressed={typed === each}
              onClick={() => type(each)}
            >
              {each}
            </button>
          ))}
        </div>
        <input
          class="field"
          aria-label={words.ownWords}
          placeholder={words.ownWords}
          maxLength={TEXT_LENGTH_MAX}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {after}
      </div>
    </Sheet>
  );
}
