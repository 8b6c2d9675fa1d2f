/** Total and tax per rate, as the house worked them out. */

import { money } from "../../ui/money.ts";
import { TermsRows } from "../../ui/TermsRows.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { BillTerms, TaxRow } from "../../wire/records.ts";

/** The percent of a tax as finely as it is. */
export function rateText(row: { rate_bp: number; rate?: string }): string {
  return row.rate || String(row.rate_bp / 100);
}

interface Props {
  total_cents: number;
  taxes: readonly TaxRow[];
  terms: BillTerms | undefined;
}

export function TaxTable({ total_cents, taxes, terms }: Props) {
  return (
    <dl class="taxtable">
      {terms && <TermsRows terms={terms} />}
      <div class="whole">
        <dt>{words.total}</dt>
        <dd class="amount">{money(total_cents)}</dd>
      </div>
      {taxes.map((row) => (
        <div class="small soft" key={`${row.tax} ${row.rate_bp}`} data-tax={row.tax}>
          <dt>
            {words.tax(row.name, rateText(row))} · {money(row.gross_cents)}
          </dt>
          <dd class="amount">
            {words.net} {money(row.base_cents ?? row.net_cents)} · {words.taxIn}{" "}
            {money(row.tax_cents)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
