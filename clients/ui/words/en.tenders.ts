/** The ways to pay beside cash and a card at a terminal of the house. */
export const words = {
  types: {
    cash: "Cash",
    card: "Card",
    card_by_hand: "Card by hand",
    voucher: "Voucher",
    bank_qr: "Bank QR",
    house_account: "House account",
  },
  takeMoney: "Take money",
  payAt: (table: string) => `Table ${table} pays`,
  cashGoes: (drawer: string) => `Cash goes into: ${drawer}`,
  others: "Other ways to pay",

  byHandWhy: "The other terminal has charged it: book what its slip says.",
  last4: "Last four figures of the card",
  auth: "Approval code",
  optional: "may stay empty",
  bookByHand: (amount: string) => `Card by hand ${amount}`,
  withTip: (tip: string) => `${tip} of it is the tip.`,

  number: "Number of the voucher",
  value: "Worth",
  bookVoucher: (amount: string) => `Voucher ${amount}`,
  pays: (amount: string) => `It pays ${amount}.`,
  leaves: (amount: string) => `${amount} stays to pay.`,
  lost: (amount: string) => `${amount} of it stays with the house: no change is given.`,
  change: (amount: string) => `Give ${amount} back in cash.`,
  drawing: "The house draws the code",
  codeOf: (amount: string, name: string) => `A code to scan: ${amount} to ${name}`,
  qrWhy: (reference: string) =>
    `The guest scans it in their bank's app. The transfer says “${reference}”: confirm it once you see it.`,
  hasCome: (amount: string) => `${amount} has come`,

  none: "Nothing typed yet.",

  rounding: (amount: string) => `rounding ${amount}`,
  notInCoins: (amount: string) => `Coins cannot pay ${amount} as a part: take a round amount.`,
  vouchersOut: "Change for vouchers",
  accountsSettled: "House accounts settled",
  cashRounding: "Cash rounding",
  toReturn: "Money to return",

  enterIsCash: "Enter: CASH",
  booking: "Booking",
} as const;
