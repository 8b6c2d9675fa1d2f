/** The English words for splitting a bill. */

import { money } from "../money.ts";
import { placeWithin } from "./place.ts";

const bills = (count: number): string => (count === 1 ? "1 bill" : `${count} bills`);

export const words = {
  split: "Split",
  splitTitle: (table: string, total: string) => `Split ${placeWithin(table)} · ${total}`,
  splitBill: "Split the bill",
  howTo: "Tap dishes, then the bill they belong to. A long tap shares one between guests.",
  columns: "The bills of this table",

  // The bar below.
  rest: "On nobody yet",
  open: (open: string, total: string) => `${open} open of ${total}`,
  picked: (what: string) => `Picked: ${what}`,
  putOn: "Put it on",
  share: "Share …",
  newBill: "New bill",
  putOnNew: "Put here: a new bill",
  tapFirst: "Tap dishes, then here: they make a bill of their own.",
  letGo: "Let go",
  undo: "Undo",
  undoWhat: (what: string) => `Undo: ${what}`,
  allSteps: (count: number) => `All steps (${count})`,
  together: "Put together",
  togetherOf: (count: number) => (count < 2 ? "Make them one" : `Make one of ${bills(count)}`),
  togetherHow: "Tap the bills that become one.",
  allInOne: "All unpaid ones",

  // A bill among the others.
  splitThis: "Split …",
  splitThisOf: (label: string) => `Split ${label}`,
  putHere: "Put here",
  putHereOn: (label: string) => `Put here: ${label}`,
  along: "This one",
  alongOf: (label: string) => `This one: ${label}`,
  paid: (receipt: number | null) => (receipt === null ? "Paid" : `Paid · receipt ${receipt}`),
  atTheTerminal: "At the terminal",
  outdated: "Outdated",
  partPaid: (cents: number) => `${money(cents)} paid`,
  notPresented: "Not presented",
  presented: "Presented",
  seat: (seat: number) => `Seat ${seat}`,
  share1: (number: number) => `Share ${number}`,
  someOf: (some: number, all: number) => `${some} of ${all}`,
  part: "part",
  show: "Present",
  print: "Print",
  toPay: "To pay",
  showAll: (count: number) => `Present all (${count})`,
  showWhat: (label: string) => `Present ${label}`,
  printWhat: (label: string) => `Print ${label} again`,
  payWhat: (label: string) => `To pay: ${label}`,

  // The ways.
  ways: "How do they pay?",
  evenly: "Evenly",
  amounts: "Amounts",
  bySeat: "By seat",
  howMany: "How many",
  documents: "Several documents",
  documentsWhy: "Each pays a bill of their own, with its own receipt and taxes.",
  payments: "One document, several payments",
  paymentsWhy: "One bill and one receipt; each pays a share of it.",
  choice: "What does each get?",
  splitEvenly: (ways: number) => `Split evenly by ${ways}`,
  oneAgain: "Nobody shares it any more",
  amountOf: "This guest pays",
  addAmount: (amount: string) => `Somebody pays ${amount}`,
  takeOff: (amount: string) => `Take ${amount} off`,
  left: "Left for the others",
  leftShared: "How many others",
  splitAmounts: "Split like this",
  noAmount: "Type what somebody pays",
  bySeatWhy:
    "One bill a seat. What was ordered for the table is shared between the seats, in their order.",
  noSeats: "No dish on this bill names a seat. Tap the dishes instead, or split it evenly.",
  makeSeats: "One bill a seat",
  paidAlready: "Some of it is paid: what is left can be shared on this one bill.",

  // Sharing a line.
  shareWhat: (what: string) => `Share ${what}`,
  howMuch: "How much of it?",
  all: "All of it",
  otherPart: "Another part",
  parts: "Parts",
  outOf: "out of",
  between: "Who has it?",
  anotherGuest: "Another guest",
  newGuest: (number: number) => `New bill ${number}`,
  shareBetween: (guests: number) =>
    guests === 1 ? "Put it there" : `Share it between ${guests} bills`,
  chooseGuests: "Choose who has it",

  // Why.
  why: (label: string) => `How ${label} comes about`,
  whyAmount: (what: string, amount: string) => `${what}: ${amount}. How does it come about?`,
  sentence: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  sumOf: (lines: number) =>
    lines === 1 ? "What the one dish on it costs." : `The sum of its ${lines} lines.`,
  whole: (pieces: number, price_cents: number, isReduced: boolean) => {
    const of = pieces === 1 ? "The whole line" : `All ${pieces} pieces`;
    if (price_cents === 0) return `${of}.`;
    return `${of}, ${money(price_cents)} each${isReduced ? ", less what was given" : ""}.`;
  },
  gross: "Gross",
  rate: "Rate",
  tax: "Tax",
  taxOf: (name: string, rate: string) => `${name} ${rate} %`,

  // The steps.
  steps: "Steps of splitting",
  stepsWhy: "Each can be taken back, in any order, until somebody has paid what it made.",
  step: (way: string, label: string) => {
    const said: Readonly<Record<string, string>> = {
      seat: `${label} by seat`,
      lines: `${label} by line`,
      shares: `${label} evenly`,
      amounts: `${label} by amounts`,
      move: `moved from ${label}`,
      merge: `put together: ${label}`,
    };
    return said[way] ?? label;
  },
  stepPaid: "Paid: it stays",
  noSteps: "Nothing has been split yet.",

  needsTheLink: "Splitting needs the link to the house.",
  allPaid: "Everything is paid",
  allPaidWhy: "There is nothing left to split.",
} as const;
