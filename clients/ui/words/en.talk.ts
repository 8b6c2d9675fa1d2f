/** The English words of what the dining room and the kitchen say to each other. */
import { placeTitle, placeWithin } from "./place.ts";

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const words = {
  message: "Message",
  messages: "Messages",
  /** Before the words of a message. */
  from: (sender: string, table: string) => (table ? `${placeTitle(table)} · ${sender}` : sender),
  late: (minutes: number) => `said ${minutes} min ago`,
  seen: "Seen",
  seenIt: (sender: string) => `Seen: message of ${sender}`,
  answer: "Answer",
  answerIt: (sender: string) => `Answer ${sender}`,
  more: (count: number) => `${count} more ${count === 1 ? "message" : "messages"}`,
  answerTitle: (sender: string, table: string) =>
    table ? `Answer ${sender}, ${placeWithin(table)}` : `Answer ${sender}`,
  tellKitchen: "Tell the kitchen",
  tellTitle: (table: string) => `${placeTitle(table)}: tell the kitchen`,
  whichStations: "Who should know?",
  whatToSay: "What?",
  ownWords: "In your own words",
  send: "Send",
  sendTo: (stations: readonly string[]) => `Send to ${list(stations)}`,
  chooseStations: "Choose who should know",
  saySomething: "Say something",
  told: (stations: readonly string[]) => `Told ${list(stations)}`,
  answered: (whom: string) => `Answered ${whom}`,
  toWhom: "Which table's waiter?",
  tableOf: (table: string, waiter: string) => `${table} · ${waiter}`,
  callTitle: (table: string, waiter: string) => `To ${waiter}, ${placeWithin(table)}`,
  noTables: "No table is waiting for this station",
  back: "Other table",
  seenBy: (who: string, clock: string) => `seen ${clock} by ${who}`,
  seenAt: (clock: string) => `seen ${clock}`,
  onPaper: (docket: string) => `on paper: ${docket}`,
  notSeen: "not seen yet",
  quickToStation: [
    "In a hurry",
    "Slow down, please",
    "They are back at the table",
    "How long still?",
    "Birthday: with a candle, please",
    "Cut it for a child, please",
  ],
  quickToWaiter: [
    "Please come to the pass",
    "Something is out: what instead?",
    "In 5 minutes",
    "In 10 minutes",
    "Please ask about the allergy",
    "Is the table complete?",
  ],
  quickAnswersOfStation: [
    "OK",
    "In 2 minutes",
    "In 5 minutes",
    "In 10 minutes",
    "Not possible",
    "Please come to the pass",
  ],
  quickAnswersOfWaiter: [
    "OK",
    "Yes, that is fine",
    "No, something else",
    "I ask the guests",
    "I am coming",
    "Leave it out",
  ],
  // A dish that went out while tables wait for it
  shortage: (dish: string, tables: readonly string[]) =>
    tables.length === 1
      ? `${dish} is out: table ${tables[0]} waits for one`
      : `${dish} is out: tables ${list(tables)} wait for one`,
  waitsFor: (pieces: number, where: string) => `${pieces} · ${where}`,
  itsCourse: "waits for its course",
  stillServed: "Still served",
  stillServedOf: (table: string) => `Still served: ${placeWithin(table)}`,
  tellWaiter: (waiter: string) => `Tell ${waiter}`,
  tellWaiterOf: (waiter: string, table: string) => `Tell ${waiter} of ${placeWithin(table)}`,
  decide: "Say what they get",
  shortageTitle: (dish: string) => `${dish} is out`,
  shortageHint: "These tables have ordered it and do not have it yet.",
  // What waits at the pass
  atThePass: "At the pass",
  /** On a phone. */
  firstAndMore: ([first, ...more]: readonly string[]) =>
    more.length > 0 ? `${first} +${more.length}` : `${first}`,
  nothingAtThePass: "Nothing waits there any more.",
  waits: (table: string, course: number) => `${placeTitle(table)} · course ${course}`,
  waitsTooLong: (table: string, course: number) =>
    `${placeTitle(table)} · course ${course} waits at the pass for too long`,
  moreWait: (count: number) => `${count} more ${count === 1 ? "waits" : "wait"} too`,
  tooLong: "too long",
  served: "Served",
  goThere: "Go there",
};
