/** Which dish a scanned code is; the house has verified the codes of its menu. */
import type { CarteDocument, Dish } from "../../wire/records.ts";

const EAN_LENGTHS = new Set([8, 12, 13, 14]);

function isEan(code: string): boolean {
  return /^\d+$/.test(code) && EAN_LENGTHS.has(code.length);
}

/** A scanner may read a UPC-A of 12 figures as an EAN-13 with a nought before it. */
function same(code: string): string {
  return isEan(code) ? code.replace(/^0+/, "") : code;
}

export function dishOfCode(carte: CarteDocument, code: string): Dish | null {
  const wanted = same(code);
  return (
    carte.dishes.find((dish) => (dish.barcodes ?? []).some((own) => same(own) === wanted)) ?? null
  );
}

/** The last figure of an EAN proves the others: the scanner slipped when it does not fit. */
export function isMisread(code: string): boolean {
  if (!isEan(code)) return false;
  const [last, ...before] = [...code].reverse().map(Number);
  const weighed = before.reduce((sum, figure, place) => sum + figure * (place % 2 ? 1 : 3), 0);
  return (10 - (weighed % 10)) % 10 !== last;
}
