/** What is agreed about one bill beyond its lines: a discount, its service charge, no tax. */
import { useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { words } from "../../ui/words/en.charges.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Bill, ChargeRules } from "../../wire/records.ts";
import { billOnDesk, billsOf } from "../bills.ts";
import { pickBill, useDesk } from "../desk.ts";
import { checkOnDesk } from "../spot.ts";
import { BillDiscountForm } from "./BillDiscountForm.tsx";
import { ExemptForm } from "./ExemptForm.tsx";
import { TermsGiven } from "./TermsGiven.tsx";
import { WaiveForm } from "./WaiveForm.tsx";

/** A form about the terms of one bill. */
export interface Termed {
  readonly house: House;
  readonly bill: Bill;
  readonly rules: ChargeRules | null;
  readonly onDone: () => void;
}

type Way = "discountHere" | "service" | "noTax";
const WAYS: readonly Way[] = ["discountHere", "service", "noTax"];
const FORMS = { discountHere: BillDiscountForm, service: WaiveForm, noTax: ExemptForm };

export function TermsSheet({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [way, choose] = useState<Way>("discountHere");
  const check = checkOnDesk(desk);
  const bill = check && billOnDesk(billsOf(desk.house, check.id), desk.bill.value);
  if (!bill) return null;
  const rules = desk.house.records("charge_rules").value.get("house") ?? null;
  const Form = FORMS[way];
  const untouched = bill.settled_at === null && bill.paid_cents === 0 && bill.reserved_cents === 0;
  return (
    <Sheet title={words.sheetOf(bill.label)} onClose={onClose} large>
      <div class="stack prices" data-terms-of={bill.id}>
        <Which of={bill} />
        <p class="row">
          <span class="grow">{words.toPay}</span>
          <strong class="amount" data-to-pay>
            {money(bill.open_cents)}
          </strong>
        </p>
        <TermsGiven house={desk.house} bill={bill} open={untouched} />
        {untouched ? (
          <>
            <Tabs
              label={words.sheetOf(bill.label)}
              names={WAYS}
              words={words}
              chosen={way}
              onChoose={choose}
            />
            <Form
              key={`${way} ${bill.id}`}
              house={desk.house}
              bill={bill}
              rules={rules}
              onDone={onClose}
            />
          </>
        ) : (
          <p class="strong">{words.paidOf}</p>
        )}
      </div>
    </Sheet>
  );
}

/** One of several bills: what is agreed about it is not agreed about the others. */
function Which({ of }: { of: Bill }) {
  const desk = useDesk();
  const open = billsOf(desk.house, of.check).filter((bill) => bill.settled_at === null);
  if (open.length < 2) return null;
  return (
    <ul class="row wrap" aria-label={till.bills}>
      {open.map((bill) => (
        <li key={bill.id}>
          <button
            type="button"
            class="chip"
            data-bill={bill.id}
            aria-pressed={bill.id === of.id}
            onClick={() => pickBill(desk, bill.id)}
          >
            {bill.label} <span class="amount soft">{money(bill.open_cents)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
