/** The papers of one receipt as the house tells them to whoever is signed in. */

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

export interface GuestPapersFound {
  readonly receipt: number;
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
