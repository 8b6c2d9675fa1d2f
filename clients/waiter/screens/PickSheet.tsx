/** What goes to another table: dish by dish, or all of a seat at once. */
import { Check } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { bringable, picked, pickedOf, piecesOf } from "../moves.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { Extras } from "./LineRow.tsx";

type Chosen = ReadonlyMap<string, number>;

export function PickSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const [chosen, choose] = useState<Chosen>(new Map());
  const lines = bringable(party);
  const going = pickedOf(party, chosen);
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
          {going.length === 0 ? words.pickNone : words.toWhichTable(piecesOf(going))}
        </button>
      }
    >
      <div class="stack">
        <Whole lines={lines} chosen={chosen} onChoose={choose} />
        <ul class="picks">
          {lines.map((line) => (
            <Row
              key={line.id}
              line={line}
              pieces={chosen.get(line.id) ?? 0}
              onPick={(pieces) => choose(new Map(chosen).set(line.id, pieces))}
            />
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

const isOn = (chosen: Chosen, lines: readonly Line[]) =>
  lines.every((line) => chosen.get(line.id) === line.quantity);

/** All of them off when all are on, else all on. */
function flipped(chosen: Chosen, lines: readonly Line[]): Chosen {
  const next = new Map(chosen);
  const on = isOn(chosen, lines);
  for (const line of lines) next.set(line.id, on ? 0 : line.quantity);
  return next;
}

interface WholeProps {
  lines: readonly Line[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
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
          aria-pressed={isOn(chosen, of)}
          onClick={() => onChoose(flipped(chosen, of))}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

interface RowProps {
  line: Line;
  pieces: number;
  onPick: (pieces: number) => void;
}

/** A tap takes all of it; of several pieces some may stay. */
function Row({ line, pieces, onPick }: RowProps) {
  return (
    <li class="pickrow" data-on={pieces > 0}>
      <button
        type="button"
        class="line pick grow"
        aria-pressed={pieces > 0}
        data-pick={line.dish}
        onClick={() => onPick(pieces > 0 ? 0 : line.quantity)}
      >
        <span class="tick">{pieces > 0 && <Icon of={Check} size={20} />}</span>
        <span class="times">{line.quantity}</span>
        <span class="what">
          <span class="name">
            {line.name}
            {line.seat !== null && <span class="badge">{words.seatShort(line.seat)}</span>}
          </span>
          <Extras line={line} />
        </span>
      </button>
      {pieces > 0 && line.quantity > 1 && (
        <Stepper
          label={words.goOf(line.name)}
          value={pieces}
          least={1}
          most={line.quantity}
          onChange={onPick}
        />
      )}
    </li>
  );
}
