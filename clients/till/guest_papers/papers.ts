/** The papers of one receipt as the house tells them to whoever is signed in. */

import type { Letter } from "../../wire/records.ts";

export interface Addressee {
  readonly name: string;
  readonly more: string;
  readonly street: string;
  readonly town: string;
  readonly country: string;
  readonly tax_number: string;
}

export interface InvoiceRow {
  readonly number: number;
  readonly kind: "invoice" | "cancellation";
  readonly at: number;
  readonly by: string;
  readonly stands: boolean;
  readonly cancels: number | null;
  /** Null once it was erased. */
  readonly guest: Addressee | null;
}

export interface LetterRow {
  readonly id: string;
  readonly invoice: number | null;
  /** Empty once it was erased. */
  readonly to: string;
  readonly state: Letter["state"];
  readonly detail: string;
  readonly asked_at: number;
  readonly next_at: number | null;
  readonly by: string;
}

export interface GuestPapersFound {
  readonly receipt: number;
  /** Its paper, also of days before; null: it was never printed. */
  readonly job: string | null;
  readonly sends_mail: boolean;
  readonly letters: readonly LetterRow[];
  readonly invoices: readonly InvoiceRow[];
}

export const BLANK: Addressee = {
  name: "",
  more: "",
  street: "",
  town: "",
  country: "",
  tax_number: "",
};

const NEEDED = ["name", "street", "town"] as const;

/** The first field without which no letter arrives; null when all is said. */
export function missingIn(guest: Addressee): (typeof NEEDED)[number] | null {
  return NEEDED.find((field) => guest[field].trim() === "") ?? null;
}

export function standing(invoices: readonly InvoiceRow[]): InvoiceRow | null {
  return invoices.find(({ stands }) => stands) ?? null;
}

export type LetterLook = Letter["state"] | "given_up";

/** One that failed and is not tried again by itself is another thing to a guest who waits. */
export function lookOf({ state, next_at }: Pick<LetterRow, "state" | "next_at">): LetterLook {
  return state === "failed" && next_at === null ? "given_up" : state;
}

const ASTRAY = ["given_up", "rejected", "unknown"] as const;
export type Astray = (typeof ASTRAY)[number];

/** How a letter went astray, so that a person has to decide; null while it goes its way. */
export function astray(letter: Pick<LetterRow, "state" | "next_at">): Astray | null {
  return ASTRAY.find((each) => each === lookOf(letter)) ?? null;
}
