/** Notes and coins: which ones the currency has, and what heaps of them make. */
import { DENOMINATIONS } from "../../wire/facts.ts";

export type Heaps = ReadonlyMap<number, number>;

const PIECES_MAX = 9_999;
const KNOWN: Readonly<Record<string, readonly number[]>> = DENOMINATIONS;

/** The largest first; a currency that nobody described is counted by its sum. */
export function piecesOf(currency: string): readonly number[] {
  return KNOWN[currency] ?? [];
}

/** The house checks it: what is counted here is only asked. */
export function sumOf(heaps: Heaps): number {
  let sum = 0;
  for (const [value, many] of heaps) sum += value * many;
  return sum;
}

export function asked(heaps: Heaps): { cents: number; pieces: number }[] {
  return [...heaps]
    .filter(([, pieces]) => pieces > 0)
    .map(([cents, pieces]) => ({ cents, pieces }));
}

export function heapsOf(counted: readonly { cents: number; pieces: number }[]): Heaps {
  return new Map(counted.map(({ cents, pieces }) => [cents, pieces]));
}

/** What a heap reads after one more figure; null takes the last one off. */
export function typedAfter(heaps: Heaps, value: number, figure: number | null): Heaps {
  const before = heaps.get(value) ?? 0;
  const after = figure === null ? Math.trunc(before / 10) : before * 10 + figure;
  return after > PIECES_MAX ? heaps : new Map(heaps).set(value, after);
}
