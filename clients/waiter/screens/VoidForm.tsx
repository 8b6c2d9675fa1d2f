/** Void a sent line, in whole or part: pieces, reason and, once it is fired, a manager's PIN. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Faces } from "../../ui/LockScreen.tsx";
import { PinPad } from "../../ui/PinPad.tsx";
import { words as shared } from "../../ui/words/en.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { isKeptBack } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { Pieces } from "./Pieces.tsx";
import { Reasons } from "./Reasons.tsx";

interface Props {
  party: Party;
  line: Line;
  onDone: () => void;
}

export function VoidForm({ line, onDone }: Props) {
  const house = useHouse();
  const [pieces, setPieces] = useState(1);
  const [reason, setReason] = useState("");
  const isTold = line.fired_at !== null && !isKeptBack(line);
  const alone = !isTold || house.session.value?.roles.includes("manager");

  function ask(how?: { id: string; approval: string }) {
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
        reason && <Approval onApproved={ask} />
      )}
    </div>
  );
}

/** A manager on the same screen: the approval is for this one act. */
function Approval({ onApproved }: { onApproved: (how: { id: string; approval: string }) => void }) {
  const house = useHouse();
  const managers = [...house.records("person").value.values()].filter((person) =>
    person.roles.includes("manager"),
  );
  const [chosen, choose] = useState(managers.length === 1 ? managers[0]?.id : undefined);
  const manager = managers.find((person) => person.id === chosen);
  const [command] = useState(() => house.freshId());
  const pad = useRef<HTMLDivElement>(null);
  // On a phone its last row of keys would lie below the screen.
  useEffect(() => pad.current?.scrollIntoView({ block: "end" }), [manager]);

  async function approve(pin: string) {
    if (!manager) return { ok: false };
    const answer = await house.approve(manager.id, pin, command);
    if (answer.ok) onApproved({ id: command, approval: answer.approval });
    return answer;
  }

  return (
    <div class="approval" ref={pad}>
      <p class="strong">{words.managerNeeded}</p>
      {manager ? (
        <PinPad label={shared.pinOf(manager.name)} onPin={approve} />
      ) : (
        <Faces people={managers} onChoose={choose} />
      )}
    </div>
  );
}
