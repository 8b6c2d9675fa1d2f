/** Made and given free: how many pieces, and why. */
import { useState } from "preact/hooks";
import { AgreedForm } from "./AgreedForm.tsx";
import type { Approved } from "./Approval.tsx";
import { useAgreed } from "./agreed.ts";
import type { Priced } from "./PriceSheet.tsx";
import { isPresented, needsManager, rulesOf } from "./prices.ts";
import { Reasons } from "./Reasons.tsx";
import { Stepper } from "./Stepper.tsx";
import { words } from "./words/en.prices.ts";

interface Props extends Priced {
  onDone: () => void;
}

export function CompForm({ house, check, line, turn, onDone }: Props) {
  const [pieces, setPieces] = useState(line?.quantity ?? 0);
  const [reason, setReason] = useState("");
  const asking = useAgreed(house, onDone);
  const rules = rulesOf(house);
  const presented = isPresented(turn);
  const roles = house.session.value?.roles ?? [];

  function ask(agreed?: Approved) {
    const some = line && pieces < line.quantity ? { pieces } : {};
    const which = line ? { line: line.id, ...some } : {};
    const args = { reduction: house.freshId(), check: check.id, reason, ...which };
    asking.ask("orders.comp", args, agreed);
  }

  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={reason.trim() === "" ? words.give.noReason : ""}
      needsManager={needsManager({ what: "comp" }, { roles, rules, presented })}
      presented={presented}
      label={line ? words.give.comp : words.give.compAll}
      onAsk={ask}
    >
      {line && line.quantity > 1 && (
        <div class="row">
          <span class="grow">{words.piecesFree(pieces, line.quantity)}</span>
          <Stepper
            label={words.pieces}
            value={pieces}
            least={1}
            most={line.quantity}
            onChange={(next) => {
              asking.startAnew();
              setPieces(next);
            }}
          />
        </div>
      )}
      <Reasons
        usual={rules?.comp_reasons ?? []}
        closed={rules?.own_reasons === false}
        reason={reason}
        onReason={setReason}
      />
    </AgreedForm>
  );
}
