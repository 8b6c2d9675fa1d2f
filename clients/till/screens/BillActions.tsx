/** Under the check: present the bill, split it, print it once more. */
import { Printer, Split } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { toPay } from "../../ui/to_pay.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill, Check } from "../../wire/records.ts";
import { takenAlone } from "../alone/slip.ts";
import { askAt, type Desk, isDone, useDesk } from "../desk.ts";
import { TermsButton } from "../terms/TermsButton.tsx";
import { PresentButton } from "./Present.tsx";
import { PriceButton } from "./Pricing.tsx";
import { Said } from "./Said.tsx";

interface Props {
  check: Check;
  bills: readonly Bill[];
  bill: Bill | null;
}

export function BillActions({ check, bills, bill }: Props) {
  const desk = useDesk();
  const unpaid = bills.filter((one) => one.settled_at === null);
  const unbilled = unpaid.length === 0 && owedOf(desk, check) > 0;
  const fresh = unbilled || (bill !== null && bill.presented_at === null);
  const together = unpaid.length > 1 || unpaid.some((one) => one.payers.length > 0);
  const open = bill !== null && bill.settled_at === null;
  if (!open && !together && !fresh) return null;
  // Its cash is on its way: nothing of it is presented or split any more.
  if (takenAlone(desk.house, check.id) !== null) return null;
  return (
    <footer class="actions">
      <Said place="check" />
      <div class="row wrap">
        {(open || together || unbilled) && <SplitButton />}
        {check.total_cents > 0 && check.closed_at === null && <PriceButton />}
        {open && <TermsButton />}
        <span class="grow" />
        {open && bill.presented_at !== null && <PrintAgain bill={bill} />}
        {fresh && <PresentButton check={check} bill={unbilled ? null : bill} />}
      </div>
    </footer>
  );
}

/** What no standing bill asks for yet counts as owed too. */
export function owedOf(desk: Desk, check: Check): number {
  const settlement = desk.house.records("settlement").value.get(check.id);
  return settlement ? settlement.open_cents : toPay(check);
}

function PrintAgain({ bill }: { bill: Bill }) {
  const desk = useDesk();
  async function again() {
    if (await isDone(askAt(desk, "check", "bills.reprint", { bill: bill.id }))) say(words.printing);
  }
  return (
    <button
      type="button"
      class="button square"
      aria-label={words.printBillAgain}
      title={words.printBillAgain}
      onClick={() => void again()}
    >
      <Icon of={Printer} />
    </button>
  );
}

function SplitButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        desk.sheet.value = "split";
      }}
    >
      <Icon of={Split} /> {words.split}
    </button>
  );
}
