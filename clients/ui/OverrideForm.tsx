/** Another price than the carte's for one piece, or the carte's own again. */
import { RotateCcw } from "lucide";
import { useState } from "preact/hooks";
import { AgreedForm } from "./AgreedForm.tsx";
import type { Approved } from "./Approval.tsx";
import { useAgreed } from "./agreed.ts";
import { Icon } from "./Icon.tsx";
import { MoneyPad } from "./MoneyPad.tsx";
import { money } from "./money.ts";
import type { Priced } from "./PriceSheet.tsx";
import { isPresented, needsManager, rulesOf } from "./prices.ts";
import { Reasons } from "./Reasons.tsx";
import { words } from "./words/en.prices.ts";

interface Props extends Priced {
  onDone: () => void;
}

export function OverrideForm({ house, line, turn, onDone }: Props) {
  const [price, setPrice] = useState(line?.price_cents ?? null);
  const [reason, setReason] = useState("");
  const asking = useAgreed(house, onDone);
  const rules = rulesOf(house);
  // Whoever raises a price lowers no bill.
  const presented = isPresented(turn) && price !== null && price < (line?.price_cents ?? 0);
  const roles = house.session.value?.roles ?? [];
  if (!line) return null;
  const list = line.list_price_cents ?? line.price_cents;

  function ask(agreed?: Approved) {
    if (!line || price === null) return;
    const args = { override: house.freshId(), check: line.check, line: line.id, reason };
    asking.ask("orders.override", { ...args, price_cents: price }, agreed);
  }

  function change(cents: number | null) {
    asking.startAnew();
    setPrice(cents);
  }

  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={missingOf(price, line.price_cents, reason)}
      needsManager={needsManager({ what: "override" }, { roles, rules, presented })}
      presented={presented}
      label={words.give.price(money(price ?? 0))}
      onAsk={ask}
    >
      <div class="voiding">
        <div class="stack">
          <p class="row">
            <span class="grow soft">{words.listPrice(money(list))}</span>
            {list !== line.price_cents && (
              <button type="button" class="button" onClick={() => change(list)}>
                <Icon of={RotateCcw} size={18} /> {words.backToList(money(list))}
              </button>
            )}
          </p>
          <MoneyPad label={words.each} cents={price} onChange={change} />
        </div>
        <Reasons
          usual={rules?.override_reasons ?? []}
          closed={rules?.own_reasons === false}
          reason={reason}
          onReason={setReason}
        />
      </div>
    </AgreedForm>
  );
}

function missingOf(price: number | null, now: number, reason: string): string {
  if (price === null || price === now) return words.give.none;
  return reason.trim() === "" ? words.give.noReason : "";
}
