/** In place of Send while a slip is typed off: what is entered counts as served, and nobody cooks it. */
import { Check, NotepadText } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { enterFromPaper } from "../asks.ts";
import { useHouse } from "../inside.ts";
import { type Party, pieces } from "../party.ts";
import { go, isFromTill } from "../place.ts";

const TIME_LENGTH_MAX = 40;

export function PaperBar({ party }: { party: Party }) {
  const house = useHouse();
  const [happened, write] = useState("");
  const entered = pieces(party.mine);
  return (
    <div class="actions paper" data-tone="to_clear">
      <p class="means">
        <Icon of={NotepadText} /> {words.paperMeans}
      </p>
      <label class="when">
        <span>{words.servedWhen}</span>
        <input
          class="field"
          autocomplete="off"
          maxLength={TIME_LENGTH_MAX}
          placeholder={words.servedWhenHint}
          value={happened}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        onClick={() => go(isFromTill() ? { at: "floor" } : { at: "check", turn: party.turn.id })}
      >
        {words.paperDone}
      </button>
      <button
        type="button"
        class="button main send"
        data-do="from-paper"
        disabled={entered === 0}
        onClick={() => enterFromPaper(house, party, happened)}
      >
        <Icon of={Check} />
        <span class="told">
          {entered === 0 ? words.nothingFromPaper : <strong>{words.asServed(entered)}</strong>}
        </span>
      </button>
    </div>
  );
}
