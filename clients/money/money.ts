/**
 * The house's money rules once more, for a till that cannot reach the house (and for nothing else).
 *
 * Whole minor units in, whole minor units out. Conventions as in server/kit/money.py, pinned by
 * tests/vectors/money.json: half away from zero; largest remainder, ties to the lower index, a
 * weight of zero gets nothing, the sign is mirrored. Rates are basis points: 700 is 7 %.
 */

const WHOLE_BP = 10_000;

/** The quotient as a whole number, half away from zero. Products may pass 2^53, so they are exact. */
export function rounded(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n ? minus(whole) : whole;
}

/** The tax that a price including tax contains (the whole group of one rate at once). */
export function taxWithin(gross_cents: number, rate_bp: number): number {
  return rounded(BigInt(gross_cents) * BigInt(rate_bp), BigInt(WHOLE_BP + rate_bp));
}

/** The tax that comes on top of a price without tax; the rate may be finer than a basis point. */
export function taxOn(net_cents: number, rate_bp: number, per: number = WHOLE_BP): number {
  return rounded(BigInt(net_cents) * BigInt(rate_bp), BigInt(per));
}

/** Share out every cent by weight. At least one weight is more than nothing. */
export function allocated(total_cents: number, weights: readonly number[]): number[] {
  if (total_cents < 0) return allocated(-total_cents, weights).map(minus);
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const exact = weights.map((weight) => BigInt(total_cents) * BigInt(weight));
  const shares = exact.map((each) => Number(each / whole));
  const odd = total_cents - shares.reduce((sum, share) => sum + share, 0);
  for (const index of byRemainder(exact, whole).slice(0, odd))
    shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function byRemainder(exact: readonly bigint[], whole: bigint): number[] {
  const rest = (index: number) => (exact[index] ?? 0n) % whole;
  return exact
    .map((_, index) => index)
    .sort((one, other) => Number(rest(other) - rest(one)) || one - other);
}

/** Equal shares; the first ones carry the odd cents. */
export function splitEvenly(total_cents: number, ways: number): number[] {
  return allocated(total_cents, new Array<number>(ways).fill(1));
}

/** An even split of a bill of several rates: one row of shares per rate; rows and columns add up. */
export function splitWithRates(gross_cents: readonly number[], ways: number): number[][] {
  const weights = new Array<number>(ways).fill(1);
  return sharedByRates(gross_cents, allocated(sum(gross_cents), weights), weights);
}

/** How much of each rate is in each total: each but the last by weight, the last takes the rest. */
export function sharedByRates(
  gross_cents: readonly number[],
  totals: readonly number[],
  weights: readonly number[],
): number[][] {
  if (gross_cents.length === 0) return [];
  let left = [...totals];
  const rows = gross_cents.slice(0, -1).map((gross) => {
    const row = within(allocated(gross, weights), left);
    left = left.map((cents, way) => cents - (row[way] ?? 0));
    return row;
  });
  return [...rows, left];
}

/** The shares, none above its room: what does not fit goes where most room is left. */
function within(shares: readonly number[], room: readonly number[]): number[] {
  const fitted = shares.map((share, at) => Math.min(share, room[at] ?? 0));
  const tight = fitted.map((cents, at) => cents - (room[at] ?? 0));
  const roomiest = room.map((_, at) => at);
  roomiest.sort((one, other) => (tight[one] ?? 0) - (tight[other] ?? 0) || one - other);
  let over = sum(shares) - sum(fitted);
  for (const at of roomiest) {
    const more = Math.min(over, (room[at] ?? 0) - (fitted[at] ?? 0));
    fitted[at] = (fitted[at] ?? 0) + more;
    over -= more;
  }
  return fitted;
}

/** Unit by unit when later ones are not known yet: the last one closes exactly. */
export function cumulative(total_cents: number, units: number): number[] {
  const upto = (unit: number) => rounded(BigInt(total_cents) * BigInt(unit), BigInt(units));
  return Array.from({ length: units }, (_, unit) => upto(unit + 1) - upto(unit));
}

export type Rounds = "nearest" | "down" | "up";

/** What coins can pay; only ever used on what is left for cash. Down is toward nothing. */
export function cashRounded(
  amount_cents: number,
  step_cents: number,
  direction: Rounds = "nearest",
): number {
  if (amount_cents < 0) return minus(cashRounded(-amount_cents, step_cents, direction));
  const over = amount_cents % step_cents;
  if (direction === "down") return amount_cents - over;
  if (direction === "up") return over === 0 ? amount_cents : amount_cents - over + step_cents;
  return rounded(BigInt(amount_cents), BigInt(step_cents)) * step_cents;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, each) => all + each, 0);
}

/** JavaScript has a zero below zero; money has not. */
function minus(cents: number): number {
  return cents === 0 ? 0 : -cents;
}
