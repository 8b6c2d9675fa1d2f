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
};
