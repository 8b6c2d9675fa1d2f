/** A bill without tax: why the guest owes none, and what they showed. */
import { useState } from "preact/hooks";
import { AgreedForm } from "../../ui/AgreedForm.tsx";
import { isManager } from "../../ui/Approval.tsx";
import { useAgreed } from "../../ui/agreed.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import type { Termed } from "./TermsSheet.tsx";

const PROOF_MAX = 60;

export function ExemptForm({ house, bill, rules, onDone }: Termed) {
  const [reason, setReason] = useState("");
  const [proof, setProof] = useState("");
  const asking = useAgreed(house, onDone);
  if (bill.terms.exempt) return <p class="soft">{words.isExempt}</p>;
  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={reason.trim() === "" ? prices.give.noReason : ""}
      needsManager={!isManager(house)}
      presented={bill.presented_at !== null}
      label={words.makeExempt}
      onAsk={(agreed) => {
        const args = { act: house.freshId(), bill: bill.id, reason, proof };
        asking.ask("bills.exempt", args, agreed);
      }}
    >
      <Reasons
        usual={rules?.exempt_reasons ?? []}
        closed={rules?.own_reasons === false}
        reason={reason}
        onReason={setReason}
      />
      <input
        class="field"
        type="text"
        autocomplete="off"
        aria-label={words.proof}
        placeholder={words.proof}
        maxLength={PROOF_MAX}
        value={proof}
        onInput={(event) => setProof(event.currentTarget.value)}
      />
    </AgreedForm>
  );
}
