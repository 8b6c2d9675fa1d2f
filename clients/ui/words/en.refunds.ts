/** The English words of money that goes back, and of receipts that are looked for. */
import { words as tenders } from "./en.tenders.ts";

const typeName = (type: string): string =>
  tenders.types[type as keyof typeof tenders.types] ?? type;

export const words = {
  find: "Find a receipt",
  findHint: "Number, table, guest, amount, or the card's last four",
  day: "Day",
  anyDay: "Any day",
  finding: "Looking",
  nothingFound: "No such receipt",
  nothingFoundWhy: "Try the table, the amount as it stands on the receipt, or another day.",
  receipt: (number: number) => `Receipt ${number}`,
  backOf: (amount: string) => `${amount} went back`,
  paidBy: (types: readonly string[], last4: readonly string[]) =>
    [...types.map(typeName), ...last4.map((four) => `·${four}`)].join(" "),

  giveBack: "Give back",
  title: (number: number) => `Give back from receipt ${number}`,
  working: "One moment",
  back: "Back to the receipts",
  what: "What goes back",
  left: (left: string, whole: string) =>
    left === whole ? `${left} on it` : `${left} of ${whole} left`,
  allBack: "went back",
  parts: { 1: "whole", 2: "halves", 3: "thirds", 4: "quarters" } as Record<number, string>,
  inParts: (name: string, parts: string) => `${name} in ${parts}`,
  pieces: (name: string) => `How many of ${name}`,
  everything: "All that is left",
  nothing: "Nothing",
  worth: "Together",
  ways: {
    cash: () => "in cash, from your drawer",
    terminal: () => "to the card, by its terminal",
    by_hand: (type: string) => `${typeName(type)}, by hand`,
  },
  ofPayment: (type: string, last4: string) => `paid by ${typeName(type)}${last4 && ` ·${last4}`}`,
  notAll: "Give this much back first, and the rest by the other card afterwards.",
  reason: "Reason",
  usual: ["Not as it should be", "Charged twice", "Wrong dish", "Did not come"],
  pickFirst: "Say what goes back",
  sayWhy: "Say why",
  needsTheLink: "Needs the link to the house",
  doIt: (amount: string) => `Give back ${amount}`,
  approve: (amount: string) => `A manager agrees that ${amount} goes back.`,
  atTerminal: "The terminal is giving it back",
  atTerminalWhy:
    "The credit note comes when it has. Nothing else of this receipt goes back before.",
  failed: "The terminal said no",
  failedWhy: "Nothing went back. Give it back another way.",
  tryOther: "Another way",
  done: (note: number) => `Credit note ${note}`,
  giveCash: "Give the guest",
  notes: "Went back before",
  noteOf: (number: number, reason: string) => `Credit note ${number} · ${reason}`,
  printAgain: "Print again",
  printing: "The credit note prints again",
  earlier: "Earlier days, or by amount or card",
} as const;
