/** English words about what a bill has beyond its lines: discounts, service charge, tax on top. */
export const words = {
  subtotal: "Subtotal",
  discount: (percent: string, reason: string) =>
    percent === "" ? `Discount, ${reason}` : `Discount ${percent} %, ${reason}`,
  charge: (name: string, rate: string) => `${name} ${rate} %`,
  waived: (name: string, reason: string) => `${name} taken off: ${reason}`,
  tax: "Tax",
  lessTax: "Less tax",
  exempt: (reason: string) => `Tax exempt: ${reason}`,
  withTax: "with tax",
  sheet: "Discount, service and tax of this bill",
  sheetOf: (label: string) => `${label}: discount, service and tax`,
  discountHere: "Discount on this bill",
  service: "Service charge",
  noTax: "No tax",
  paidOf: "Money has come in for this bill, so it stays as it is.",
  takeOff: (name: string, amount: string) => `Take ${name} off: ${amount}`,
  withoutCharge:
    "This bill has no service charge. It comes by itself for the parties that your rules name.",
  makeExempt: "Make it a bill without tax",
  isExempt: "This bill is without tax already.",
  proof: "What the guest showed (a number)",
  saidOff: (name: string, reason: string) => `${name} taken off · ${reason}`,
  saidExempt: (reason: string) => `No tax · ${reason}`,
  saidDiscount: (what: string, reason: string) => `Discount ${what} · ${reason}`,
  toPay: "To pay now",
};
