/** The heading over the lines of one course. */
import { words } from "../../ui/words/en.till.ts";
import { courseName } from "../bills.ts";
import { useDesk } from "../desk.ts";

export function CourseHead({ course }: { course: number | null }) {
  const { house } = useDesk();
  const name = courseName(house, course);
  return (
    <h3 class="coursehead">
      {course === null ? words.atOnce : words.course(course)}
      {name !== null && <span class="soft"> · {name}</span>}
    </h3>
  );
}
