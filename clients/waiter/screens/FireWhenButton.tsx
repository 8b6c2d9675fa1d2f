/** Beside a course that waits: say when it fires, by hand or by itself. */
import { Check, Timer } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.fire_when.ts";
import type { CourseView } from "../check.ts";
import { type FiresBy, fireWhen, houseFires, isSame, MINUTES } from "../fire_when.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

interface Props {
  party: Party;
  view: CourseView;
  /** The course that it follows. */
  before: number;
}

const BY_HAND: FiresBy = { when: "by_waiter", minutes: 0 };
const SERVED: FiresBy = { when: "when_served", minutes: 0 };
const after = (minutes: number): FiresBy => ({ when: "after_fired", minutes });

export function FireWhenButton({ party, view, before }: Props) {
  const house = useHouse();
  const [asks, open] = useState(false);
  const course = view.course ?? 0;
  const own = houseFires(house.records("customs").value.get("house"));
  const now = view.held ? BY_HAND : view.fires;
  // What the house does is among the choices, however many minutes it takes.
  const served = own.when === "when_served" ? own : SERVED;
  const minutes = new Set<number>(MINUTES);
  if (own.when === "after_fired") minutes.add(own.minutes);
  const say = (wanted: FiresBy) => () => {
    fireWhen(house, party.check, course, wanted);
    open(false);
  };
  const choice = (wanted: FiresBy, text: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a button is a large target; a radio dot is not.
    <button
      type="button"
      class="button choice"
      role="radio"
      aria-checked={isSame(now, wanted)}
      data-fires={wanted.when}
      onClick={say(wanted)}
    >
      <span class="grow start">{text}</span>
      {isSame(wanted, own) && <span class="soft small">{words.houses}</span>}
      {isSame(now, wanted) && <Icon of={Check} size={20} />}
    </button>
  );
  return (
    <>
      <button
        type="button"
        class="button quiet square"
        aria-label={words.open(course)}
        data-fire-when={course}
        onClick={() => open(true)}
      >
        <Icon of={Timer} size={18} />
      </button>
      {asks && (
        <Sheet title={words.title(course)} onClose={() => open(false)}>
          <div class="choices" role="radiogroup" aria-label={words.title(course)}>
            {choice(BY_HAND, words.byHand)}
            {choice(served, words.onceServed(before))}
            <h3>{words.soLongAfter(before)}</h3>
            <div class="row wrap">
              {[...minutes]
                .sort((one, other) => one - other)
                .map((each) => (
                  // biome-ignore lint/a11y/useSemanticElements: a chip is a large target.
                  <button
                    type="button"
                    class="chip"
                    role="radio"
                    key={each}
                    aria-label={words.minutes(each)}
                    aria-checked={isSame(now, after(each))}
                    onClick={say(after(each))}
                  >
                    {each}
                  </button>
                ))}
            </div>
          </div>
        </Sheet>
      )}
    </>
  );
}
