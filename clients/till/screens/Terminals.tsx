/** Which card terminal stands beside this till; a choice only where there are several. */
import { signal } from "@preact/signals";
import { TriangleAlert } from "lucide";
import type { House } from "../../sync/house.ts";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Terminal } from "../../wire/records.ts";
import { isInTrouble, terminalSays } from "../cards.ts";
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

export function Terminals() {
  const { house } = useDesk();
  const terminals = [...house.records("terminal").value.values()];
  if (terminals.length === 0) return <p class="small hint">{words.noTerminal}</p>;
  const here = terminalHere(house);
  return (
    <>
      {terminals.length > 1 && <Choice terminals={terminals} here={here} />}
      <Trouble terminal={terminals.find(({ id }) => id === here)} />
    </>
  );
}

/** Before a guest stands there with a card. */
function Trouble({ terminal }: { terminal: Terminal | undefined }) {
  const { house } = useDesk();
  if (terminal === undefined || terminal.state === "idle") {
    if (terminal === undefined || terminal.away_since === null) return null;
  }
  return (
    <p class="small hint" data-terminal-state={terminal.state}>
      {terminal.name} {terminalSays(house, terminal)}
    </p>
  );
}

function Choice({ terminals, here }: { terminals: readonly Terminal[]; here: string | null }) {
  const { house } = useDesk();
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
          {isInTrouble(terminal) && <Icon of={TriangleAlert} size={14} />} {terminal.name}
          {terminal.state !== "idle" && <span class="soft"> {terminalSays(house, terminal)}</span>}
        </button>
      ))}
    </div>
  );
}
