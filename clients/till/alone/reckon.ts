/** What a check comes to, worked out at this till: only where the house cannot be asked. */
import { type Figures, type Goods, type Terms, workedOut } from "../../money/bill.ts";
import type { Line } from "../../wire/records.ts";

const NO_TERMS: Terms = {
  off: [],
  charge_rate: "",
  charge_taxed: true,
  per_line: false,
  exempt: null,
};

/** What was sent and is still to pay; a dish that was made again costs nothing. */
export function owedLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.sent_at !== null && !line.refire_of && line.quantity > 0);
}

export function amountOf(line: Line): number {
  const off = (line.reductions ?? []).reduce((sum, each) => sum + each.cents, 0);
  return line.price_cents * line.quantity - off;
}

export function reckoned(lines: readonly Line[]): Figures {
  return workedOut(owedLines(lines).map(goodsOf), NO_TERMS);
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
