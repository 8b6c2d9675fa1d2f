/** The English words of the waiter's screen. */

import type { Share } from "../../waiter/check.ts";
import { placeTitle, placeWithin } from "./place.ts";

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const words = {
  // The floor
  floor: "Floor",
  areas: "Areas",
  noTables: "No tables yet",
  noTablesHint: "The house has not laid out its floor.",
  ready: (stations: readonly string[], minutes: string) =>
    ["READY", stations.join(", "), minutes].filter(Boolean).join(" "),
  parties: (parties: number) => `${parties} parties`,
  whichParty: (label: string) => `${placeTitle(label)}: which party?`,
  partyOf: (covers: number, waiter: string, clock: string) =>
    `Party of ${covers}, ${waiter}, since ${clock}`,
  readyWord: "READY",
  // Seating and moving
  seatTitle: (label: string) => `Seat ${placeWithin(label)}`,
  howMany: "How many guests?",
  covers: (covers: number) => (covers === 1 ? "1 cover" : `${covers} covers`),
  seats: (seats: number) => `${seats} seats`,
  seated: (label: string, covers: number) => `${placeTitle(label)} seated, ${covers} covers`,
  largeParty: "More than 12",
  moveTitle: (label: string) =>
    `Where does ${placeWithin(label)} go? Tap a free table, or a party to join.`,
  cancel: "Cancel",
  moved: (from: string, to: string) => `${placeTitle(from)} moves to ${to}`,
  needsTheLink: "Needs the link to the house",
  joinTitle: (from: string, to: string) => `${placeTitle(from)} joins ${placeWithin(to)}?`,
  mergeTitle: (label: string) => `Two parties at ${placeWithin(label)}: merge?`,
  merge: "Merge",
  mergeParties: "Merge into one party",
  joinMeans: (waiter: string) =>
    `They become one party with one check; ${waiter} looks after them. The kitchen is told.`,
  together: "How many are they together?",
  joinNow: (covers: number) => `Make one party of ${covers}`,
  joined: (label: string, covers: number) => `${placeTitle(label)}: one party of ${covers}`,
  bringDishes: "Dishes or seats to another table",
  pickTitle: (label: string) => `${placeTitle(label)}: what goes?`,
  pickSeats: "All of a seat",
  everything: "Everything",
  pickNone: "Tap what goes to another table",
  toWhichTable: (dishes: number) =>
    dishes === 1 ? "Choose the table for 1 dish" : `Choose the table for ${dishes} dishes`,
  goOf: (dish: string) => `How many ${dish} go`,
  bringTitle: (dishes: number, label: string) =>
    `${dishes === 1 ? "1 dish" : `${dishes} dishes`} of ${placeWithin(label)}: tap the table that gets ${dishes === 1 ? "it" : "them"}`,
  bringTo: (dishes: number, from: string, to: string) =>
    `${dishes === 1 ? "1 dish" : `${dishes} dishes`}: ${placeWithin(from)} to ${to}`,
  whoGoes: (label: string) => `Who of ${placeWithin(label)} goes along?`,
  dishesOnly: "Nobody, only the dishes",
  goAlong: (guests: number) => (guests === 1 ? "1 guest" : `${guests} guests`),
  othersSit: "Others sit there already: how many?",
  brought: (dishes: number, label: string) =>
    `${dishes === 1 ? "1 dish" : `${dishes} dishes`} to ${placeWithin(label)}`,
  handOver: "Hand over to a colleague",
  handOverMine: "Hand my tables over to a colleague",
  handToWhom: "Who looks after them now?",
  myTables: "Tables that go",
  handTo: (tables: number, name: string) =>
    tables === 1 ? `Give the table to ${name}` : `Give ${tables} tables to ${name}`,
  handedTo: (tables: number, name: string) =>
    tables === 1 ? `The table is ${name}’s now` : `${tables} tables are ${name}’s now`,
  // The menu
  menu: "Menu",
  check: "Check",
  search: "Search dishes",
  clearSearch: "Clear search",
  nothingFound: (typed: string) => `No dish is called “${typed}”`,
  noMenu: "The menu is on its way",
  often: "Often tonight",
  oftenShort: "Often",
  forSeat: "For which seat?",
  wholeTable: "Table",
  seat: (seat: number) => `Seat ${seat}`,
  seatShort: (seat: number) => `S${seat}`,
  choose: (group: string) => `Choose: ${group}`,
  alter: (dish: string) => `${dish}: alter`,
  oneOf: "choose one",
  atLeast: (least: number, most: number) =>
    least === most ? `choose ${least}` : `choose ${least} to ${most}`,
  upTo: (most: number) => `up to ${most}`,
  inDish: "in it",
  add: (quantity: number) => (quantity === 1 ? "Add" : `Add ${quantity}`),
  added: (quantity: number, dish: string) =>
    quantity === 1 ? `${dish} added` : `${quantity} × ${dish} added`,
  // The check
  emptyCheck: "Nothing ordered yet",
  emptyCheckHint: "Tap dishes on the menu.",
  atOnce: "At once",
  course: (course: number, name: string) =>
    name ? `Course ${course} · ${name}` : `Course ${course}`,
  courseShort: (course: number) => `Course ${course}`,
  each: "each",
  sent: "Sent",
  notYetThere: (amount: string) => `+ ${amount} not yet at the house`,
  notSent: "not sent",
  notSentBy: (name: string) => `not sent · ${name}`,
  waits: "waits",
  held: "held",
  cooking: (minutes: string) => `cooking ${minutes}`,
  atWork: "at work",
  onItsWay: "on its way",
  notInKitchen: "not yet in the kitchen",
  readyLine: "ready",
  served: "served",
  voided: "voided",
  voidedPieces: (pieces: number) => `${pieces} voided`,
  unconfirmed: "not confirmed yet",
  // What the bottom bar does
  send: "Send",
  sendPieces: (pieces: number) => (pieces === 1 ? "1 piece" : `${pieces} pieces`),
  nothingToSend: "Nothing to send",
  sendAndFire: (course: number) => `Send and fire course ${course}`,
  next: (next: {
    shares: readonly Share[];
    fires: number | null;
    adds: readonly number[];
    waits: readonly number[];
  }) =>
    [
      ...next.shares.map((share) => `${share.pieces} to the ${share.station}`),
      next.fires === null ? "" : `course ${next.fires} fires`,
      next.adds.length ? `more for course ${list(next.adds.map(String))}` : "",
      next.waits.length > 1
        ? `courses ${list(next.waits.map(String))} wait`
        : next.waits.length
          ? `course ${next.waits[0]} waits`
          : "",
    ].filter(Boolean),
  fireShort: "Fire",
  fire: (course: number) => `Fire course ${course}`,
  fired: (course: number) => `Course ${course} fired`,
  firing: (course: number) => `Firing course ${course}`,
  holdCourse: (course: number) => `Hold course ${course}`,
  holdAgain: "Hold again",
  holdAgainCourse: (course: number) => `Hold course ${course} again`,
  letGo: (course: number) => `Fire course ${course} again`,
  serve: "Served",
  drinks: "drinks",
  // From paper
  fromPaper: (time: string) => (time ? `from paper ${time}` : "from paper"),
  enterFromPaper: "Enter from paper",
  paperMeans: "From paper: nothing goes to the kitchen",
  servedWhen: "Served when?",
  servedWhenHint: "20:15",
  nothingFromPaper: "Enter what was served",
  asServed: (pieces: number) =>
    pieces === 1 ? "1 piece, as served" : `${pieces} pieces, as served`,
  enteredFromPaper: (pieces: number, label: string) =>
    pieces === 1
      ? `1 piece is on ${placeWithin(label)}`
      : `${pieces} pieces are on ${placeWithin(label)}`,
  paperDone: "Done",
  toTill: "Till",
  servedToast: (label: string) => `${placeTitle(label)} served`,
  guestsGone: "Guests gone",
  clean: "Clean",
  bill: "Bill",
  billAgain: "Present again",
  reprintBill: "Reprint bill",
  more: "More for this table",
  // A line
  quantity: "Quantity",
  price: "Price of one",
  courseLabel: "Course",
  seatLabel: "Seat",
  note: "Note for the kitchen",
  notePlaceholder: "no salt, well done …",
  allergies: "The guest must not have",
  remove: "Remove",
  save: "Save",
  removed: (dish: string) => `${dish} removed`,
  othersLine: (name: string) => `Entered by ${name}. Only ${name} or a manager changes it.`,
  enteredBy: (name: string, clock: string) => `Entered by ${name} at ${clock}`,
  // Voiding
  voidLine: "Void …",
  voidTitle: (dish: string) => `Void ${dish}`,
  pieces: "How many pieces",
  ofPieces: (pieces: number, of: number) => `${pieces} of ${of}`,
  reasons: ["Guest changed mind", "Keyed wrong", "Took too long", "Not right"],
  managerNeeded: "The kitchen has it: a manager’s PIN is needed",
  voidNow: (pieces: number) => (pieces === 1 ? "Void 1 piece" : `Void ${pieces} pieces`),
  // More
  tableTitle: (label: string) => placeTitle(label),
  changeCovers: "Covers",
  move: "Move to another table",
  orderNumber: (number: number) => `Order ${number}`,
  seatedAt: (clock: string) => `seated at ${clock}`,
  waitedBy: (name: string) => `Waiter ${name}`,
  cameFrom: (labels: readonly string[]) => `came from table ${labels.join(", ")}`,
  // Banners
  cannotOpen: "This screen cannot open the house",
  tryAgain: "Try again",
} as const;
