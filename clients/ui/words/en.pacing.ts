/** The English words for when a station begins, so that a course lands together. */
import { placeTitle } from "./place.ts";

export const words = {
  startIn: (minutes: number) => `Start in ${minutes} min`,
  startNow: "Start now",
  toLandTogether: "so that the course is ready together",
  allNow: "All now",
  allNowCourse: (course: number) => `Course ${course}: all stations now`,
  allNowFor: (table: string) => `${placeTitle(table)}: every station begins now`,
};
