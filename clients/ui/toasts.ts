/** What was just done, kept for five seconds with a way back. */
import { signal } from "@preact/signals-core";
import { words } from "./words/en.ts";

export const UNDO_MS = 5000;
/** All keep their five seconds; the screen shows the latest, an older one comes back behind it. */
const TOASTS_MAX = 8;

export interface Toast {
  readonly number: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** What the way back is called. */
  readonly back: string;
  /** The tap that it tells of; once the house has said no, it is not true any more. */
  readonly about?: string | undefined;
}

export const toasts = signal<readonly Toast[]>([]);
let last = 0;

/** The ways back are no more: what they would take back has gone out. */
export function clearToasts(): void {
  toasts.value = [];
}

export function drop(number: number): void {
  toasts.value = toasts.value.filter((toast) => toast.number !== number);
}

/** What was refused was not done. */
export function dropRefused(taps: ReadonlySet<string>): void {
  if (toasts.value.some(({ about }) => about !== undefined && taps.has(about))) {
    toasts.value = toasts.value.filter(({ about }) => about === undefined || !taps.has(about));
  }
}

export function say(
  text: string,
  undo?: () => void,
  back: string = words.undo,
  about?: string,
): void {
  last += 1;
  const number = last;
  toasts.value = [...toasts.value, { number, text, undo, back, about }].slice(-TOASTS_MAX);
  setTimeout(() => drop(number), UNDO_MS);
}
