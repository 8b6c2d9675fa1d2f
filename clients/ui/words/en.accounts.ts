/** House accounts: guests, firms and rooms that pay later. */
export const words = {
  accounts: "House accounts",
  none: "There is no house account: your restaurant's file names them.",
  owes: (amount: string) => `owes ${amount}`,
  owe: (amount: string) => `owe ${amount}`,
  charge: (amount: string) => `Charge ${amount}`,
  chargeAnyway: (amount: string) => `Charge ${amount} all the same`,
  beyond: (name: string, limit: string) => `That is beyond what ${name} may owe: ${limit}.`,
  pays: "Pays",
  settled: (name: string, amount: string) => `${name} has paid ${amount}`,
} as const;
