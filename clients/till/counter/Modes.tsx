/** What this till does just now: checks of tables, a sale at the counter, or what is to go. */
import { Armchair, ShoppingBag, Store } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { openTabs } from "../../ui/tabs.ts";
import { words } from "../../ui/words/en.counter.ts";
import { type Mode, useDesk } from "../desk.ts";

const MODES: readonly Mode[] = ["desk", "counter", "togo"];
const PICTURES = { desk: Armchair, counter: Store, togo: ShoppingBag };

export function Modes() {
  const desk = useDesk();
  const ready = openTabs(desk.house).filter((row) => row.state === "ready").length;
  return (
    <nav class="modes" aria-label={words.modesLabel}>
      {MODES.map((mode) => (
        <button
          type="button"
          class="button quiet"
          key={mode}
          data-mode={mode}
          aria-pressed={desk.mode.value === mode}
          onClick={() => {
            desk.mode.value = mode;
          }}
        >
          <Icon of={PICTURES[mode]} />
          <span class="name">{words.modes[mode]}</span>
          {mode === "togo" && ready > 0 && (
            <span class="count" data-tone="ready">
              {ready}
              <span class="only-read"> {words.states.ready}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
