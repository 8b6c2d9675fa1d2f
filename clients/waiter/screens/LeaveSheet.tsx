/** Asked once before guests go: something still cooks or waits for them. */
import { Check, UserRoundX } from "lucide";
import { useState } from "preact/hooks";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.leave.ts";
import { words as waiter } from "../../ui/words/en.waiter.ts";
import { useHouse } from "../inside.ts";
import { goneAnyway, servedAndGone, toCome } from "../leave.ts";
import type { Party } from "../party.ts";
import { Do } from "./Do.tsx";

interface Props {
  party: Party;
  onClose: () => void;
}

export function LeaveSheet({ party, onClose }: Props) {
  const house = useHouse();
  // As it was at the tap: what is served meanwhile moves no button.
  const [coming] = useState(() => toCome(house, party));
  const closing = (act: () => void) => () => {
    act();
    onClose();
  };
  const isFired = coming.every(({ station }) => station !== null);
  return (
    <Sheet title={words.title(waiter.tableTitle(party.label))} onClose={onClose}>
      <div class="stack">
        <dl class="to-come">
          {coming.map(({ station, dishes }) => (
            <div key={station}>
              <dt class="strong">{station === null ? words.waiting : words.cooking(station)}</dt>
              <dd>{dishes}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{words.meaning}</p>
        <div class="choices">
          {isFired && (
            <Do picture={Check} onPress={closing(() => servedAndGone(house, party))}>
              {words.served}
            </Do>
          )}
          <Do picture={UserRoundX} onPress={closing(() => goneAnyway(house, party))}>
            {words.anyway}
          </Do>
          <button type="button" class="button wide" onClick={onClose}>
            {words.back}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
