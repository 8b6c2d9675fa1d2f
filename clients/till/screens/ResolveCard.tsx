/** What the terminal's own slip says, typed by whoever read it and approved by a manager. */
import { useState } from "preact/hooks";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { Reasons } from "../../ui/Reasons.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.cards.ts";
import type { Tender } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { onTheTerminal } from "./UnknownCard.tsx";

const SLIP_LETTERS_MAX = 40;
const OUTCOMES = ["paid", "unpaid"] as const;

type Outcome = (typeof OUTCOMES)[number];

const SAYS: Readonly<Record<Outcome, string>> = {
  paid: words.saysPaid,
  unpaid: words.saysUnpaid,
};

export function ResolveCard({ tender, onClose }: { tender: Tender; onClose: () => void }) {
  const { house } = useDesk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [slip, setSlip] = useState("");
  const [reason, setReason] = useState("");
  const isComplete =
    outcome !== null && reason.trim() !== "" && (outcome === "unpaid" || slip.trim() !== "");

  function ask(how?: Approved) {
    if (outcome === null) return;
    house.ask("payments.resolve_card", { tender: tender.id, outcome, slip, reason }, how);
    onClose();
  }

  return (
    <Sheet title={words.resolveTitle(onTheTerminal(tender))} onClose={onClose}>
      <div class="stack resolving">
        <div class="row wrap" role="radiogroup" aria-label={words.resolve}>
          {OUTCOMES.map((each) => (
            // biome-ignore lint/a11y/useSemanticElements: a chip, as everywhere in this house.
            <button
              type="button"
              class="chip"
              role="radio"
              key={each}
              aria-checked={each === outcome}
              onClick={() => setOutcome(each)}
            >
              {SAYS[each]}
            </button>
          ))}
        </div>
        {outcome === "paid" && (
          <label>
            <span class="label">{words.slip}</span>
            <input
              class="field"
              inputMode="numeric"
              autocomplete="off"
              maxLength={SLIP_LETTERS_MAX}
              placeholder={words.slipHint}
              value={slip}
              onInput={(event) => setSlip(event.currentTarget.value)}
            />
          </label>
        )}
        {outcome !== null && (
          <div class="stack">
            <span class="label">{words.how}</span>
            <Reasons
              usual={words.reasons}
              label={words.how}
              own={words.otherReason}
              reason={reason}
              onReason={setReason}
            />
          </div>
        )}
        {isComplete && <p class="small soft">{words.laterWord}</p>}
        {isComplete &&
          (isManager(house) ? (
            <button type="button" class="button main wide tall" onClick={() => ask()}>
              {outcome === "paid"
                ? words.bookPaid(onTheTerminal(tender))
                : words.bookUnpaid(onTheTerminal(tender))}
            </button>
          ) : (
            <Approval house={house} why={words.managerDecides} onApproved={ask} />
          ))}
      </div>
    </Sheet>
  );
}
