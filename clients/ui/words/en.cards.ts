/** The English words about cards and their terminals. */
import { placeTitle, placeWithin } from "./place.ts";

export const words = {
  cards: "Cards",
  terminals: "Card terminals",
  allWell: "All well",
  away: (since: string) => `cannot be reached since ${since}`,
  awayShort: "away",
  idle: "ready",
  busyWith: (table: string) => (table === "" ? "busy" : `busy with ${placeWithin(table)}`),
  unknownOf: (table: string) =>
    table === "" ? "has not answered" : `has not answered about ${placeWithin(table)}`,
  takenSoFar: (amount: string) => `${amount} taken since it last settled`,
  settle: "End of day at the terminal",
  settling: "Settling",
  settledAt: (clock: string) => `settled at ${clock}`,

  stages: {
    created: (terminal: string) => `Asking ${terminal}`,
    sending: (terminal: string) => `Asking ${terminal}`,
    waiting: (terminal: string) => `Being paid at ${terminal}`,
    authorising: (terminal: string) => `Being paid at ${terminal}`,
  },
  doing: {
    created: "The terminal is being asked.",
    sending: "The terminal is being asked.",
    waiting: "The guest is at the terminal. Nothing else can be taken for this meanwhile.",
    authorising: "The card's bank is being asked. Nothing else can be taken for this meanwhile.",
  },
  cancel: "Cancel at the terminal",
  cancelling: "The terminal was asked to stop. The guest may still be faster: wait for its answer.",
  cannotCancel: "Press the red key at the terminal to stop it.",

  unknown: "The terminal has not answered",
  unknownWhy: (amount: string) =>
    `${amount} is reserved: the card may have been charged. Do not charge again and take no cash for it.`,
  keepsAsking: "The house keeps asking it: after 2, 5, 5, then every 10 seconds.",
  lookThere: (amount: string, clock: string) =>
    `The house cannot find out. Look at the terminal: is ${amount} of ${clock} in its list of payments, or on its slip?`,
  lookUp: "Ask the terminal again",
  lookingUp: "Asking the terminal again",
  resolve: "I have looked at the terminal",
  resolveTitle: (amount: string) => `What does the terminal say of ${amount}?`,
  saysPaid: "Paid: there is a slip",
  saysUnpaid: "Not paid: it knows nothing of it",
  slip: "Number on the slip",
  slipHint: "such as 000123",
  how: "How was it found out?",
  reasons: [
    "Read on the terminal's slip",
    "Not in the terminal's list",
    "The guest's bank shows it",
  ],
  otherReason: "In other words",
  managerDecides: "A manager types the PIN: it goes into the journal with the reason.",
  bookPaid: (amount: string) => `Book ${amount} as paid`,
  bookUnpaid: (amount: string) => `Let ${amount} go: not paid`,
  laterWord: "Whatever the terminal says later is compared with this, and alarms if it differs.",

  tip: "Tip",
  tipOn: { screen: "Here", terminal: "Terminal", paper: "Slip" },
  partly: (approved: string, asked: string, left: string) =>
    `The card paid ${approved} of ${asked}. ${left} is still open.`,
  notStarted: "The terminal was not asked",
  notStartedWhy: (amount: string) => `Nothing of ${amount} is booked.`,
  offline: "approved without the bank",
  bounced: "the bank refused it later",
  byHand: (slip: string) => `decided by hand, slip ${slip}`,
  cardOf: (brand: string, last4: string) => `${brand} ·${last4}`,

  slips: "Slips without a capture",
  slipsWhy: "Type the tip that the guest has written, then capture. The latest entry counts.",
  noSlips: "No slip is open.",
  slipOf: (table: string, amount: string) => `${placeTitle(table)} · ${amount}`,
  hoursLeft: (hours: number) =>
    hours <= 0 ? "overdue" : hours === 1 ? "1 hour left" : `${hours} hours left`,
  enterTip: "Tip from the slip",
  tipEntered: (tip: string) => `tip ${tip}`,
  noTipYet: "no tip yet",
  tipFor: (table: string, amount: string) => `Tip on the slip of ${placeWithin(table)}, ${amount}`,
  makes: (total: string) => `Together ${total}`,
  addTip: (tip: string) => `Enter tip ${tip}`,
  unusualTip: "That is an unusual tip: a manager looks at the slip too.",
  capture: "Capture",
  captureAll: (slips: number) => (slips === 1 ? "Capture 1 slip" : `Capture ${slips} slips`),
  atIt: "the terminal is asked",
  failed: (why: string) => `not done: ${why}`,

  alarms: {
    late: (amount: string, table: string) =>
      `${amount} was charged after all (${placeWithin(table)})`,
    surplus: (amount: string, table: string) =>
      `${amount} more than asked was charged (${placeWithin(table)})`,
    less: (amount: string, table: string) =>
      `${amount} less was charged than was said (${placeWithin(table)})`,
    not_given_back: (amount: string, table: string) =>
      `${amount} could not be given back (${placeWithin(table)})`,
    not_paid: (amount: string, table: string) =>
      `${amount} was booked as paid, and the terminal says it was not (${placeWithin(table)})`,
    bounced: (amount: string, table: string) =>
      `The bank refused ${amount} later (${placeWithin(table)})`,
    over_limit: (amount: string, table: string) =>
      `${amount} was approved without the bank, above your limit (${placeWithin(table)})`,
    totals_differ: (amount: string) => `The terminal's total differs by ${amount}`,
    returned_late: (amount: string, table: string) =>
      `${amount} went back to the card after all (table ${table})`,
    to_return: (amount: string, table: string) =>
      `${amount} was taken for a bill that was paid already (${placeWithin(table)})`,
    shown_less: (amount: string, table: string) =>
      `${amount} is still open: the till without the house had shown less (${placeWithin(table)})`,
  },
  hints: {
    late: "Nobody waited for it any more. The house lets the terminal give it back; see that it does.",
    surplus: "Give it back to the guest, or ask whether it is a tip.",
    less: "Somebody owes this: compare the terminal's list with the slip.",
    not_given_back: "Give it back at the terminal, or try again here.",
    not_paid: "Somebody owes this: the receipt stands. Find out with the guest.",
    bounced: "Somebody owes this: the receipt stands. It is on the day's report.",
    over_limit: "It is a risk until the bank has taken it.",
    returned_late: "Its refund was given up. See that the guest did not have it twice.",
    to_return:
      "It lies apart from the sales. Give it back to the guest and pay it out of the drawer, so that its count agrees.",
    shown_less:
      "Something was ordered that this till could not know of. Ask the guests, or give it free.",
    totals_differ: "Compare its list of payments with the receipts of the day.",
  },
  understood: "Understood",
  tryAgain: "Give back again",

  tablePaying: (amount: string, terminal: string) => `${amount} is being paid at ${terminal}`,
  tableUnknown: (amount: string) =>
    `${amount}: the card terminal has not answered. Take nothing more for it; the till asks again.`,
} as const;
