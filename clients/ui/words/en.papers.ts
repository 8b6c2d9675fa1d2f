/** The English words about papers and printers. */
export const words = {
  receiptPaper: {
    queued: "The receipt is printing.",
    printed: "The receipt is printed.",
    sent: "The receipt was sent; this printer confirms nothing.",
    held: "The printer has the receipt and cannot print it now.",
    failed: "The receipt did not come out.",
    unknown: "Nobody knows whether the receipt came out.",
    rejected: "No printer can print this receipt.",
    expired: "The receipt did not come out.",
    let_go: "The receipt was not needed.",
  },
  didNotComeOut: (title: string, printer: string) => `${title} did not come out at ${printer}`,
  maybeOut: (title: string, printer: string) =>
    `${title}: nobody knows whether ${printer} printed it`,
  severalPapers: (papers: number) => `${papers} papers did not come out`,
  showPapers: "Show them",
  papers: "Papers that did not come out",
  allPapersOut: "Every paper came out",
  reprint: "REPRINT",
} as const;
