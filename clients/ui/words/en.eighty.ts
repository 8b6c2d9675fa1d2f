/** The English words about what is out and how many are left. */
import { placeTitle, placeWithin } from "./place.ts";

const pieces = (count: number) => (count === 1 ? "1 left" : `${count} left`);

export const words = {
  out: "86",
  outWord: "out",
  left: pieces,
  outSince: (clock: string, who: string) => `Out since ${clock}, said ${who}.`,
  soldOut: (table: string) =>
    table ? `The last one went to ${placeWithin(table)}.` : "The last one is sold.",
  countedAt: (count: number, clock: string, who: string) =>
    `${pieces(count)}; counted at ${clock} by ${who}.`,
  heldFor: (count: number) => `${count} more ${count === 1 ? "is" : "are"} held for other tables.`,
  notCounted: "Nobody has counted it: sell as many as you like.",
  reported: (who: string, clock: string) => `${who} reported it as out at ${clock}.`,
  looking: "The kitchen has not said so yet; it can still be ordered.",
  report: "Looks out: tell the kitchen",
  reportedToast: (dish: string) => `Kitchen told: ${dish} looks out`,
  setOut: "86: it is out",
  restore: "It is back",
  close: "Close",
  stillThere: "Still there",
  reportAlarm: (dish: string, who: string) => `${who} thinks that ${dish} is out`,
  reportHint: "Look, and say which it is. Until then it can be ordered.",
  itIsOut: "It is out",
  lineOut: "86: out",
  maybeOut: "out?",
  maybeOutWord: "reported as out, the kitchen looks",
  noPortion: "holds no portion",
  freed: (dish: string, table: string) => `${placeTitle(table)}: ${dish} is not held any more`,
  freedHint: "Send it, or take it off.",
  moreFreed: (count: number) => `${count} more ${count === 1 ? "line" : "lines"}`,
  goThere: "Go there",
  // The kitchen's panel
  panel: "86 and counts",
  button: "86",
  now: (count: number) => `Out and counted · ${count}`,
  modifiers: "Extras",
  search: "Find a dish",
  clear: "Clear the search",
  nothingFound: "No such dish here",
  nothingOut: "Nothing is out and nothing is counted",
  nothingOutHint: "Choose a group of dishes on the left.",
  count: "Count",
  countTitle: (dish: string) => `${dish}: how many are left to sell?`,
  countHint: "What waiters hold for their lines already comes on top.",
  fewer: (dish: string) => `${dish}: one fewer`,
  more: (dish: string) => `${dish}: one more`,
  /** A label begins with what the button says. */
  setOutOf: (dish: string) => `86: ${dish} is out`,
  itIsOutOf: (dish: string) => `It is out: ${dish}`,
  stillThereOf: (dish: string) => `Still there: ${dish}`,
  countOf: (dish: string, left: number | null) =>
    left === null ? `Count ${dish}` : `${left} left: count ${dish}`,
  restoreOf: (dish: string) => `Back: ${dish}`,
  untilRestored: "Out tomorrow too",
  untilRestoredOf: (dish: string) => `Out tomorrow too: ${dish}`,
  back: "Back",
};
