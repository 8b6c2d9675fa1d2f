/** A sheet is about the bill that it was opened for; when another till changed that one, it says so. */
import { FileX } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import { type Desk, useDesk } from "../desk.ts";
import { spotOf } from "../spot.ts";

/** This till's own split withdraws the bill before the answer closes the sheet. */
function isSplitting(desk: Desk, bill: string): boolean {
  return desk.house.waiting.value.some(
    (waiting) => waiting.name === "bills.split_by_line" && waiting.args.bill === bill,
  );
}

/** Null when it was withdrawn or paid meanwhile. */
export function useBillOfSheet(): Bill | null {
  const desk = useDesk();
  const [opened] = useState(() => spotOf(desk)?.bill ?? null);
  if (opened === null) return null;
  const bill = desk.house.records("bill").value.get(opened.id) ?? null;
  const isHere = bill !== null && bill.withdrawn_at === null && bill.settled_at === null;
  if (isHere) return bill;
  return isSplitting(desk, opened.id) ? opened : null;
}

export function BillGone({ onClose }: { onClose: () => void }) {
  return (
    <Sheet
      title={words.billGone}
      onClose={onClose}
      footer={
        <button type="button" class="button main wide" onClick={onClose}>
          {words.goBack}
        </button>
      }
    >
      <Empty picture={FileX} title={words.billGoneWhy} />
    </Sheet>
  );
}
