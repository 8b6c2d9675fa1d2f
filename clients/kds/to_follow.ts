/** What waits for a station to cook it later, where the owner wants its screen to say so. */
import type { House } from "../sync/house.ts";
import type { Line, Station } from "../wire/records.ts";
import { type WaitingCourse, waitingCourses } from "./waiting.ts";

/** Stations that have a hand in it; what a paper lists already is cooked where that paper hangs. */
function stationsOf(line: Line): readonly string[] {
  const listed = line.to_follow ?? [];
  const route = [line.station, ...(line.also_at ?? [])];
  return [...route, ...listed.map((each) => each.station)];
}

/** Courses that wait, with the dishes of those stations whose screens show them; in no total. */
export function toFollow(
  house: Pick<House, "records">,
  stations: readonly Station[],
): readonly WaitingCourse[] {
  const here = new Set(stations.filter((each) => each.shows_waiting).map(({ id }) => id));
  if (here.size === 0) return [];
  return waitingCourses(house).flatMap((course) => {
    const lines = course.lines.filter((line) => stationsOf(line).some((id) => here.has(id)));
    return lines.length > 0 ? [{ ...course, lines }] : [];
  });
}

export const showsWaiting = (stations: readonly Station[]): boolean =>
  stations.some((station) => station.shows_waiting ?? false);
