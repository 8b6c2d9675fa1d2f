/** Which tax is due on a dish where it goes, as server/menu/tax.py says it. */
import { rateOf, rateText } from "../money/bill.ts";
import type { CarteDocument, Line, Tax } from "../wire/records.ts";

type Service = Line["service"];
export type Taxed = Pick<Line, "tax" | "tax_name" | "rate_bp" | "taxing">;

const RATE_OF_BP = 10_000;

/** Null when the menu knows no such tax. */
export function taxed(menu: CarteDocument, id: string, service: Service): Taxed | null {
  const own = menu.taxes.find((tax) => tax.id === id);
  if (!own) return null;
  const due = menu.taxes.find(({ id: other }) => other === insteadOf(own, service)) ?? own;
  return {
    tax: due.id,
    tax_name: due.name,
    rate_bp: due.rate_bp,
    taxing: taxingOf(menu, own, due),
  };
}

// A menu that was kept before this release says nothing of the rest of its taxes.
const insteadOf = (own: Tax, service: Service): string | undefined =>
  own.elsewhere?.find((each) => each.service === service)?.tax;

function taxingOf(menu: CarteDocument, own: Tax, due: Tax): Line["taxing"] {
  const isSwapped = due !== own && menu.tax_rules?.keeps === "net" && !own.added;
  const isPlain = !due.rate && !due.added && !due.also?.length;
  if (isPlain && !own.added && !isSwapped) return null;
  const net_of = isSwapped ? together(leviesOf(menu, own).map(({ rate }) => rate)) : "";
  return { levies: leviesOf(menu, due), added: own.added ?? false, net_of };
}

function leviesOf(menu: CarteDocument, tax: Tax) {
  const also = (tax.also ?? []).flatMap((id) => menu.taxes.filter((each) => each.id === id));
  return [tax, ...also].map(({ id, name, rate, rate_bp }) => ({
    id,
    name,
    rate: rate || rateText(rate_bp * RATE_OF_BP),
  }));
}

const together = (rates: readonly string[]): string =>
  rateText(rates.reduce((all, rate) => all + rateOf(rate), 0));
