/** Present the bill; when something is not sent or not fired, it is asked once. */
import { ReceiptText } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { PresentAnyway } from "../../ui/PresentAnyway.tsx";
import { isAllThere } from "../../ui/presenting.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill, Check } from "../../wire/records.ts";
import { askAt, type Desk, useDesk } from "../desk.ts";

function isPresenting(desk: Desk, check: string): boolean {
  return desk.house.waiting.value.some(
    (waiting) => waiting.name === "bills.present" && waiting.args.check === check,
  );
}

export function PresentButton({ check, bill }: { check: Check; bill: Bill | null }) {
  const desk = useDesk();
  const [unsure, ask] = useState(false);
  const asking = isPresenting(desk, check.id);

  function present() {
    if (isPresenting(desk, check.id)) return;
    const id = bill?.id ?? desk.house.freshId();
    askAt(desk, "check", "bills.present", { check: check.id, bill: id });
  }

  return (
    <>
      <button
        type="button"
        class="button main"
        disabled={asking}
        onClick={() => (isAllThere([check]) ? present() : ask(true))}
      >
        <Icon of={ReceiptText} /> {bill?.outdated ? words.presentAgain : words.present}
      </button>
      {unsure && <PresentAnyway checks={[check]} onClose={() => ask(false)} onPresent={present} />}
    </>
  );
}
