/** What goes to another table: dish by dish, or all of a seat at once. */
import { Check } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { bringable, picked } from "../moves.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { Extras } from "./LineRow.tsx";

export function PickSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const lines = bringable(party);
  const going = lines.filter((line) => chosen.has(line.id));
  return (
    <Sheet
      title={words.pickTitle(party.label)}
      onClose={onClose}
      large
      footer={
        <button
          type="button"
          class="button main grow"
          disabled={going.length === 0}
          onClick={() => {
            picked.value = chosen;
            onClose();
            go({ at: "bring", turn: party.turn.id });
          }}
        >
          {going.length === 0 ? words.pickNone : words.toWhichTable(going.length)}
        </button>
      }
    >
      <div class="stack">
        <Whole lines={lines} chosen={chosen} onChoose={choose} />
        <ul class="picks">
          {lines.map((line) => (
            <li key={line.id}>
              <Pick
                line={line}
                on={chosen.has(line.id)}
                onTap={() => choose(flipped(chosen, [line]))}
              />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

/** All of them off when all are on, else all on. */
function flipped(chosen: ReadonlySet<string>, lines: readonly Line[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const on = lines.every((line) => chosen.has(line.id));
  for (const line of lines) {
    if (on) next.delete(line.id);
    else next.add(line.id);
  }
  return next;
}

interface WholeProps {
  lines: readonly Line[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** A chip for each seat, and one for the whole check. */
function Whole({ lines, chosen, onChoose }: WholeProps) {
  const seats = [...new Set(lines.flatMap((line) => line.seat ?? []))].sort((a, b) => a - b);
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [words.everything, lines],
    ...seats.map((seat) => [words.seat(seat), lines.filter((line) => line.seat === seat)] as const),
  ];
  return (
    <fieldset class="row wrap">
      <legend class="only-read">{words.pickSeats}</legend>
      {groups.map(([name, of]) => (
        <button
          type="button"
          class="chip"
          key={name}
          aria-pressed={of.every((line) => chosen.has(line.id))}
          onClick={() => onChoose(flipped(chosen, of))}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function Pick({ line, on, onTap }: { line: Line; on: boolean; onTap: () => void }) {
  return (
    <button type="button" class="line pick" aria-pressed={on} data-pick={line.dish} onClick={onTap}>
      <span class="tick">{on && <Icon of={Check} size={20} />}</span>
      <span class="times">{line.quantity}</span>
      <span class="what">
        <span class="name">
          {line.name}
          {line.seat !== null && <span class="badge">{words.seatShort(line.seat)}</span>}
        </span>
        <Extras line={line} />
      </span>
    </button>
  );
}
