/** Courses that were sent and wait for somebody to fire them: the pass sees them, and may. */

import type { House } from "../sync/house.ts";
import { labelOfPlace } from "../ui/place.ts";
import type { Line } from "../wire/records.ts";

export interface WaitingCourse {
  readonly id: string;
  readonly check: string;
  readonly course: number;
  readonly table: string;
  readonly isHeld: boolean;
  readonly lines: readonly Line[];
}

const waits = (line: Line): boolean =>
  line.sent_at !== null &&
  line.firing === null &&
  typeof line.from_paper_at !== "number" &&
  line.course !== null &&
  line.quantity > 0;

/** By table and course, the longest waiting first. */
export function waitingCourses(house: Pick<House, "records">): readonly WaitingCourse[] {
  const checks = house.records("check").value;
  const found = new Map<string, Line[]>();
  for (const line of house.records("line").value.values()) {
    if (!waits(line)) continue;
    const id = `${line.check} ${line.course}`;
    found.set(id, [...(found.get(id) ?? []), line]);
  }
  return [...found]
    .flatMap(([id, lines]) => {
      const [first] = lines;
      const check = first && checks.get(first.check);
      if (!check || first.course === null) return [];
      return [
        {
          id,
          check: check.id,
          course: first.course,
          table: labelOfPlace(house, check.table) ?? check.table,
          isHeld: check.held.includes(first.course),
          lines: [...lines].sort((one, other) => (one.id < other.id ? -1 : 1)),
        },
      ];
    })
    .sort((one, other) => sentAt(one) - sentAt(other) || one.course - other.course);
}

const sentAt = (course: WaitingCourse): number =>
  Math.min(...course.lines.map((line) => line.sent_at ?? 0));

/** The lines are named, so nobody fires what the pass never saw. */
export function fireWaiting(house: House, course: WaitingCourse): void {
  house.ask("orders.fire_course", {
    firing: house.freshId(),
    check: course.check,
    course: course.course,
    lines: course.lines.map((line) => line.id),
  });
}
