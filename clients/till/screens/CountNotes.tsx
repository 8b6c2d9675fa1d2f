/** A help for counting: how many of each note and coin lie there. */
import { type Signal, useSignal } from "@preact/signals";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";

const PIECES = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;
const PIECES_MAX = 9_999;

export function CountNotes({ counted }: { counted: Signal<number | null> }) {
  const heaps = useSignal<ReadonlyMap<number, number>>(new Map());

  function count(piece: number, text: string) {
    const pieces = Math.min(Number(text.replace(/\D/g, "")), PIECES_MAX);
    heaps.value = new Map(heaps.value).set(piece, pieces);
    counted.value = [...heaps.value].reduce((sum, [value, many]) => sum + value * many, 0);
  }

  return (
    <div class="notes">
      {PIECES.map((piece) => (
        <label key={piece}>
          <span class="amount">{money(piece)}</span>
          <input
            class="field"
            inputMode="numeric"
            autocomplete="off"
            placeholder="0"
            value={heaps.value.get(piece) ?? ""}
            onInput={(event) => count(piece, event.currentTarget.value)}
          />
        </label>
      ))}
      <p class="row notesum">
        <span class="grow">{words.counted}</span>
        <strong class="amount">{money(counted.value ?? 0)}</strong>
      </p>
    </div>
  );
}
