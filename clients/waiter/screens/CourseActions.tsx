/** Beside a course: fire what waits or was held again, or hold what would go. */
import { Flame, Pause } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { fire, fireAgain, isBeingFired, isBeingLetGo } from "../asks.ts";
import { type CourseView, heldAgain } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { FireWhenButton } from "./FireWhenButton.tsx";
import { RushButton } from "./RushButton.tsx";

export function CourseActions({ party, view }: { party: Party; view: CourseView }) {
  const house = useHouse();
  const { course } = view;
  if (course === null) return null;
  const waits = view.waiting.length > 0;
  const goesNext = party.next?.fires === course;
  const held = heldAgain(view);
  // The first course follows none; what is held may be let go to its time.
  const before = Math.max(
    ...party.courses.map((each) => each.course ?? 0).filter((each) => each < course),
  );
  const cooking = view.open.filter((firing) => firing.ready_at === null && firing.held_at === null);
  return (
    <>
      {!waits && cooking.length > 0 && <RushButton course={course} cooking={cooking} />}
      {waits && before > 0 && <FireWhenButton party={party} view={view} before={before} />}
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
      {!waits && held && (
        <button
          type="button"
          class="button"
          disabled={isBeingLetGo(house, held)}
          aria-label={words.letGo(course)}
          onClick={() => fireAgain(house, held)}
        >
          <Icon of={Flame} size={16} /> {words.fireShort}
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
