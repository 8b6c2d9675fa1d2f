/** What is to pay here, and what became of the last attempt. */
import { HandCoins } from "lucide";
import type { ComponentChildren } from "preact";
import { Badge } from "../../ui/Badge.tsx";
import { attemptOf } from "../../ui/cards.ts";
import { money } from "../../ui/money.ts";
import { words as cards } from "../../ui/words/en.cards.ts";
import { words } from "../../ui/words/en.till.ts";
import type { CardAttempt, Tender } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
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
  const { house } = useDesk();
  const { last } = spot;
  const attempt = last === null ? null : attemptOf(house, last);
  return (
    <>
      <Said place="pay" />
      {last && (last.state === "declined" || last.state === "cancelled") && (
        <div class="warning" data-tone="late" role="status" data-state={last.state}>
          <span class="grow">
            <strong class="block">{failedSays(last, attempt)}</strong>
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
          {attempt?.state === "partial" && (
            <strong class="block" data-state="partial">
              {cards.partly(
                money(attempt.approved_cents),
                money(attempt.amount_cents),
                money(spot.due_cents),
              )}
            </strong>
          )}
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

/** What was never begun is told from what was broken off. */
function failedSays(tender: Tender, attempt: CardAttempt | null): string {
  if (tender.state === "declined") return words.declined(money(tender.amount_cents));
  if (attempt?.state === "not_started")
    return `${cards.notStarted}. ${cards.notStartedWhy(money(tender.amount_cents))}`;
  return words.cancelled(money(tender.amount_cents));
}
