/** Beside a course: fire what waits, or hold what would go. */
import { Flame, Pause } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { fire, isBeingFired } from "../asks.ts";
import type { CourseView } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function CourseActions({ party, view }: { party: Party; view: CourseView }) {
  const house = useHouse();
  const { course } = view;
  if (course === null) return null;
  const waits = view.waiting.length > 0;
  const goesNext = party.next?.fires === course;
  return (
    <>
      {(waits || goesNext) && !view.held && (
        <button
          type="button"
          class="button quiet square"
          aria-label={words.holdCourse(course)}
          onClick={() => house.ask("orders.hold", { check: party.check, course })}
        >
          <Icon of={Pause} size={18} />
        </button>
      )}
      {waits && (
        <button
          type="button"
          class="button"
          disabled={isBeingFired(house, party, course)}
          aria-label={words.fire(course)}
          data-fire={course}
          onClick={() => fire(house, party, view)}
        >
          <Icon of={Flame} size={16} /> {words.fireShort}
        </button>
      )}
    </>
  );
}
