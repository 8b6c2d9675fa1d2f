/** The shares of an even split: how much each pays, who carries the odd cent, and who has paid. */
import { Check } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";

export function Payers({ bill, payer: picked }: { bill: Bill; payer: number | null }) {
  const desk = useDesk();
  if (bill.payers.length === 0) return null;
  return (
    <section class="payers" aria-label={words.shares}>
      <ol>
        {bill.payers.map((payer, at) => {
          const paid = payer.paid_cents >= payer.amount_cents;
          return (
            <li key={at}>
              <button
                type="button"
                class="chip"
                data-payer={at}
                data-state={paid ? "paid" : "open"}
                aria-pressed={picked === at}
                aria-label={`${words.share(at + 1)}: ${money(payer.amount_cents)}${paid ? `, ${words.paid}` : ""}`}
                disabled={paid}
                onClick={() => {
                  desk.payer.value = at;
                }}
              >
                {paid && <Icon of={Check} size={16} />}
                <span class="amount">{money(payer.amount_cents)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
