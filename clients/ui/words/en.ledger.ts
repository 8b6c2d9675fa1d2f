/** The English words of the ledger. */
export const words = {
  ledger: "Ledger",
  ofToday: "Ledger of today",
  ofZ: (z: number) => `Ledger of Z ${z}`,
  paper: "The paper",
  working: "One moment",
  account: "Account",
  debit: "Debit",
  credit: "Credit",
  balance: "Balance",
  nothing: "Nothing was booked yet.",
  save: "Save as a table (CSV)",
  file: (z: number | null) => (z === null ? "ledger-today.csv" : `ledger-z-${z}.csv`),
} as const;
