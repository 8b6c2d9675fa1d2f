/** Take the money at the table: the till's own figures and keys, on the waiter's device. */
import { useEffect, useState } from "preact/hooks";
import { type Desk, DeskContext, deskAt, pickBill } from "../../till/desk.ts";
import { openingHere } from "../../till/drawers.ts";
import { PayPane } from "../../till/screens/PayPane.tsx";
import { spotOf } from "../../till/spot.ts";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.tenders.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import { toPay } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

interface Props {
  party: Party;
  /** This one first; else the first that is owed. */
  bill?: string;
  onClose: () => void;
}

export function PaySheet({ party, bill, onClose }: Props) {
  const house = useHouse();
  const [first] = useState(
    () => party.bills.find((each) => each.id === bill) ?? toPay(party.bills)[0] ?? party.bills[0],
  );
  const [desk] = useState(() => deskAt(house, first?.check ?? party.check, first?.id ?? null));
  // Whoever else is served meanwhile finds the bill gone, and no key that takes nothing.
  useEffect(() => {
    if (party.bills.length === 0) onClose();
  }, [party.bills.length]);
  return (
    <DeskContext.Provider value={desk}>
      <Sheet large title={words.payAt(party.label)} onClose={onClose}>
        <div class="paysheet">
          <Where />
          {party.bills.length > 1 && <Bills desk={desk} bills={party.bills} />}
          <PayPane />
        </div>
      </Sheet>
    </DeskContext.Provider>
  );
}

/** Whose cash it will be. */
function Where() {
  const opening = openingHere(useHouse());
  if (opening === null) return null;
  return (
    <p class="soft small" data-cash-goes={opening.is_of}>
      {words.cashGoes(opening.name)}
    </p>
  );
}

function Bills({ desk, bills }: { desk: Desk; bills: readonly Bill[] }) {
  const shown = spotOf(desk)?.bill.id;
  return (
    <ul class="row wrap" aria-label={till.bills}>
      {bills.map((bill) => (
        <li key={bill.id}>
          <button
            type="button"
            class="chip"
            data-bill={bill.id}
            aria-pressed={bill.id === shown}
            onClick={() => {
              desk.check.value = bill.check;
              pickBill(desk, bill.id);
            }}
          >
            {bill.label}
            <span class="amount soft">
              {bill.settled_at === null ? money(bill.open_cents) : till.paid}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
