/** One bill, several payments: how many pay? */
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { spotOf } from "../spot.ts";
import { Said } from "./Said.tsx";

const WAYS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function SplitEvenly({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const spot = spotOf(desk);
  if (spot === null) return null;
  const { bill } = spot;
  async function split(ways: number) {
    const asked = askAt(desk, "split", "bills.split_evenly", { bill: bill.id, ways });
    if (!(await isDone(asked))) return;
    desk.payer.value = null;
    onClose();
  }
  return (
    <Sheet title={words.ways} onClose={onClose}>
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
