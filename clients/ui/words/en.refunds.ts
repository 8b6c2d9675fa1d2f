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
    by_hand: (type: string) =>
      type === "house_account" ? "the account owes less" : `${typeName(type)}, by hand`,
  },
  ofPayment: (type: string, last4: string) => `paid by ${typeName(type)}${last4 && ` ·${last4}`}`,
  inCoins: (amount: string) => `Coins make it ${amount} more or less in cash.`,
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
  wrong: "The payment was wrong",
  rightAfterAll: "Give back dishes instead",
  wrongWhy: "A numbered paper takes the receipt back. Drawer, tips and the day's report follow.",
  whichPayment: "Which payment",
  payment: (type: string, last4: string, amount: string) =>
    `${typeName(type)}${last4 && ` ·${last4}`} ${amount}`,
  itWas: "It was",
  was: {
    cash: "Cash",
    card_by_hand: "A card, at another terminal",
    reopen: "Not paid yet: open the bill again",
  },
  cardFirst: "The card's terminal gives all of it back first, with the tip.",
  usualWrong: ["Wrong button", "Guest paid otherwise", "Guest has not paid"],
  sayHow: "Say how it was, and why",
  doChange: (receipt: number) => `Take receipt ${receipt} back`,
  approveChange: "A manager agrees that the receipt is taken back.",
  takenBack: (receipt: number) => `Receipt ${receipt} is taken back`,
  reopened: "The bill is open again.",
  newReceipt: "The right receipt prints now.",
  earlier: "Earlier days, or by amount or card",
} as const;
