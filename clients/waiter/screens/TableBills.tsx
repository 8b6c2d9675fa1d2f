/** What a table's sheet can do with its bill: present it, split it, give something off, print it again. */
import { HandCoins, HandPlatter, Percent, Receipt, Split } from "lucide";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { isAllThere } from "../../ui/presenting.ts";
import { words as charges } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words as splitting } from "../../ui/words/en.split.ts";
import { words as paying } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { present } from "../asks.ts";
import { splittable, toPay } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { Do } from "./Do.tsx";

export type OtherSheet =
  | "to-tab"
  | "pick"
  | "hand-over"
  | "tell"
  | "price"
  | "present"
  | "split"
  | "pay"
  | "terms"
  | "leave";

export type Closing = (act: () => void) => () => void;

export interface ActsProps {
  party: Party;
  /** Does it, and the sheet is done. */
  closing: Closing;
  /** Another sheet takes this one's place. */
  onOther: (sheet: OtherSheet) => void;
}

/** Present the bill, present it again when outdated, reprint what was presented. */
export function Bills({ party, closing, onOther }: ActsProps) {
  const house = useHouse();
  if (isKitchenOnly(house)) return null;
  const owes = party.checks.some((check) => check.closed_at === null && check.total_cents > 0);
  const presented = party.bills.filter((bill) => bill.presented_at !== null && !bill.outdated);
  const again = party.bills.some((bill) => bill.outdated);
  const show = () =>
    isAllThere(party.checks) ? closing(() => present(house, party))() : onOther("present");
  return (
    <>
      {owes && (presented.length === 0 || again) && (
        <Do picture={Receipt} onPress={show}>
          {again ? words.billAgain : words.bill}
        </Do>
      )}
      {toPay(party.bills).length > 0 && (
        <Do picture={HandCoins} onPress={() => onOther("pay")}>
          {paying.takeMoney}
        </Do>
      )}
      {splittable(party.checks) !== undefined && (
        <Do picture={Split} onPress={() => onOther("split")}>
          {splitting.splitBill}
        </Do>
      )}
      {owes && (
        <Do picture={Percent} onPress={() => onOther("price")}>
          {prices.onEverything}
        </Do>
      )}
      {party.bills.some((bill) => bill.settled_at === null) && (
        <Do picture={HandPlatter} onPress={() => onOther("terms")}>
          {charges.sheet}
        </Do>
      )}
      {presented.map((bill) => (
        <Do
          key={bill.id}
          picture={Receipt}
          onPress={closing(() => house.ask("bills.reprint", { bill: bill.id }))}
        >
          {words.reprintBill} <span class="amount">{money(bill.presented_cents)}</span>
        </Do>
      ))}
    </>
  );
}
