/** Which card terminal stands beside this till; a choice only where there are several. */
import { signal } from "@preact/signals";
import type { House } from "../../sync/house.ts";
import { words } from "../../ui/words/en.till.ts";
import { useDesk } from "../desk.ts";

const KEPT = "comanda.till.terminal";
const chosen = signal(localStorage.getItem(KEPT));

export function terminalHere(house: House): string | null {
  const known = house.records("terminal").value;
  if (chosen.value !== null && known.has(chosen.value)) return chosen.value;
  return [...known.keys()].sort()[0] ?? null;
}

function choose(terminal: string): void {
  chosen.value = terminal;
  localStorage.setItem(KEPT, terminal);
}

export function terminalName(house: House, terminal: string | null): string {
  if (terminal === null) return words.terminal;
  return house.records("terminal").value.get(terminal)?.name ?? words.terminal;
}

export function Terminals() {
  const { house } = useDesk();
  const terminals = [...house.records("terminal").value.values()];
  if (terminals.length === 0) return <p class="small hint">{words.noTerminal}</p>;
  if (terminals.length === 1) return null;
  const here = terminalHere(house);
  return (
    <div class="quick" role="radiogroup" aria-label={words.terminal}>
      {terminals.map((terminal) => (
        // biome-ignore lint/a11y/useSemanticElements: a chip, as everywhere in this house.
        <button
          type="button"
          class="chip"
          role="radio"
          key={terminal.id}
          aria-checked={terminal.id === here}
          onClick={() => choose(terminal.id)}
        >
          {terminal.name}
        </button>
      ))}
    </div>
  );
}
