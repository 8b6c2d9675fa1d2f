/** The tip from one slip, by keys; an unusual one takes a manager. */
import { useState } from "preact/hooks";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.cards.ts";
import type { Slip } from "../cards.ts";
import { askAt, useDesk } from "../desk.ts";
import { PLACE } from "./Cards.tsx";

const WHOLE_BP = 10_000;

export function TipSheet({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const desk = useDesk();
  const { house } = desk;
  const { tender } = slip;
  const [tip, setTip] = useState<number | null>(
    tender.tip_entered_at === null ? null : tender.tip_cents,
  );
  const limit = house.records("terminal").value.get(tender.terminal ?? "")?.terms.tip_manager_bp;
  const isUnusual =
    limit !== undefined && limit > 0 && (tip ?? 0) * WHOLE_BP > tender.amount_cents * limit;

  function ask(how?: Approved) {
    const args = { attempt: house.freshId(), tender: tender.id, tip_cents: tip ?? 0 };
    if (how) house.ask("payments.enter_tip", args, how);
    else askAt(desk, PLACE, "payments.enter_tip", args);
    onClose();
  }

  return (
    <Sheet
      title={words.tipFor(tender.table, money(tender.amount_cents))}
      onClose={onClose}
      footer={
        isUnusual && !isManager(house) ? undefined : (
          <button
            type="button"
            class="button main wide tall"
            disabled={tip === null}
            onClick={() => ask()}
          >
            {words.addTip(money(tip ?? 0))}
          </button>
        )
      }
    >
      <div class="stack">
        <MoneyPad
          label={words.enterTip}
          cents={tip}
          onChange={setTip}
          onEnter={() => {
            if (tip !== null && (!isUnusual || isManager(house))) ask();
          }}
        />
        {isUnusual && !isManager(house) && (
          <Approval house={house} why={words.unusualTip} onApproved={ask} />
        )}
      </div>
    </Sheet>
  );
}
