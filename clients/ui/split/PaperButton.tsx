/** Show a bill to its guests on paper, or print it once more; or all of the table's at once. */
import { Printer, ReceiptText } from "lucide";
import { useState } from "preact/hooks";
import type { Bill } from "../../wire/records.ts";
import { Icon } from "../Icon.tsx";
import { PresentAnyway } from "../PresentAnyway.tsx";
import { isAllThere } from "../presenting.ts";
import { words } from "../words/en.split.ts";
import { isToPresent } from "./board.ts";
import type { Board } from "./use_board.ts";

export function PaperButton({ board, bill }: { board: Board; bill: Bill }) {
  if (bill.settled_at !== null) return null;
  if (isToPresent(bill)) {
    const name = words.showWhat(bill.label);
    return <PresentButton board={board} bills={[bill]} name={name} says={words.show} />;
  }
  return (
    <button
      type="button"
      class="button"
      aria-label={words.printWhat(bill.label)}
      disabled={!board.mayAct}
      onClick={() => void board.act.ask("bills.reprint", { bill: bill.id })}
    >
      <Icon of={Printer} /> {words.print}
    </button>
  );
}

/** Everybody at the table asks for theirs. */
export function PresentAll({ board }: { board: Board }) {
  const bills = board.bills.filter(isToPresent);
  if (bills.length < 2) return null;
  const says = words.showAll(bills.length);
  return <PresentButton board={board} bills={bills} name={says} says={says} />;
}

interface Props {
  board: Board;
  bills: readonly Bill[];
  name: string;
  says: string;
}

function PresentButton({ board, bills, name, says }: Props) {
  const [unsure, ask] = useState(false);
  const { house, act } = board;
  const check = house.records("check").value.get(board.check);
  const checks = check ? [check] : [];

  async function present() {
    for (const bill of bills) {
      const asked = { check: bill.check, bill: bill.id };
      if ((await act.ask("bills.present", asked)) === null) return;
    }
  }

  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={name}
        disabled={!board.mayAct}
        onClick={() => (isAllThere(checks) ? void present() : ask(true))}
      >
        <Icon of={ReceiptText} /> {says}
      </button>
      {unsure && (
        <PresentAnyway
          checks={checks}
          onClose={() => ask(false)}
          onPresent={() => void present()}
        />
      )}
    </>
  );
}
