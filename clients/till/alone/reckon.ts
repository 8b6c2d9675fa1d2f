/** What a check comes to, worked out at this till: only where the house cannot be asked. */
import { type Figures, type Goods, type Terms, workedOut } from "../../money/bill.ts";
import type { House } from "../../sync/house.ts";
import type { ChargeRule, Line } from "../../wire/records.ts";

/** What a bill of this house has beyond its lines: its service charge, its way to round. */
export function termsOf(house: Pick<House, "records" | "menu">, check: string): Terms {
  const charge = chargeOf(house, check);
  return {
    off: [],
    charge_rate: charge?.rate ?? "",
    charge_taxed: charge?.taxed ?? true,
    per_line: house.menu.value?.tax_rules?.by_line ?? false,
    exempt: null,
  };
}

/** Of the rules that fit the party, the one for the largest; the first of equals. */
function chargeOf({ records }: Pick<House, "records">, id: string): ChargeRule | null {
  const check = records("check").value.get(id);
  const turn = records("turn").value.get(check?.turn ?? "");
  const rules = records("charge_rules").value.get("house")?.charges ?? [];
  const fit = rules.filter(
    ({ covers, services }) =>
      turn !== undefined && covers <= turn.covers && services.includes(check?.service ?? "eat_in"),
  );
  return fit.reduce<ChargeRule | null>(
    (best, each) => (best === null || each.covers > best.covers ? each : best),
    null,
  );
}

/** What was sent and is still to pay; a dish that was made again costs nothing. */
export function owedLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.sent_at !== null && !line.refire_of && line.quantity > 0);
}

export function amountOf(line: Line): number {
  const off = (line.reductions ?? []).reduce((sum, each) => sum + each.cents, 0);
  return line.price_cents * line.quantity - off;
}

export function reckoned(lines: readonly Line[], terms: Terms): Figures {
  return workedOut(owedLines(lines).map(goodsOf), terms);
}

function goodsOf(line: Line): Goods {
  return { cents: amountOf(line), taxing: line.taxing ?? oneTax(line) };
}

function oneTax({ tax, tax_name, rate_bp }: Line): Goods["taxing"] {
  return {
    levies: [{ id: tax, name: tax_name, rate: String(rate_bp / 100) }],
    added: false,
    net_of: "",
  };
}
