/** Receipts of any day as the house tells them, and what a finger picks of one. */
import type { Receipt, Returned, WayBack } from "../../wire/records.ts";

export interface FoundRow {
  readonly number: number;
  readonly day: string;
  readonly at: number;
  readonly table: string;
  readonly label: string;
  readonly total_cents: number;
  readonly types: readonly string[];
  readonly last4: readonly string[];
  readonly back_cents: number;
}

export interface Left {
  readonly pieces: number;
  readonly of: number;
}

export interface NoteRow {
  readonly number: number;
  readonly at: number;
  readonly by: string;
  readonly cents: number;
  readonly reason: string;
  readonly job: string;
}

export interface KnownReceipt {
  readonly receipt: Receipt;
  readonly pending: boolean;
  readonly back_cents: number;
  readonly left: readonly Left[];
  readonly notes: readonly NoteRow[];
}

export interface Worth {
  readonly total_cents: number;
  readonly ways: readonly WayBack[];
  readonly rounding_cents: number;
}

/** Of one line: so many parts, and how many parts a piece has. */
export interface Picked {
  readonly parts: number;
  readonly of: number;
}

export type Picks = Readonly<Record<number, Picked>>;

const PARTS = [1, 2, 3, 4];

/** How many parts of this size are left. */
export function most(left: Left, of: number): number {
  return Math.floor((left.pieces * of) / left.of);
}

/** What a line is picked in: whole pieces where there are some, else the parts that are left. */
export function firstParts(left: Left): number {
  return left.pieces >= left.of ? 1 : left.of;
}

/** The next size of part in which something is left. */
export function nextParts(left: Left, of: number): number {
  const sizes = [...new Set([...PARTS, left.of])].filter((size) => most(left, size) > 0);
  return sizes[(sizes.indexOf(of) + 1) % sizes.length] ?? of;
}

/** All of it, in the parts in which it is left. */
export function everything(left: readonly Left[]): Picks {
  const picks: Record<number, Picked> = {};
  left.forEach((each, at) => {
    if (each.pieces > 0) picks[at] = { parts: each.pieces, of: each.of };
  });
  return picks;
}

/** As the house wants to be asked. */
export function linesOf(picks: Picks): Returned[] {
  return Object.entries(picks)
    .filter(([, picked]) => picked.parts > 0)
    .map(([at, picked]) => ({ at: Number(at), pieces: picked.parts, of: picked.of }));
}

/** 3, 1 1/2, 1/4; three sixths are 1/2. */
export function leftText({ pieces, of }: Left): string {
  const whole = Math.floor(pieces / of);
  const rest = pieces % of;
  if (rest === 0) return String(whole);
  const by = divisor(rest, of);
  const part = `${rest / by}/${of / by}`;
  return whole === 0 ? part : `${whole} ${part}`;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
