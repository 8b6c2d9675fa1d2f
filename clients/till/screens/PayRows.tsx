/** The four figures of a payment; the one that is tapped takes the keys. */
import type { Signal } from "@preact/signals";
import { money } from "../../ui/money.ts";
import { words as tenders } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.till.ts";
import { useDesk } from "../desk.ts";
import { type Figures, keepTheChange, type PayForm, type PayRow } from "../pay.ts";
import { enterIsCash } from "../ways.ts";

interface Props {
  form: Signal<PayForm>;
  figures: Figures;
  due_cents: number;
}

const ROWS: readonly PayRow[] = ["amount", "tip", "total", "given"];

function shownIn(row: PayRow, figures: Figures): number {
  switch (row) {
    case "amount":
      return figures.amount_cents;
    case "tip":
      return figures.tip_cents;
    case "total":
      return figures.asked_cents;
    case "given":
      return figures.given_cents;
  }
}

export function PayRows({ form, figures, due_cents }: Props) {
  const isCash = enterIsCash(useDesk().house, form.value, figures);
  return (
    <div class="payrows">
      {ROWS.map((row) => (
        <button
          type="button"
          class="payrow"
          key={row}
          data-row={row}
          aria-pressed={form.value.at === row}
          onClick={() => {
            form.value = { ...form.value, at: row };
          }}
        >
          <span class="grow">{words.payRows[row]}</span>
          {row === "given" && isCash && <kbd class="enterword">{tenders.enterIsCash}</kbd>}
          <span class={form.value[row] === null ? "amount soft" : "amount"}>
            {money(shownIn(row, figures))}
          </span>
        </button>
      ))}
      <ChangeRow form={form} figures={figures} due_cents={due_cents} />
    </div>
  );
}

/** More than nothing is the house's gain. */
const signed = (cents: number): string => (cents > 0 ? `+${money(cents)}` : money(cents));

function ChangeRow({ form, figures, due_cents }: Props) {
  const { change_cents, rounding_cents } = figures;
  return (
    <div class="payrow change" data-change={change_cents}>
      {change_cents < 0 ? (
        <span class="hint grow">{words.missing(money(-change_cents))}</span>
      ) : (
        <>
          <span class="grow">
            {words.change}
            {rounding_cents !== 0 && (
              <span class="soft small block" data-rounding={rounding_cents}>
                {tenders.rounding(signed(rounding_cents))}
              </span>
            )}
          </span>
          {change_cents > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => {
                form.value = keepTheChange(form.value, due_cents);
              }}
            >
              {words.keepIt}
            </button>
          )}
          <strong class="amount">{money(change_cents)}</strong>
        </>
      )}
    </div>
  );
}
