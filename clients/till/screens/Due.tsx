/** What is to pay here, and what became of the last attempt. */
import { HandCoins } from "lucide";
import type { ComponentChildren } from "preact";
import { Badge } from "../../ui/Badge.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Spot } from "../spot.ts";
import { Said } from "./Said.tsx";

interface DueProps {
  spot: Spot;
  children?: ComponentChildren;
}

export function Due({ spot, children }: DueProps) {
  const { bill, payer } = spot;
  const why = payer === null ? "" : (bill.payers[payer]?.why ?? "");
  return (
    <div class="due">
      <div class="grow">
        <span class="cut">
          <strong>
            {bill.label}
            {payer !== null && ` · ${words.share(payer + 1)}`}
          </strong>{" "}
          <span class="soft">{words.toPay}</span>
        </span>
        {why !== "" && <span class="small soft">{why}</span>}
        {children}
      </div>
      <strong class="amount" data-due={spot.due_cents}>
        {money(spot.due_cents)}
      </strong>
    </div>
  );
}

export function Notices({ spot }: { spot: Spot }) {
  const { last } = spot;
  return (
    <>
      <Said place="pay" />
      {last && (last.state === "declined" || last.state === "cancelled") && (
        <div class="warning" data-tone="late" role="status" data-state={last.state}>
          <span class="grow">
            <strong class="block">
              {last.state === "declined"
                ? words.declined(money(last.amount_cents))
                : words.cancelled(money(last.amount_cents))}
            </strong>
            {words.declinedWhat}
            {last.detail !== "" && <span class="block small">{last.detail}</span>}
          </span>
        </div>
      )}
      {last && (last.state === "booked" || last.state === "approved") && (
        <p class="warning" data-tone="paid" role="status" data-state={last.state}>
          <span class="grow">
            {words.settledBy[last.type]} {money(last.amount_cents)}
            {last.tip_cents > 0 && ` · ${words.tip(money(last.tip_cents))}`}
          </span>
          {last.change_cents > 0 && (
            <Badge tone="paid" picture={HandCoins} filled>
              {words.changeOf(money(last.change_cents))}
            </Badge>
          )}
        </p>
      )}
    </>
  );
}
