/** "I pay 40 of it": amounts that guests named, and what is left for the others. */
import { Plus, X } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { MoneyPad } from "../MoneyPad.tsx";
import { money } from "../money.ts";
import { Stepper } from "../Stepper.tsx";
import { words } from "../words/en.split.ts";
import { WAYS_MAX } from "./EvenlyForm.tsx";
import { type Papers, PapersChoice, splitInto, type WayProps } from "./WaysSheet.tsx";

export function AmountsForm({ board, bill, onDone }: WayProps) {
  const [amounts, setAmounts] = useState<readonly number[]>([]);
  const [typed, type] = useState<number | null>(null);
  const [others, setOthers] = useState(1);
  const [papers, choose] = useState<Papers>(bill.payers.length > 0 ? "payments" : "documents");
  const left = bill.open_cents - amounts.reduce((sum, cents) => sum + cents, 0);
  const fits = typed !== null && typed > 0 && typed < left;

  function add() {
    if (!fits) return;
    setAmounts([...amounts, typed]);
    type(null);
  }

  async function split() {
    const shares = { ways: amounts.length + others, amounts_cents: amounts };
    if (await splitInto(board, bill, papers, shares)) onDone();
  }

  return (
    <div class="amountsform">
      <div class="stack">
        <MoneyPad label={words.amountOf} cents={typed} onChange={type} onEnter={add} />
        <button type="button" class="button wide" disabled={!fits} onClick={add}>
          <Icon of={Plus} /> {fits ? words.addAmount(money(typed)) : words.noAmount}
        </button>
      </div>
      <div class="stack">
        <ul class="row wrap">
          {amounts.map((cents, at) => (
            <li key={`${at} ${cents}`}>
              <button
                type="button"
                class="chip"
                aria-label={words.takeOff(money(cents))}
                onClick={() => setAmounts(amounts.filter((_, each) => each !== at))}
              >
                <span class="amount">{money(cents)}</span> <Icon of={X} size={16} />
              </button>
            </li>
          ))}
        </ul>
        <p class="row" data-left={left}>
          <span class="grow soft">{words.left}</span>
          <strong class="amount">{money(left)}</strong>
        </p>
        <div class="row">
          <span class="grow soft">{words.leftShared}</span>
          <Stepper
            label={words.leftShared}
            value={others}
            least={1}
            most={WAYS_MAX}
            onChange={setOthers}
          />
        </div>
        <PapersChoice bill={bill} papers={papers} onChoose={choose} />
        <button
          type="button"
          class="button main wide"
          disabled={amounts.length === 0 || !board.mayAct}
          onClick={() => void split()}
        >
          {words.splitAmounts}
        </button>
      </div>
    </div>
  );
}
