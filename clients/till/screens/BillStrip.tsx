/** The bills of one check side by side: whose part, how much, paid or not. */

import { Badge } from "../../ui/Badge.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import { billState, tendersOfBill } from "../bills.ts";
import { pickBill, useDesk } from "../desk.ts";
import { LOOKS } from "./CheckTile.tsx";

interface Props {
  bills: readonly Bill[];
  onDesk: Bill | null;
}

export function BillStrip({ bills, onDesk }: Props) {
  return (
    <ul class="billstrip" aria-label={words.bills}>
      {bills.map((bill) => (
        <li key={bill.id}>
          <BillCard bill={bill} onDesk={bill.id === onDesk?.id} />
        </li>
      ))}
    </ul>
  );
}

function BillCard({ bill, onDesk }: { bill: Bill; onDesk: boolean }) {
  const desk = useDesk();
  const state = billState(bill, tendersOfBill(desk.house, bill.id));
  const look = LOOKS[state];
  return (
    <button
      type="button"
      class="billcard"
      aria-current={onDesk}
      data-bill={bill.id}
      data-label={bill.label}
      data-state={state}
      data-tone={look.tone}
      onClick={() => pickBill(desk, bill.id)}
    >
      <span class="cut">{bill.label}</span>
      <strong class="amount">{money(bill.total_cents)}</strong>
      <Badge tone={look.tone} picture={look.picture}>
        {state === "paid" && bill.receipt !== null
          ? words.receipt(bill.receipt)
          : words.states[state]}
      </Badge>
    </button>
  );
}
