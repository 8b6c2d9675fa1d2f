/** A sheet is about the bill that it was opened for; when another till changed that one, it says so. */
import { FileX } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { spotOf } from "../spot.ts";

/** Null when it was withdrawn or paid meanwhile. */
export function useBillOfSheet(): Bill | null {
  const desk = useDesk();
  const [id] = useState(() => spotOf(desk)?.bill.id ?? "");
  const bill = desk.house.records("bill").value.get(id);
  return bill === undefined || bill.withdrawn_at !== null || bill.settled_at !== null ? null : bill;
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
