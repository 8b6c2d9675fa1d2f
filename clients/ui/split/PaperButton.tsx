/** Under a bill: show it to its guests on paper, or print it once more. */
import { Printer, ReceiptText } from "lucide";
import { useState } from "preact/hooks";
import type { Bill } from "../../wire/records.ts";
import { Icon } from "../Icon.tsx";
import { PresentAnyway } from "../PresentAnyway.tsx";
import { isAllThere } from "../presenting.ts";
import { words } from "../words/en.split.ts";
import type { Board } from "./use_board.ts";

export function PaperButton({ board, bill }: { board: Board; bill: Bill }) {
  const [unsure, ask] = useState(false);
  const { house, act } = board;
  if (bill.settled_at !== null) return null;
  if (bill.times_presented > 0 && !bill.outdated) {
    return (
      <button
        type="button"
        class="button"
        aria-label={words.printWhat(bill.label)}
        disabled={!board.mayAct}
        onClick={() => void act.ask("bills.reprint", { bill: bill.id })}
      >
        <Icon of={Printer} /> {words.print}
      </button>
    );
  }
  const check = house.records("check").value.get(bill.check);
  const checks = check ? [check] : [];
  const present = () => void act.ask("bills.present", { check: bill.check, bill: bill.id });
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words.showWhat(bill.label)}
        disabled={!board.mayAct}
        onClick={() => (isAllThere(checks) ? present() : ask(true))}
      >
        <Icon of={ReceiptText} /> {words.show}
      </button>
      {unsure && <PresentAnyway checks={checks} onClose={() => ask(false)} onPresent={present} />}
    </>
  );
}
