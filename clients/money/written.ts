/** Amounts as plain decimal text ("4.35") and back, in the decimals of their currency (ISO 4217). */

const WITHOUT_DECIMALS = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "),
);
const WITH_THREE = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));
const AMOUNT = /^(-?)([0-9]{1,15})(?:\.([0-9]{1,4}))?$/;

export function exponentOf(currency: string): number {
  if (WITHOUT_DECIMALS.has(currency)) return 0;
  return WITH_THREE.has(currency) ? 3 : 2;
}

/** Minor units of a plain decimal text; null when it is no amount of this currency. Never rounds. */
export function parsed(text: string, currency: string): number | null {
  const [, sign, whole, decimals = ""] = AMOUNT.exec(text) ?? [];
  const exponent = exponentOf(currency);
  if (whole === undefined || decimals.length > exponent) return null;
  const cents = Number(whole + decimals.padEnd(exponent, "0"));
  if (!Number.isSafeInteger(cents)) return null;
  return sign && cents ? -cents : cents;
}

export function written(amount_cents: number, currency: string): string {
  const exponent = exponentOf(currency);
  const sign = amount_cents < 0 ? "-" : "";
  const digits = String(Math.abs(amount_cents)).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
