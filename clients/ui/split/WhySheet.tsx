/** One amount, and in one sentence how it came about; below it, what of it is which tax. */
import type { RateShare } from "../../wire/records.ts";
import { money } from "../money.ts";
import { Sheet } from "../Sheet.tsx";
import { TermsRows } from "../TermsRows.tsx";
import { words } from "../words/en.split.ts";
import type { Explained } from "./use_board.ts";

const rateOf = (row: RateShare): string => row.rate || String(row.rate_bp / 100);

export function WhySheet({ what, onClose }: { what: Explained; onClose: () => void }) {
  return (
    <Sheet title={`${what.title} · ${money(what.cents)}`} onClose={onClose}>
      <div class="stack">
        <p class="whysentence" data-why>
          {what.why}
        </p>
        {what.terms && (
          <dl class="whyterms">
            <TermsRows terms={what.terms} />
          </dl>
        )}
        {what.taxes.length > 0 && (
          <table class="whytaxes">
            <thead>
              <tr>
                <th scope="col">{words.rate}</th>
                <th scope="col">{words.gross}</th>
                <th scope="col">{words.tax}</th>
              </tr>
            </thead>
            <tbody>
              {what.taxes.map((row) => (
                <tr key={`${row.tax} ${row.rate_bp}`}>
                  <th scope="row">{words.taxOf(row.name, rateOf(row))}</th>
                  <td class="amount">{money(row.gross_cents)}</td>
                  <td class="amount">{money(row.tax_cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Sheet>
  );
}
