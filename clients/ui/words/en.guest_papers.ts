/** The English words of the papers that guests take along: receipt, invoice, copies. */
export const words = {
  more: "PDF or invoice",
  title: (receipt: number) => `Papers of receipt ${receipt}`,
  working: "One moment",

  receipt: (number: number) => `Receipt ${number}`,
  receiptHint: "Once more on paper, marked COPY, or as PDF",
  open: "Open",
  openAs: (paper: string) => `Open ${paper} as PDF`,
  printCopy: "Print a copy",
  blocked: "The browser did not open a window for it. Allow pop-ups for this page.",

  invoices: "Invoices",
  noInvoice: "No invoice yet. A receipt has one.",
  kinds: { invoice: "Invoice", cancellation: "Cancellation" },
  cancels: (number: number) => `takes back invoice ${number}`,
  stands: "valid",
  cancelled: "cancelled",
  bySelf: "asked for by the guest",
  erased: "The address was erased.",
  correct: "Other address",
  write: "Write an invoice",

  fields: {
    name: "Name or company",
    more: "Second line",
    street: "Street and number",
    town: "Postcode and town",
    country: "Country",
    tax_number: "Tax number of the guest",
  },
  optional: "may stay empty",
  missing: {
    name: "Say the name",
    street: "Say the street",
    town: "Say postcode and town",
  },
  doWrite: "Write the invoice",
  correctTitle: (number: number) => `Another address for invoice ${number}`,
  correctHint: (number: number) =>
    `Invoice ${number} is cancelled by a paper of its own, and a new one is written.`,
  doCorrect: (number: number) => `Cancel invoice ${number} and write a new one`,
  written: (number: number) => `Invoice ${number} is written.`,
  cancel: "Back",
};
