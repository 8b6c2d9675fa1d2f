/** Between the lines and the total: discounts, service charge, tax on top, a guest without tax. */

import type { BillTerms } from "../wire/records.ts";
import { money } from "./money.ts";
import { words } from "./words/en.charges.ts";
import { words as prices } from "./words/en.prices.ts";

/** Rows of a list of figures; nothing where the total is the sum of the lines. */
export function TermsRows({ terms }: { terms: BillTerms }) {
  const { charge, discounts, exempt } = terms;
  const onTop = terms.added_tax_cents;
  const plain = discounts.length === 0 && onTop === 0 && !charge?.cents;
  return (
    <>
      {!plain && <Row name={words.subtotal} value={money(terms.goods_cents)} />}
      {discounts.map((each) => (
        <Row
          key={each.id}
          name={words.discount(each.percent_bp ? String(each.percent_bp / 100) : "", each.reason)}
          value={prices.minus(money(each.cents))}
        />
      ))}
      {charge && charge.cents > 0 && (
        <Row name={words.charge(charge.name, charge.rate)} value={money(charge.cents)} />
      )}
      {charge?.waived && (
        <Row name={words.waived(charge.name, charge.waived.reason)} value={money(0)} />
      )}
      {onTop !== 0 && <Row name={onTop > 0 ? words.tax : words.lessTax} value={money(onTop)} />}
      {exempt && <Row name={words.exempt(exempt.reason)} value="" />}
    </>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div data-terms>
      <dt>{name}</dt>
      <dd class="amount">{value}</dd>
    </div>
  );
}
