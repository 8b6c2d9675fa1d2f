/** Under a bill that is owed: on to its money. */
import { Banknote } from "lucide";
import type { Bill } from "../../wire/records.ts";
import { Icon } from "../Icon.tsx";
import { words } from "../words/en.split.ts";

export function ToPay({ bill, onPay }: { bill: Bill; onPay: (bill: Bill) => void }) {
  if (bill.settled_at !== null) return null;
  return (
    <button
      type="button"
      class="button"
      aria-label={words.payWhat(bill.label)}
      onClick={() => onPay(bill)}
    >
      <Icon of={Banknote} /> {words.toPay}
    </button>
  );
}
