/** One-tap figures for the row that takes the keys: notes, tips, round totals. */
import type { Signal } from "@preact/signals";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import { type Figures, likelyNotes, likelyTotals, type PayForm, tipOf, typed } from "../pay.ts";

interface Props {
  form: Signal<PayForm>;
  figures: Figures;
}

interface Offer {
  readonly text: string;
  readonly cents: number | null;
}

const TIP_RATES_BP = [500, 1_000, 1_500] as const;

function offersFor(form: PayForm, figures: Figures): readonly Offer[] {
  const priced = (cents: number): Offer => ({ text: money(cents), cents });
  switch (form.at) {
    case "given":
      return [{ text: words.exact, cents: null }, ...likelyNotes(figures.cash_cents).map(priced)];
    case "total":
      return [
        { text: words.noTip, cents: null },
        ...likelyTotals(figures.amount_cents).map(priced),
      ];
    case "tip":
      return [
        { text: words.noTip, cents: null },
        ...TIP_RATES_BP.map((rate) => ({
          text: words.percent(rate / 100),
          cents: tipOf(figures.amount_cents, rate),
        })),
      ];
    case "amount":
      return [{ text: words.all, cents: null }];
  }
}

export function Quick({ form, figures }: Props) {
  return (
    <div class="offers">
      {offersFor(form.value, figures).map((offer) => (
        <button
          type="button"
          class="button"
          key={offer.text}
          onClick={() => {
            form.value = typed(form.value, form.value.at, offer.cents);
          }}
        >
          {offer.text}
        </button>
      ))}
    </div>
  );
}
