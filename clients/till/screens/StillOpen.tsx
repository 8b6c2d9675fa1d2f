/** Whose bill is still open: said before a drawer or the day is closed. */
import { money } from "../../ui/money.ts";
import { toPay } from "../../ui/to_pay.ts";
import { words } from "../../ui/words/en.till.ts";
import type { CheckRow } from "../checks.ts";

export function StillOpen({ rows }: { rows: readonly CheckRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long list.
    <ul class="rows" aria-label={words.stillOpen} tabIndex={0}>
      {rows.map((row) => (
        <li class="line" key={row.check.id} data-open-table={row.table}>
          <span class="grow">
            {words.table(row.table)}
            <span class="soft"> · {row.waiter}</span>
          </span>
          <span class="amount">{money(row.settlement?.open_cents ?? toPay(row.check))}</span>
        </li>
      ))}
    </ul>
  );
}
