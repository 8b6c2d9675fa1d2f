/** How a dish is wanted: quantity, seat, course, modifiers, note and allergies. */
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { CarteDocument, Dish } from "../../wire/records.ts";
import type { Choice } from "../asks.ts";
import { groupsOf } from "../carte.ts";
import { Allergies } from "./Allergies.tsx";
import { GroupField } from "./GroupField.tsx";
import { Seats } from "./Seats.tsx";

export const QUANTITY_MAX = 99;
const NOTE_MAX = 200;

interface Props {
  dish: Dish;
  carte: CarteDocument;
  covers: number;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

export function ChoiceFields({ dish, carte, covers, choice, onChange }: Props) {
  const change = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  return (
    <div class="stack choice">
      {groupsOf(carte, dish).map((group) => (
        <GroupField
          key={group.id}
          group={group}
          chosen={choice.modifiers}
          onChange={(modifiers) => change({ modifiers })}
        />
      ))}
      <div class="pair">
        <div>
          <span class="label">{words.quantity}</span>
          <Stepper
            label={words.quantity}
            value={choice.quantity}
            least={1}
            most={QUANTITY_MAX}
            onChange={(quantity) => change({ quantity })}
          />
        </div>
        {covers > 0 && (
          <div class="grow">
            <span class="label">{words.seatLabel}</span>
            <Seats covers={covers} chosen={choice.seat} onChoose={(seat) => change({ seat })} />
          </div>
        )}
      </div>
      {/* What nobody sits down for is handed over in one go. */}
      {covers > 0 && <Courses dish={dish} carte={carte} choice={choice} onChange={onChange} />}
      <label>
        <span class="label">{words.note}</span>
        <input
          class="field"
          type="text"
          maxLength={NOTE_MAX}
          placeholder={words.notePlaceholder}
          value={choice.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
      <Allergies
        contains={dish.allergens}
        chosen={choice.allergies}
        onChange={(allergies) => change({ allergies })}
      />
    </div>
  );
}

/** 0 stands for "at once"; null for the dish's own course. */
function Courses({ dish, carte, choice, onChange }: Omit<Props, "covers">) {
  const shown = choice.course ?? dish.course ?? 0;
  const courses = [{ number: 0, name: words.atOnce }, ...carte.courses];
  return (
    <div>
      <span class="label">{words.courseLabel}</span>
      <div class="row wrap" role="radiogroup" aria-label={words.courseLabel}>
        {courses.map((course) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip"
            role="radio"
            key={course.number}
            aria-checked={course.number === shown}
            data-to-course={course.number}
            onClick={() => onChange({ ...choice, course: course.number })}
          >
            {course.number === 0 ? course.name : `${course.number} ${course.name}`}
          </button>
        ))}
      </div>
    </div>
  );
}
