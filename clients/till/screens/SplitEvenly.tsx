/** One bill, several payments: how many pay? */
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { BillGone, useBillOfSheet } from "./BillGone.tsx";
import { Said } from "./Said.tsx";

const WAYS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function SplitEvenly({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const bill = useBillOfSheet();
  if (bill === null) return <BillGone onClose={onClose} />;
  const { id } = bill;
  async function split(ways: number) {
    const asked = askAt(desk, "split", "bills.split_evenly", { bill: id, ways });
    if (!(await isDone(asked))) return;
    desk.payer.value = null;
    onClose();
  }
  return (
    <Sheet title={`${words.ways} · ${bill.label} · ${money(bill.total_cents)}`} onClose={onClose}>
      <div class="stack">
        <p class="soft">{words.waysWhy}</p>
        <div class="ways">
          {WAYS.map((ways) => (
            <button
              type="button"
              class="button"
              key={ways}
              aria-label={words.waysOf(ways)}
              aria-pressed={bill.payers.length === ways}
              onClick={() => void split(ways)}
            >
              {ways}
            </button>
          ))}
        </div>
        <Said place="split" />
      </div>
    </Sheet>
  );
}
