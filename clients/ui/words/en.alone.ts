/** The English words for money that a till takes while it cannot reach the house. */
export const words = {
  workedOut: "Worked out at this till",
  workedOutWhy:
    "The house cannot be reached. Cash can be taken; the house checks the total when it is back.",
  onlyCash: "Only cash: cards need the house.",
  temporary: "Temporary receipt",
  reference: (reference: string) => `Reference ${reference}`,
  temporaryWhy:
    "This is not the final receipt. Its number comes from the house, which keeps it under this reference.",
  print: "Print it here",
  printWhy: "through this device's own printer",
  charge: "Service charge",
  given: "Given",
  change: "Change",
  tip: "Tip",
  rounding: "Rounding",
  cash: "Cash",
  taken: (amount: string) => `${amount} cash taken`,
  waits: (since: string) =>
    `Kept on this till since ${since}. It is booked as soon as the link is back; do not take it twice.`,
  cashWaits: "Cash taken",
  forTemporary: (reference: string) => `temporary receipt ${reference}`,
} as const;
