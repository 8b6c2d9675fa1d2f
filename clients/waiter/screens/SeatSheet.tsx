/** How many guests? One tap seats the party. */
import { useState } from "preact/hooks";
import { Sheet } from "../../ui/Sheet.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { Table } from "../../wire/records.ts";
import { seat } from "../asks.ts";
import { useHouse } from "../inside.ts";

const BUTTONS = 12;
const COVERS_MAX = 99;

export function SeatSheet({ table, onClose }: { table: Table; onClose: () => void }) {
  const house = useHouse();
  return (
    <Sheet title={words.seatTitle(table.label)} onClose={onClose}>
      <Covers seats={table.seats} onChoose={(covers) => seat(house, table, covers)} />
    </Sheet>
  );
}

interface Props {
  seats: number;
  chosen?: number;
  onChoose: (covers: number) => void;
}

export function Covers({ seats, chosen, onChoose }: Props) {
  const [many, setMany] = useState(Math.max(BUTTONS + 1, chosen ?? 0));
  return (
    <div class="stack">
      <p class="soft">
        {words.howMany} {words.seats(seats)}
      </p>
      <div class="choose-covers">
        {Array.from({ length: BUTTONS }, (_, at) => at + 1).map((covers) => (
          <button
            type="button"
            class={covers <= seats ? "button fits" : "button"}
            key={covers}
            aria-label={words.covers(covers)}
            aria-pressed={covers === chosen}
            onClick={() => onChoose(covers)}
          >
            {covers}
          </button>
        ))}
      </div>
      <div class="row">
        <span class="soft grow">{words.largeParty}</span>
        <Stepper
          label={words.largeParty}
          value={many}
          least={BUTTONS + 1}
          most={COVERS_MAX}
          onChange={setMany}
        />
        <button type="button" class="button" onClick={() => onChoose(many)}>
          {words.covers(many)}
        </button>
      </div>
    </div>
  );
}
