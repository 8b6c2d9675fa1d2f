/** The bill is paid: the change to give back, the receipt, and the next bill of the same table. */
import { ArrowRight, CircleCheckBig, Printer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words as papers } from "../../ui/words/en.papers.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill, Job, Receipt } from "../../wire/records.ts";
import { billsOf } from "../bills.ts";
import { askAt, pickBill, takeUp, useDesk } from "../desk.ts";
import { resting } from "../finger.ts";
import { GuestPapersButton } from "../guest_papers/GuestPapers.tsx";
import { receiptJob } from "../papers.ts";
import type { Spot } from "../spot.ts";
import { Said } from "./Said.tsx";

export function PayDone({ spot }: { spot: Spot }) {
  const desk = useDesk();
  const { bill } = spot;
  const { last } = spot;
  const receipt = [...desk.house.records("receipt").value.values()].find(
    (one) => one.number === bill.receipt,
  );
  return (
    <aside class="paypane" aria-label={words.toPay} data-bill={bill.id}>
      <section class="pending" data-tone="paid" data-state="paid" role="status">
        <Icon of={CircleCheckBig} size={48} />
        <h3>{bill.receipt === null ? words.paid : words.paidWith(bill.receipt)}</h3>
        <span class="soft">{bill.label}</span>
        <strong class="amount what">{money(bill.total_cents)}</strong>
        {last && last.change_cents > 0 && (
          <p class="giveback" data-change={last.change_cents}>
            <span>{words.giveBack}</span>
            <strong class="amount giving">{money(last.change_cents)}</strong>
          </p>
        )}
      </section>
      {receipt && <ReceiptPaper receipt={receipt} />}
      <Said place="pay" />
      <span class="grow" />
      <Next check={bill.check} />
    </aside>
  );
}

export function ReceiptPaper({ receipt }: { receipt: Receipt }) {
  const desk = useDesk();
  const job = receiptJob(desk.house, receipt.number);
  return (
    <div class="row wrap receiptpaper" data-job={job?.id} data-state={job?.state}>
      {job && <span class="grow soft">{papers.receiptPaper[job.state]}</span>}
      {job && <AgainButton job={job} />}
      <GuestPapersButton receipt={receipt.number} />
    </div>
  );
}

function AgainButton({ job }: { job: Job }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button"
      onClick={() => askAt(desk, "pay", "paper.reprint", { job: job.id })}
    >
      <Icon of={Printer} /> {words.printReceiptAgain}
    </button>
  );
}

/** What this party has to pay besides: another bill, or what was ordered after paying. */
function Next({ check }: { check: string }) {
  const desk = useDesk();
  const next = billsOf(desk.house, check).find((bill) => bill.settled_at === null);
  if (next) return <NextBill bill={next} />;
  const owed = desk.house.records("settlement").value.get(check)?.open_cents ?? 0;
  if (owed > 0) return <p class="soft centred">{words.stillOwed(money(owed))}</p>;
  const later = desk.house.records("check").value.get(check)?.followed_by ?? null;
  const since = later === null ? undefined : desk.house.records("check").value.get(later);
  if (since === undefined || since.closed_at !== null || since.total_cents === 0)
    return <p class="soft centred">{words.wholePaid}</p>;
  return (
    <button
      type="button"
      class="button main wide tall"
      disabled={resting.value}
      onClick={() => takeUp(desk, since.id)}
    >
      {words.orderedSince(money(since.total_cents))} <Icon of={ArrowRight} />
    </button>
  );
}

function NextBill({ bill: next }: { bill: Bill }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button main wide tall"
      disabled={resting.value}
      onClick={() => pickBill(desk, next.id)}
    >
      {words.next(next.label, money(next.open_cents))} <Icon of={ArrowRight} />
    </button>
  );
}
