/** What the cashier must know before taking money for this check. */
import { Send, TriangleAlert } from "lucide";
import { DiscountOffers } from "../../ui/DiscountOffers.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill } from "../../wire/records.ts";
import type { CheckRow } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { MergeOffer } from "./MergeOffer.tsx";
import { PresentButton } from "./Present.tsx";

interface Props {
  row: CheckRow;
  bill: Bill | null;
}

export function Warnings({ row, bill }: Props) {
  const { house } = useDesk();
  const turn = house.records("turn").value.get(row.check.turn);
  return (
    <>
      <MergeOffer row={row} />
      <DiscountOffers house={house} checks={[row.check]} turn={turn} />
      {bill?.outdated && (
        <p class="warning" data-tone="late" role="status">
          <Icon of={TriangleAlert} />
          <span class="grow">
            {words.outdated(money(bill.presented_cents), money(bill.total_cents))}
          </span>
          <PresentButton check={row.check} bill={bill} />
        </p>
      )}
      {row.check.unsent > 0 && (
        <p class="warning" data-tone="cooking">
          <Icon of={Send} />
          <span class="grow">{words.unsent(row.check.unsent)}</span>
        </p>
      )}
    </>
  );
}
