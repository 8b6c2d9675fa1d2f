/** The split board at the till: whoever is done with it takes a bill's money. */
import { Banknote } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { SplitBoard } from "../../ui/split/SplitBoard.tsx";
import { words } from "../../ui/words/en.split.ts";
import { rowOf } from "../checks.ts";
import { pickBill, useDesk } from "../desk.ts";
import { checkOnDesk } from "../spot.ts";

export function SplitSheet({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const check = checkOnDesk(desk);
  if (check === null) return null;
  return (
    <SplitBoard
      key={check.id}
      house={desk.house}
      check={check.id}
      table={rowOf(desk.house, check).table}
      onClose={onClose}
      actsOn={(bill) =>
        bill.settled_at === null && (
          <button
            type="button"
            class="button"
            aria-label={words.payWhat(bill.label)}
            onClick={() => {
              pickBill(desk, bill.id);
              onClose();
            }}
          >
            <Icon of={Banknote} /> {words.toPay}
          </button>
        )
      }
    />
  );
}
