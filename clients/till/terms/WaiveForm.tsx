/** The service charge of a bill is taken off: why, and with whom. */
import { useState } from "preact/hooks";
import { AgreedForm } from "../../ui/AgreedForm.tsx";
import { isManager } from "../../ui/Approval.tsx";
import { useAgreed } from "../../ui/agreed.ts";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import type { Termed } from "./TermsSheet.tsx";

export function WaiveForm({ house, bill, rules, onDone }: Termed) {
  const [reason, setReason] = useState("");
  const asking = useAgreed(house, onDone);
  const { charge } = bill.terms;
  if (!charge || charge.waived) return <p class="soft">{words.withoutCharge}</p>;
  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={reason.trim() === "" ? prices.give.noReason : ""}
      needsManager={!isManager(house)}
      presented={bill.presented_at !== null}
      label={words.takeOff(charge.name, money(charge.cents))}
      onAsk={(agreed) => {
        const args = { act: house.freshId(), bill: bill.id, reason };
        asking.ask("bills.waive_charge", args, agreed);
      }}
    >
      <Reasons
        usual={rules?.waive_reasons ?? []}
        closed={rules?.own_reasons === false}
        reason={reason}
        onReason={setReason}
      />
    </AgreedForm>
  );
}
