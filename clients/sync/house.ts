/** The house as a screen knows it: what is true, what was asked, who is here, what time it is. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Commands } from "../wire/commands.ts";
import type { Answer } from "../wire/messages.ts";
import type { CarteDocument, Records } from "../wire/records.ts";

export type App = "waiter" | "kds" | "till";

/** `apart`: no link. `greeting`: catching up. `live`. `stale`: linked, yet silent for 3 s. */
export interface Status {
  readonly state: "apart" | "greeting" | "live" | "stale";
  /** The house's moment of the last head (ms); null before the first. */
  readonly since: number | null;
  /** Commands without an answer. */
  readonly waiting: number;
  /** Every tap so far is safely stored on this device. */
  readonly stored: boolean;
  readonly rev: number;
  /** Age of the last head, by this device's stopwatch. */
  readonly lag_ms: number;
}

/** The house is there, or about to be. */
export const isLinked = ({ state }: Pick<Status, "state">): boolean =>
  state === "live" || state === "greeting";

export interface Session {
  readonly token: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly expires_at: number;
}

/** A command that has no answer yet, of any kind: `switch (waiting.name)` narrows `args`. */
export type Waiting = {
  [N in keyof Commands]: {
    readonly id: string;
    readonly name: N;
    readonly args: Commands[N];
    readonly tapped_at: number;
    readonly person: string | null;
  };
}[keyof Commands];

/** A command that the house did not carry out, kept until somebody has read why. */
export type Refused = {
  [N in keyof Commands]: {
    readonly id: string;
    readonly name: N;
    readonly args: Commands[N];
    readonly code: string;
    readonly sentence: string;
    readonly at: number;
    /** Who tapped. */
    readonly person: string | null;
  };
}[keyof Commands];

export interface Asked {
  readonly id: string;
  readonly answer: Promise<Answer>;
}

export interface No {
  readonly ok: false;
  readonly code: string;
  readonly sentence: string;
  readonly retry_after_seconds?: number;
}

export interface House {
  /** Records of one kind by id: the replica with this device's own predictions on top. */
  records<K extends keyof Records>(kind: K): ReadonlySignal<ReadonlyMap<string, Records[K]>>;
  /** Keys like "line:…" that stand on a prediction. */
  readonly unconfirmed: ReadonlySignal<ReadonlySet<string>>;
  readonly status: ReadonlySignal<Status>;
  /** The house's time in ms, once a second. */
  readonly now: ReadonlySignal<number>;
  readonly menu: ReadonlySignal<CarteDocument | null>;
  readonly waiting: ReadonlySignal<readonly Waiting[]>;
  readonly tray: ReadonlySignal<readonly Refused[]>;
  dismiss(id: string): void;
  /** Durable before it returns (HUB-13). `how.id`: an id that an approval already names. */
  ask<N extends keyof Commands>(
    name: N,
    args: Commands[N],
    how?: { id?: string; approval?: string },
  ): Asked;
  /** null = locked. */
  readonly session: ReadonlySignal<Session | null>;
  signIn(person: string, pin: string): Promise<{ ok: true } | No>;
  actAsStations(stations: readonly string[]): Promise<void>;
  /** Forgets the session, keeps everything else. */
  lock(): void;
  approve(
    person: string,
    pin: string,
    command: string,
    /** A colleague bears witness; it allows nothing. */
    signs?: boolean,
  ): Promise<{ ok: true; approval: string } | No>;
  /** What is no record (what a drawer should hold, old reports), for whoever is signed in. */
  look<T>(path: string): Promise<({ ok: true } & T) | No>;
  /** What is told to the house at once or not at all, and kept nowhere on this device. */
  tell<T>(path: string, said: object): Promise<({ ok: true } & T) | No>;
  /** A paper as a file, to be shown or printed by this device. */
  paper(path: string): Promise<{ ok: true; readonly file: Blob } | No>;
  freshId(): string;
  readonly device: { readonly id: string; readonly name: string };
}
