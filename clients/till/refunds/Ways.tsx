/** What goes back together, and by which way each part of it. */
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.refunds.ts";
import type { Receipt } from "../../wire/records.ts";
import type { Worth } from "./refunds.ts";

export function Ways({ receipt, worth }: { receipt: Receipt; worth: Worth | null }) {
  const total = worth?.total_cents ?? 0;
  const byWays = (worth?.ways ?? []).reduce((sum, way) => sum + way.cents, 0);
  return (
    <div class="ways" aria-live="polite">
      <p class="row">
        <span class="grow">{words.worth}</span>
        <strong class="amount what" data-worth={total}>
          {money(total)}
        </strong>
      </p>
      <ul class="rows">
        {(worth?.ways ?? []).map((way) => {
          const paid = receipt.tenders[way.at];
          return (
            <li class="line" key={way.at} data-way={way.how}>
              <span class="two grow">
                <span>{words.ways[way.how](paid?.type ?? "")}</span>
                <span class="small soft">
                  {words.ofPayment(paid?.type ?? "", paid?.last4 ?? "")}
                </span>
              </span>
              <span class="amount">{money(way.cents)}</span>
            </li>
          );
        })}
      </ul>
      {worth !== null && worth.rounding_cents !== 0 && (
        <p class="soft">{words.inCoins(money(worth.rounding_cents))}</p>
      )}
      {worth !== null && byWays < total && <p class="warning">{words.notAll}</p>}
    </div>
  );
}
