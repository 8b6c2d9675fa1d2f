/** The English words for what keys reach in two steps, and for a rush that the pass refuses. */
import { placeWithin } from "./place.ts";

export const words = {
  more: (subject: string) => (subject === "" ? "More keys" : `More keys · ${subject}`),
  moreHint: (key: string) =>
    key === "" ? "A number does it." : `A number does it; ${key} once more recalls the last one.`,
  noVoid: "No void to answer here",
  voidSays: (fate: string, what: string) => `VOID, ${fate.toLowerCase()}: ${what}`,
  noMessage: "No message to be seen",
  messageSeen: (from: string, text: string) => `Message seen: ${from}, “${text}”`,
  answerMessage: (from: string) => `Answer ${from}`,
  tellWaiter: "Say something to a waiter",
  noDish: "86: choose a ticket first",
  dishOut: (dish: string) => `86: ${dish} is out`,
  dishIsOut: (dish: string) => `86: ${dish} is out already`,
  pin: (what: string) => `Pin to the head: ${what}`,
  unpin: (what: string) => `Let go from the head: ${what}`,
  noPin: "Pin: choose a ticket first",
  noRushAsked: "Nobody asks for a rush",
  waiting: "Courses that wait",
  orderByHand: "Order by hand",
  bumpedTickets: "Bumped tickets",
  // A rush that the pass refuses
  whyNot: (table: string) => `No rush for ${placeWithin(table)}: why?`,
  isFull: (station: string) => `${station} is full`,
  notBefore: (minutes: number) => `Not before ${minutes} min`,
  comingAnyway: "It comes in a minute",
  notNow: "Not now",
} as const;
