/** The right side: take the money for the bill on the desk, or see what became of it. */
import { useSignal } from "@preact/signals";
import { ReceiptText } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Check } from "../../wire/records.ts";
import { AloneKept } from "../alone/AloneKept.tsx";
import { AlonePay } from "../alone/AlonePay.tsx";
import { isAlone, slipOfCheck, takenAlone } from "../alone/slip.ts";
import { useDesk } from "../desk.ts";
import { UNTOUCHED } from "../pay.ts";
import { checkOnDesk, type Spot, spotOf } from "../spot.ts";
import { PayDone } from "./PayDone.tsx";
import { Payers } from "./Payers.tsx";
import { PayForm } from "./PayForm.tsx";
import { PayKept, PayPending } from "./PayPending.tsx";

export function PayPane() {
  const desk = useDesk();
  const spot = spotOf(desk);
  const check = checkOnDesk(desk);
  if (check === null) return null;
  if (spot === null || spot.bill.presented_at === null)
    return isAlone(desk, check.id) ? <Alone check={check} /> : <PresentFirst spot={spot} />;
  if (spot.bill.settled_at !== null) return <PayDone spot={spot} />;
  return (
    <aside class="paypane" aria-label={words.toPay} data-bill={spot.bill.id}>
      <Payers bill={spot.bill} payer={spot.payer} />
      <PayNow key={`${spot.bill.id}:${spot.payer}:${spot.due_cents}`} spot={spot} />
    </aside>
  );
}

function Alone({ check }: { check: Check }) {
  const { house } = useDesk();
  const taken = takenAlone(house, check.id);
  return (
    <aside class="paypane" aria-label={words.toPay} data-check={check.id}>
      {taken === null ? (
        <AlonePay key={check.id} check={check} />
      ) : (
        <AloneKept slip={slipOfCheck(house, check, taken)} />
      )}
    </aside>
  );
}

function PresentFirst({ spot }: { spot: Spot | null }) {
  return (
    <aside class="paypane" aria-label={words.toPay}>
      <Empty picture={ReceiptText} title={words.presentFirst}>
        {spot && <strong class="amount">{money(spot.due_cents)}</strong>}
        <p>{words.presentFirstWhy}</p>
      </Empty>
    </aside>
  );
}

/** One of: money kept for later, the terminal at work, or the form, which outlives a refusal. */
function PayNow({ spot }: { spot: Spot }) {
  const desk = useDesk();
  const form = useSignal(UNTOUCHED);
  if (spot.pending !== null) return <PayPending spot={spot} tender={spot.pending} />;
  if (spot.asked !== null) return <PayKept asked={spot.asked} bill={spot.bill} />;
  return <PayForm spot={spot} form={form} live={desk.house.status.value.state === "live"} />;
}
