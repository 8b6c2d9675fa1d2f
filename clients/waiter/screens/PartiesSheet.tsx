/** Two parties stand at one table (one was seated while not live): which one? */
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { go } from "../place.ts";

export function PartiesSheet({ turns, onClose }: { turns: readonly Turn[]; onClose: () => void }) {
  const house = useHouse();
  const table = house.records("table").value.get(turns[0]?.table ?? "");
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const people = house.records("person").value;
  const nameOf = (person: string) => people.get(person)?.name ?? person;
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
      </div>
    </Sheet>
  );
}
