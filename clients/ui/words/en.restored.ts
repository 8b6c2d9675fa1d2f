/** The English words for a house that went back to an earlier state. */
export const words = {
  restored: "The house was restored from a backup",
  restoredTo: (at: string) => `The house was restored to ${at}`,
  movedBack: "The house came back older than it was",
  takenUp: "Tablets hand over by themselves what they had done since. Check what is open and paid.",
  lostTaps: (name: string, taps: number) =>
    taps === 1 ? `${name} has lost 1 tap.` : `${name} has lost ${taps} taps.`,
  leftOut: (row: string, first: number, last: number) =>
    `${row} ${first} to ${last} are left out; the Z says so.`,
  receipts: "Receipts",
  drawerReports: "Drawer reports",
  invoices: "Invoices",
  creditNotes: "Credit notes",
  zReports: "Z reports",
  understood: "Understood",
} as const;
