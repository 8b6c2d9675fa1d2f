/** What the guest must not have: the fourteen allergens, those in the dish marked. */
import { TriangleAlert } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { ALLERGENS } from "../allergens.ts";

interface Props {
  contains: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

export function Allergies({ contains, chosen, onChange }: Props) {
  const turn = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <details class="allergies" open={chosen.length > 0}>
      <summary class="button wide">
        <Icon of={TriangleAlert} size={18} />
        <span class="grow">
          {words.allergies}
          {chosen.length > 0 && `: ${chosen.map((id) => ALLERGENS[id] ?? id).join(", ")}`}
        </span>
      </summary>
      <div class="row wrap">
        {Object.entries(ALLERGENS).map(([id, name]) => (
          <button
            type="button"
            class="chip"
            key={id}
            data-allergen={id}
            aria-pressed={chosen.includes(id)}
            onClick={() => turn(id)}
          >
            {name}
            {contains.includes(id) && <span class="badge">{words.inDish}</span>}
          </button>
        ))}
      </div>
    </details>
  );
}
