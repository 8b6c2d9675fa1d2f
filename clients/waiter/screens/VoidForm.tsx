/** Void a sent line, in whole or part: pieces, reason and, once it is fired, a manager's PIN. */
import { useState } from "preact/hooks";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { isPresented } from "../../ui/prices.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { isKeptBack } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { Pieces } from "./Pieces.tsx";

interface Props {
  party: Party;
  line: Line;
  onDone: () => void;
}

export function VoidForm({ party, line, onDone }: Props) {
  const house = useHouse();
  const [pieces, setPieces] = useState(1);
  const [reason, setReason] = useState("");
  const isTold = line.fired_at !== null && !isKeptBack(line);
  const isSeen = isPresented(party.turn) && !line.refire_of;
  const alone = (!isTold && !isSeen) || isManager(house);

  function ask(how?: Approved) {
    const args = { correction: house.freshId(), check: line.check, line: line.id, pieces, reason };
    house.ask("orders.void", args, how);
    onDone();
  }

  return (
    <div class="voiding">
      <div class="stack">
        <Pieces pieces={pieces} of={line.quantity} onPieces={setPieces} />
        <Reasons usual={words.reasons} reason={reason} onReason={setReason} />
      </div>
      {alone ? (
        <button
          type="button"
          class="button danger wide"
          disabled={reason === ""}
          onClick={() => ask()}
        >
          {words.voidNow(pieces)}
        </button>
      ) : (
        reason && (
          <Approval
            house={house}
            why={isTold ? words.managerNeeded : prices.afterPresenting}
            onApproved={ask}
          />
        )
      )}
    </div>
  );
}
