/** Amounts as guests read them: whole cents in, "12.50" out, and what a finger typed back into cents. */

/** 1250 -> "12.50". Never rounds: an amount is whole cents already. */
export function money(cents: number): string {
  const whole = Math.abs(Math.trunc(cents));
  const euros = String(Math.trunc(whole / 100)).replace(/\B(?=(\d{3})+$)/g, " ");
  return `${cents < 0 ? "−" : ""}${euros}.${String(whole % 100).padStart(2, "0")}`;
}

/** "12,5" -> 1250; null when the text is no amount. Reads digits, never a float. */
export function cents(typed: string): number | null {
  const match = /^(\d{0,7})(?:[.,](\d{0,2}))?$/.exec(typed.trim());
  if (!match || (!match[1] && !match[2])) return null;
  return Number(match[1] || "0") * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** What the figure reads after one more key; keys that make no amount are ignored. */
export function typedAfter(typed: string, key: string): string {
  if (key === "erase") return typed.slice(0, -1);
  const next = typed + (key === "," ? "." : key);
  const tidy = next.startsWith(".") ? `0${next}` : next.replace(/^0+(?=\d)/, "");
  return cents(tidy) === null ? typed : tidy;
}
