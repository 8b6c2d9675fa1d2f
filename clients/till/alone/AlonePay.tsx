/** Cash for a check whose bill the house cannot draw just now: this till works the total out. */
import { useSignal } from "@preact/signals";
import { Banknote, CloudOff } from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.alone.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Check } from "../../wire/records.ts";
import { checkLines } from "../bills.ts";
import { tableLabel } from "../checks.ts";
import { askAt, type Desk, useDesk } from "../desk.ts";
import { isFirstTap, resting } from "../finger.ts";
import { type Figures, figuresOf, typed, UNTOUCHED } from "../pay.ts";
import { PayRows } from "../screens/PayRows.tsx";
import { Quick } from "../screens/Quick.tsx";
import { coinsOf, enterIsCash } from "../ways.ts";
import { reckoned, termsOf } from "./reckon.ts";
import { referenceOf } from "./reference.ts";
import { takenAlone } from "./slip.ts";

function takeCash(desk: Desk, check: Check, figures: Figures, shown_cents: number): void {
  if (takenAlone(desk.house, check.id) !== null || !isFirstTap()) return;
  const tender = desk.house.freshId();
  askAt(desk, "pay", "payments.take_cash_away", {
    tender,
    check: check.id,
    bill: desk.house.freshId(),
    amount_cents: figures.amount_cents,
    given_cents: figures.given_cents,
    tip_cents: figures.tip_cents,
    rounding_cents: figures.rounding_cents,
    shown_cents,
    reference: referenceOf(tender),
  });
}

export function AlonePay({ check }: { check: Check }) {
  const desk = useDesk();
  const form = useSignal(UNTOUCHED);
  const { total_cents } = reckoned(checkLines(desk.house, check.id), termsOf(desk.house, check.id));
  const figures = figuresOf(form.value, total_cents, coinsOf(desk.house));
  const take = () => takeCash(desk, check, figures, total_cents);
  return (
    <div class="payform" data-alone={check.id}>
      <Total label={tableLabel(desk.house, check.table)} cents={total_cents} />
      <p class="small soft">
        {words.workedOutWhy} {words.onlyCash}
      </p>
      <PayRows form={form} figures={figures} due_cents={total_cents} />
      <div class="keyboard">
        <MoneyPad
          key={form.value.at}
          label={till.payRows[form.value.at]}
          cents={form.value[form.value.at]}
          onChange={(cents) => {
            form.value = typed(form.value, form.value.at, cents);
          }}
          onEnter={() => {
            if (enterIsCash(desk.house, form.value, figures)) take();
          }}
        />
        <Quick form={form} figures={figures} />
      </div>
      <div class="paybuttons" data-ways={1}>
        <button
          type="button"
          class="button main"
          disabled={figures.trouble !== "none" || resting.value}
          onClick={take}
        >
          <Icon of={Banknote} size={24} /> {till.takeCash(money(figures.given_cents))}
        </button>
      </div>
    </div>
  );
}

function Total({ label, cents }: { label: string; cents: number }) {
  return (
    <div class="due">
      <div class="grow">
        <strong>{till.table(label)}</strong>
        <Badge tone="offline" picture={CloudOff}>
          {words.workedOut}
        </Badge>
      </div>
      <strong class="amount" data-due={cents}>
        {money(cents)}
      </strong>
    </div>
  );
}
