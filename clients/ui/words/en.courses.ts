/** The English words for what is said between dining room, pass and kitchen after the first send. */

import type { Waste } from "../../wire/records.ts";
import { placeTitle, placeWithin } from "./place.ts";

const courseName = (course: number): string => (course === 0 ? "at once" : `course ${course}`);

export const words = {
  refire: "Refire …",
  refireTitle: (dish: string) => `Make ${dish} again`,
  refireHint:
    "Only these pieces go back to cooking. The guest pays nothing for them; they count as waste.",
  refireNow: (pieces: number) => (pieces === 1 ? "Refire 1 piece" : `Refire ${pieces} pieces`),
  refired: (pieces: number, dish: string) => `${pieces} ${dish} goes back to cooking`,
  refireReasons: ["Dropped", "Overcooked", "Undercooked", "Cold", "Wrong dish"],
  refireOfTicket: (ticket: string) => `Make again: ${ticket}`,
  whichDish: "Which dish?",
  fewer: "One less",
  more: "One more",
  piecesOf: (pieces: number, of: number) => `${pieces} of ${of}`,
  oneMore: "One more",
  oneMoreHint: "Stands on the check as not sent; sending it tells the kitchen ADD.",
  refireIt: (ticket: string) => `Refire something of ${ticket}`,
  refireShort: "Refire",
  refireMark: "REFIRE",
  refireOf: (docket: string, reason: string) =>
    docket === "" ? reason : `of ${docket}: ${reason}`,
  madeAgain: (reason: string) => `Refire: ${reason}`,
  free: "free",
  whatBecame: (notice: string) => `What became of it: ${notice}`,
  fateOf: (fate: string, notice: string) => `${fate}: ${notice}`,
  leftVoid: (dish: string, table: string) => `${dish}, ${placeWithin(table)} (has left)`,
  unanswered: "Voids that no station answered",
  unansweredHint: "Say what became of them, or leave it: the Z lists them as not known.",
  rush: "Rush",
  rushCourse: (course: number) => `Rush course ${course}`,
  rushHint: "The pass decides. You read here what it says.",
  rushReasons: ["Waited long", "Theatre", "Train to catch", "Children", "Last orders"],
  askRush: "Ask the pass",
  rushAskedToast: (course: number) => `Course ${course}: the pass is asked to hurry`,
  rushAsked: "rush asked",
  rushed: "RUSH",
  noRush: "no rush",
  passSaid: (why: string) => `The pass has said no: ${why}.`,
  rushGranted: (table: string, course: number) =>
    `${placeTitle(table)}, ${courseName(course)}: the pass hurries`,
  rushRefused: (table: string, course: number, answer: string) =>
    `${placeTitle(table)}, ${courseName(course)}: no rush${answer === "" ? "" : `, ${answer}`}`,
  firedByItself: (table: string, course: number, clock: string) =>
    `${placeTitle(table)}: ${courseName(course)} fired by itself at ${clock}`,
  andMore: (news: number) => `and ${news} more`,
  read: "OK",
  /** At the pass. */
  asksForRush: (who: string, table: string, course: number, why: string) =>
    `${placeWithin(table)}, ${courseName(course)}${why === "" ? "" : `: ${why}`} (${who})`,
  rushAskedAtPass: "Rush?",
  grantRush: "Rush it",
  refuseRush: "No …",
  grantRushFor: (table: string) => `Rush it: ${placeWithin(table)}`,
  refuseRushFor: (table: string) => `No: ${placeWithin(table)}`,
  waitingCourses: "Courses that wait",
  waitingShort: (courses: number) =>
    `${courses} ${courses === 1 ? "course waits" : "courses wait"}`,
  toFollow: "To follow",
  nothingFollows: "nothing",
  nothingWaits: "No course waits",
  nothingWaitsHint: "What is sent and not fired stands here.",
  isHeld: "held",
  fire: "Fire",
  fireAtPass: (table: string, course: number) => `Fire ${placeWithin(table)}, course ${course}`,
  waste: "Made for nobody",
  wasteNote: (what: Waste["what"], reason: string) =>
    `· ${what === "refire" ? "refire" : "void"}: ${reason}`,
  fates: {
    unknown: "Not known",
    not_started: "Not started",
    cooked: "Cooked",
    wasted: "Wasted",
  } satisfies Record<Waste["fate"], string>,
} as const;
