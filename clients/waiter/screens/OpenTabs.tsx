/** Parties without a table, below the areas: a tap opens one, the first key a new one. */
import { Plus } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { KINDS } from "../../ui/kinds.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { type FormFor, NEW_TABS, TabForm } from "../../ui/TabForm.tsx";
import { openTabs, sinceText, type TabRow, TONES } from "../../ui/tabs.ts";
import { clock, lasting } from "../../ui/time.ts";
import { words as counter } from "../../ui/words/en.counter.ts";
import { words } from "../../ui/words/en.tabs.ts";
import { useHouse } from "../inside.ts";
import { go } from "../place.ts";
import { Do } from "./Do.tsx";

export function OpenTabs() {
  const house = useHouse();
  const [isAsking, ask] = useState(false);
  const [form, fill] = useState<FormFor | null>(null);
  return (
    <nav class="opentabs scroll" aria-label={words.openTabs}>
      <button type="button" class="button" data-new-tab onClick={() => ask(true)}>
        <Icon of={Plus} /> {words.newTab}
      </button>
      {openTabs(house).map((row) => (
        <TabTile key={row.turn.id} row={row} />
      ))}
      {isAsking && (
        <Sheet title={words.whichTab} onClose={() => ask(false)}>
          <div class="choices">
            {NEW_TABS.map((kind) => (
              <Do
                key={kind}
                picture={KINDS[kind]}
                onPress={() => {
                  ask(false);
                  fill({ kind });
                }}
              >
                {counter.kinds[kind]}
              </Do>
            ))}
          </div>
        </Sheet>
      )}
      {form && (
        <TabForm
          house={house}
          about={form}
          onOpened={(turn) => go({ at: "check", turn })}
          onClose={() => fill(null)}
        />
      )}
    </nav>
  );
}

function TabTile({ row }: { row: TabRow }) {
  const house = useHouse();
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const { tab, turn, contact } = row;
  const time =
    tab.promised_at === null ? lasting(sinceText(house, turn)) : clock(tab.promised_at, zone);
  const state = counter.states[row.state];
  return (
    <button
      type="button"
      class="button tabtile"
      data-tab={tab.label}
      data-tone={TONES[row.state]}
      data-state={row.state}
      onClick={() => go({ at: "check", turn: turn.id })}
    >
      <Icon of={KINDS[tab.kind]} size={18} />
      <span class="two">
        <strong class="cut">
          <span class="only-read">{counter.kinds[tab.kind]} </span>
          {tab.number} {contact?.name}
        </strong>
        <span class="small soft cut">
          {state} · {time}
        </span>
      </span>
    </button>
  );
}
