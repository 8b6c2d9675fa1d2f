/** A tab is taken to a table: everything it had goes along, and the kitchen hears of it. */
import { Sheet } from "../../ui/Sheet.tsx";
import type { TabRow } from "../../ui/tabs.ts";
import { words } from "../../ui/words/en.counter.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { Said } from "../screens/Said.tsx";

export function ToTable({ row, onClose }: { row: TabRow; onClose: () => void }) {
  const desk = useDesk();
  const { house } = desk;
  const taken = new Set([...house.records("turn").value.values()].map((turn) => turn.table));
  const free = [...house.records("table").value.values()]
    .filter((table) => !taken.has(table.id))
    .sort((one, other) => one.label.localeCompare(other.label, "en", { numeric: true }));

  async function move(table: string) {
    const { id: turn, table: from_table } = row.turn;
    const asked = askAt(desk, "to-table", "floor.move", { turn, table, from_table });
    if (await isDone(asked)) onClose();
  }

  return (
    <Sheet title={words.pickTable(row.tab.label)} onClose={onClose}>
      <div class="stack">
        <Said place="to-table" />
        <div class="places">
          {free.map((table) => (
            <button
              type="button"
              class="button place"
              key={table.id}
              data-table={table.label}
              onClick={() => void move(table.id)}
            >
              <strong>{table.label}</strong>
              <span class="small soft">{table.area}</span>
            </button>
          ))}
        </div>
      </div>
    </Sheet>
  );
}
