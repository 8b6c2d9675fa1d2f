/** The envelopes on the wire, as design/hub.md words them. */
import type { Records } from "./records.ts";

export type AnyRecord = Records[keyof Records];

export interface Auth {
  readonly protocol: 1;
  readonly schema: number;
  readonly app: string;
  readonly device: string;
  readonly token: string;
  /** Of the page; empty in the workshop. */
  readonly build?: string;
}

/** Every few seconds: what this screen shows, and what waits on it. Nothing hangs on it. */
export interface Here {
  readonly rev: number;
  readonly waiting: number;
  /** The age of the oldest tap that waits. */
  readonly oldest_ms: number;
}

export interface Hello {
  readonly epoch: string | null;
  readonly rev: number | null;
  /** The lowest unanswered `seq`; null when every command has its answer. */
  readonly asked: number | null;
}

export interface Ask {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly args: unknown;
  readonly session: string | null;
  readonly approval?: string;
  /** Tap to sending. */
  readonly age_ms: number;
  /** The screen was live at the tap. */
  readonly live: boolean;
  /** The revision that it showed. */
  readonly seen: number | null;
  /** Of the screen that was tapped. */
  readonly schema: number;
  /** It was done already, in a history that the house has lost. */
  readonly offered_again?: boolean;
  /** It was refused already, in a history that the house has lost. */
  readonly was_refused?: boolean;
}

/** What the house recorded of a command. `rev`: what this screen must reach to see its effect. */
export interface Answer {
  readonly id: string;
  readonly seq: number | null;
  readonly status: "done" | "refused" | "failed";
  readonly again: boolean;
  readonly rev: number;
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Empty when done. */
  readonly code: string;
  readonly sentence: string;
  readonly last_seq: number;
}

/** Nothing was recorded: ask again, later (`busy`) or under the next number. */
export interface NotTaken {
  readonly id: string;
  readonly seq: number | null;
  readonly status: "busy" | "gap" | "seq_taken";
  readonly last_seq: number;
  readonly after_ms: number;
}

export type Reply = Answer | NotTaken;

export interface Changes {
  readonly rev: number;
  /** Both null when a door asked. */
  readonly by: readonly [device: string | null, seq: number | null];
  readonly at: number;
  readonly puts: readonly AnyRecord[];
  readonly removes: readonly string[];
}

export interface Welcome {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly last_seq: number;
  readonly answers: readonly Answer[];
  readonly now: number;
  readonly mode: "delta" | "snapshot";
  readonly changes?: readonly Changes[] | null;
  readonly url?: string | null;
}

export interface Head {
  readonly epoch: string;
  readonly rev: number;
  readonly now: number;
}

export interface Snapshot {
  readonly epoch: string;
  readonly rev: number;
  readonly now: number;
  readonly records: readonly AnyRecord[];
}
