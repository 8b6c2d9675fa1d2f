/** Tables for a colleague: which of mine, and whose from now on. */

import { ArrowRightLeft } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { initials } from "../../ui/initials.ts";
import { labelOfPlace } from "../../ui/place.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { colleaguesOf, handOver, mayMove } from "../moves.ts";

interface Props {
  /** One waiter's parties. */
  turns: readonly Turn[];
  onClose: () => void;
}

export function HandOverSheet({ turns, onClose }: Props) {
  const house = useHouse();
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const [to, choose] = useState<string | null>(null);
  const going = turns.filter((turn) => !kept.has(turn.id));
  const name = house.records("person").value.get(to ?? "")?.name ?? "";
  const may = mayMove(house);
  const says = !may ? words.needsTheLink : to ? words.handTo(going.length, name) : words.handToWhom;
  return (
    <Sheet
      title={words.handOver}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main grow"
          disabled={!may || to === null || going.length === 0}
          onClick={() => {
            if (to) handOver(house, going, to);
            onClose();
          }}
        >
          <Icon of={ArrowRightLeft} /> {says}
        </button>
      }
    >
      <div class="stack">
        <Tables turns={turns} kept={kept} onKeep={keep} />
        <h3>{words.handToWhom}</h3>
        <div class="people">
          {colleaguesOf(house, turns).map((person) => (
            <button
              type="button"
              class="button"
              key={person.id}
              data-colleague={person.id}
              aria-pressed={person.id === to}
              onClick={() => choose(person.id)}
            >
              <span class="initials" aria-hidden="true">
                {initials(person.name)}
              </span>
              {person.name}
            </button>
          ))}
        </div>
      </div>
    </Sheet>
  );
}

interface TablesProps {
  turns: readonly Turn[];
  kept: ReadonlySet<string>;
  onKeep: (kept: ReadonlySet<string>) => void;
}

/** All of them go; a tap leaves one out. */
function Tables({ turns, kept, onKeep }: TablesProps) {
  const house = useHouse();
  return (
    <fieldset class="row wrap">
      <legend class="only-read">{words.myTables}</legend>
      {turns.map((turn) => (
        <button
          type="button"
          class="chip"
          key={turn.id}
          aria-pressed={!kept.has(turn.id)}
          onClick={() => {
            const next = new Set(kept);
            if (!next.delete(turn.id)) next.add(turn.id);
            onKeep(next);
          }}
        >
          {words.tableTitle(labelOfPlace(house, turn.table) ?? "")}
        </button>
      ))}
    </fieldset>
  );
}
