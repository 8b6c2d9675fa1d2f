/** A discount on this bill alone: a percent or an amount, and why. */
import { useState } from "preact/hooks";
import { AgreedForm } from "../../ui/AgreedForm.tsx";
import type { Approved } from "../../ui/Approval.tsx";
import { useAgreed } from "../../ui/agreed.ts";
import { type How, Hows, labelOf, missingOf, Percents } from "../../ui/DiscountForm.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { needsManager, rulesOf } from "../../ui/prices.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.prices.ts";
import type { Termed } from "./TermsSheet.tsx";

const HOWS: readonly How[] = ["percent", "amount"];

export function BillDiscountForm({ house, bill, onDone }: Termed) {
  const [how, choose] = useState<How>("percent");
  const [figure, setFigure] = useState<number | null>(null);
  const [own, setOwn] = useState(false);
  const [reason, setReason] = useState("");
  const asking = useAgreed(house, onDone);
  const rules = rulesOf(house);
  const presented = bill.presented_at !== null;
  const roles = house.session.value?.roles ?? [];
  const act = { what: "discount", percent_bp: how === "percent" ? figure : null } as const;

  function ask(agreed?: Approved) {
    const said = how === "percent" ? { percent_bp: figure } : { amount_cents: figure };
    asking.ask("bills.discount", { act: house.freshId(), bill: bill.id, reason, ...said }, agreed);
  }

  function say(cents: number | null, next: How = how) {
    asking.startAnew();
    choose(next);
    setFigure(cents);
  }

  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={missingOf(figure, reason, how)}
      needsManager={needsManager(act, { roles, rules, presented })}
      presented={presented}
      label={labelOf(how, figure ?? 0)}
      onAsk={ask}
    >
      <div class="voiding">
        <div class="stack">
          <Hows hows={HOWS} how={how} onHow={(next) => say(null, next)} />
          {how === "percent" && (
            <Percents figure={figure} own={own} onFigure={say} onOwn={() => setOwn(true)} />
          )}
          {(how !== "percent" || own) && (
            <MoneyPad
              key={how}
              label={words[how]}
              cents={figure}
              unit={how === "percent" ? words.percentSign : undefined}
              onChange={(cents) => say(cents)}
            />
          )}
        </div>
        <Reasons
          usual={rules?.discount_reasons ?? []}
          closed={rules?.own_reasons === false}
          reason={reason}
          onReason={setReason}
        />
      </div>
    </AgreedForm>
  );
}
