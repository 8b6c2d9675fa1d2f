/** Guests get up from their table and go on at the bar: under which name? */
import { useState } from "preact/hooks";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.tabs.ts";
import { placeTitle } from "../../ui/words/place.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

const NAME_MAX = 40;

export function ToTabSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  const [name, type] = useState("");
  const { id: turn, table: from_table } = party.turn;
  return (
    <Sheet
      title={words.toTabTitle(placeTitle(party.label))}
      onClose={onClose}
      footer={
        <button type="submit" form="to-tab" class="button main wide" disabled={name.trim() === ""}>
          {words.doIt}
        </button>
      }
    >
      <form
        id="to-tab"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          house.ask("floor.to_tab", { turn, name, from_table });
          onClose();
        }}
      >
        <p class="soft">{words.nameWhy}</p>
        <label>
          <span class="label">{words.name}</span>
          <input
            class="field"
            type="text"
            name="name"
            autocomplete="off"
            maxLength={NAME_MAX}
            value={name}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
      </form>
    </Sheet>
  );
}
