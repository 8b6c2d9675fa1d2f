/** Today's receipts, newest first. */
import { ReceiptText, Search, SearchX } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words as refunds } from "../../ui/words/en.refunds.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Receipt } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { receiptsOfToday, whose } from "../papers.ts";
import { WentBackBadge } from "../refunds/WentBackBadge.tsx";
import { wentBack } from "../refunds/went_back.ts";

function matches(receipt: Receipt, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  return receipt.table.toLowerCase().startsWith(wanted) || String(receipt.number) === wanted;
}

export function Receipts({ find }: { find: string }) {
  return (
    <>
      <OfToday find={find} />
      <FindButton />
    </>
  );
}

/** Cashiers look up receipts of any day. */
function FindButton() {
  const desk = useDesk();
  const roles = desk.house.session.value?.roles ?? [];
  if (!roles.includes("cashier") && !roles.includes("manager")) return null;
  return (
    <button
      type="button"
      class="button wide"
      data-find-receipt
      onClick={() => {
        desk.sheet.value = "find-receipt";
      }}
    >
      <Icon of={Search} />
      <span class="two">
        <strong>{refunds.find}</strong>
        <span class="small soft">{refunds.earlier}</span>
      </span>
    </button>
  );
}

function OfToday({ find }: { find: string }) {
  const desk = useDesk();
  const receipts = receiptsOfToday(desk.house);
  const found = receipts.filter((receipt) => matches(receipt, find));
  if (receipts.length === 0)
    return (
      <Empty picture={ReceiptText} title={words.noReceipts}>
        <p>{words.noReceiptsWhy}</p>
      </Empty>
    );
  if (found.length === 0) return <Empty picture={SearchX} title={words.noSuchTable(find)} />;
  return (
    <ul class="rows">
      {found.map((receipt) => (
        <li key={receipt.id}>
          <ReceiptRow receipt={receipt} />
        </li>
      ))}
    </ul>
  );
}

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  const desk = useDesk();
  const ways = [...new Set(receipt.tenders.map((tender) => words.settledBy[tender.type]))];
  const back = wentBack(desk.house, receipt);
  return (
    <button
      type="button"
      class="checktile"
      data-tone={back?.isWhole ? "to_clear" : "paid"}
      data-receipt={receipt.number}
      aria-current={desk.receipt.value === receipt.id}
      onClick={() => {
        desk.receipt.value = receipt.id;
      }}
    >
      <span class="number">
        <span class="only-read">{words.receipt(receipt.number)}</span>
        <span aria-hidden="true">№ {receipt.number}</span>
      </span>
      <span class="first">
        <span class="cut">{whose(receipt, words.table(receipt.table))}</span>
        <strong class="amount">{money(receipt.total_cents)}</strong>
      </span>
      <span class="second small soft">
        <span>{clock(receipt.at, zoneOf(desk.house))}</span>
        {back ? <WentBackBadge of={back} /> : <span>{ways.join(" + ")}</span>}
      </span>
    </button>
  );
}
