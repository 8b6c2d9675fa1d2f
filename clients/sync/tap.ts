/** A finger's wish, from the touch until the house has answered it. */
import type { Commands } from "../wire/commands.ts";
import type { Answer, Ask } from "../wire/messages.ts";
import type { Time } from "./clock.ts";

export type Named = {
  [N in keyof Commands]: { readonly name: N; readonly args: Commands[N] };
}[keyof Commands];

export type Tap = Named & {
  readonly id: string;
  readonly person: string | null;
  readonly session: string | null;
  readonly approval?: string;
  /** The house's moment of the touch, as far as this screen knew. */
  readonly at: number;
  /** This device's clock, and the stopwatch of the page `life` in which it was touched. */
  readonly wall: number;
  readonly life: string;
  readonly elapsed: number;
  readonly live: boolean;
  readonly seen: number | null;
  /** What the screen that was tapped spoke: it may be sent by a newer one (HUB-19). */
  readonly schema?: number;
};

/** `again`: what became of it in a history that the house has lost (HUB-14). */
export type Stored = Tap & { readonly seq: number; readonly again?: "done" | "refused" };

export interface Settled {
  readonly id: string;
  readonly seq: number;
  readonly tap: Stored;
  readonly answer: Answer;
}

/** What was done is done once more; what was refused takes its number, and is not asked for. */
const AGAIN = { done: { offered_again: true }, refused: { was_refused: true } } as const;

/** What was kept before taps named their schema. */
const FIRST_SCHEMA = 1;

/** A clock that ran backwards tells nothing: such a tap counts as old (HUB-20). */
const OLD_MS = 24 * 60 * 60 * 1000;

/**
 * Tap to now, on this device alone: by the stopwatch while the page lives, by the device's clock
 * across a reload. A stopwatch stands still while the device sleeps, which its clock tells.
 */
export function ageOf(tap: Tap, time: Time, life: string): number {
  const byClock = time.wall() - tap.wall;
  const age = tap.life === life ? Math.max(time.elapsed() - tap.elapsed, byClock) : byClock;
  return age < 0 ? OLD_MS : Math.round(age);
}

export function envelope(tap: Stored, time: Time, life: string): Ask {
  const { id, seq, name, args, session, live, seen } = tap;
  const approval = tap.approval === undefined ? {} : { approval: tap.approval };
  const age_ms = ageOf(tap, time, life);
  const schema = tap.schema ?? FIRST_SCHEMA;
  const again = tap.again ? AGAIN[tap.again] : {};
  return { id, seq, name, args, session, ...approval, age_ms, live, seen, schema, ...again };
}
