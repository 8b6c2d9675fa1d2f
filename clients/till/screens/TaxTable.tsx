/** Total and tax per rate, as the house worked them out. */

import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { TaxRow } from "../../wire/records.ts";

export function rateText(rate_bp: number): string {
  return String(rate_bp / 100);
}

interface Props {
  total_cents: number;
  taxes: readonly TaxRow[];
}

export function TaxTable({ total_cents, taxes }: Props) {
  return (
    <dl class="taxtable">
      <div class="whole">
        <dt>{words.total}</dt>
        <dd class="amount">{money(total_cents)}</dd>
      </div>
      {taxes.map((row) => (
        <div class="small soft" key={row.tax} data-tax={row.tax}>
          <dt>
            {words.tax(row.name, rateText(row.rate_bp))} · {money(row.gross_cents)}
          </dt>
          <dd class="amount">
            {words.net} {money(row.net_cents)} · {words.taxIn} {money(row.tax_cents)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
