/** Two parties stand at one table (one was seated while not live): which one, or merge them? */
import { Combine } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { mayMove, stillHere } from "../moves.ts";
import { go } from "../place.ts";
import { JoinSheet } from "./JoinSheet.tsx";

export function PartiesSheet({ turns, onClose }: { turns: readonly Turn[]; onClose: () => void }) {
  const house = useHouse();
  const table = house.records("table").value.get(turns[0]?.table ?? "");
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const people = house.records("person").value;
  const nameOf = (person: string) => people.get(person)?.name ?? person;
  const [merging, merge] = useState(false);
  const [first, second] = stillHere(turns);
  if (merging && first && second) {
    return <JoinSheet guests={second} hosts={first} onClose={onClose} />;
  }
  return (
    <Sheet title={words.whichParty(table?.label ?? "")} onClose={onClose}>
      <div class="stack">
        {turns.map((turn) => (
          <button
            type="button"
            class="button wide"
            key={turn.id}
            onClick={() => go({ at: "check", turn: turn.id })}
          >
            {words.partyOf(turn.covers, nameOf(turn.waiter), clock(turn.seated_at, zone))}
          </button>
        ))}
        {second && (
          <button
            type="button"
            class="button main wide"
            disabled={!mayMove(house)}
            onClick={() => merge(true)}
          >
            <Icon of={Combine} /> {mayMove(house) ? words.mergeParties : words.needsTheLink}
          </button>
        )}
      </div>
    </Sheet>
  );
}
