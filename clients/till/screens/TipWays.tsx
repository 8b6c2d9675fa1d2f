/** Where the guest says the tip: here, at the terminal, or on a slip afterwards. */
import { words } from "../../ui/words/en.cards.ts";
import { type TipOn, tipWay, tipWays } from "../cards.ts";
import { askTipOn, type Desk, useDesk } from "../desk.ts";
import { terminalHere } from "./Terminals.tsx";

function waysHere(desk: Desk): readonly TipOn[] {
  return tipWays(desk.house.records("terminal").value.get(terminalHere(desk.house) ?? ""));
}

export function tipWayAt(desk: Desk, tip_cents: number): TipOn {
  return tipWay(desk.tipOn.value, tip_cents, waysHere(desk));
}

/** Nothing to choose where the terminal asks nobody. */
export function TipWays({ tip_cents }: { tip_cents: number }) {
  const desk = useDesk();
  const ways = waysHere(desk);
  if (ways.length === 1) return null;
  const chosen = tipWay(desk.tipOn.value, tip_cents, ways);
  return (
    <div class="tipways" role="radiogroup" aria-label={words.tip}>
      <span class="soft small" aria-hidden="true">
        {words.tip}
      </span>
      {ways.map((way) => (
        // biome-ignore lint/a11y/useSemanticElements: a chip, as everywhere in this house.
        <button
          type="button"
          class="chip"
          role="radio"
          key={way}
          data-tip-on={way}
          aria-checked={way === chosen}
          disabled={tip_cents > 0 && way !== "screen"}
          onClick={() => askTipOn(desk, way)}
        >
          {words.tipOn[way]}
        </button>
      ))}
    </div>
  );
}
