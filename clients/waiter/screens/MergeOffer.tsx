/** Two parties stand at this table: one was seated while the link was down. One tap offers to merge. */
import { Combine, Users } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { turnsAt } from "../floor.ts";
import { useHouse } from "../inside.ts";
import { stillHere } from "../moves.ts";
import type { Party } from "../party.ts";
import { JoinSheet } from "./JoinSheet.tsx";

export function MergeOffer({ party }: { party: Party }) {
  const house = useHouse();
  const [asked, ask] = useState(false);
  const [first, second] = stillHere(turnsAt(house.records("turn").value, party.turn.table));
  if (!first || !second) return null;
  return (
    <div class="banner" role="status" data-tone="late">
      <Icon of={Users} />
      <span class="grow">{words.mergeTitle(party.label)}</span>
      <button type="button" class="button" onClick={() => ask(true)}>
        <Icon of={Combine} /> {words.merge}
      </button>
      {asked && <JoinSheet guests={second} hosts={first} onClose={() => ask(false)} />}
    </div>
  );
}
