/** One dish of the menu, found by some letters of its name. */
import { Search } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";

const SHOWN_MAX = 12;

interface Props {
  picked: string | null;
  onPick: (dish: string) => void;
}

export function DishPick({ picked, onPick }: Props) {
  const { house } = useDesk();
  const [find, setFind] = useState("");
  const wanted = find.trim().toLowerCase();
  const dishes = (house.menu.value?.dishes ?? []).filter((dish) =>
    dish.name.toLowerCase().includes(wanted),
  );
  return (
    <section class="stack" aria-label={words.whichDish}>
      <label class="find">
        <Icon of={Search} />
        <span class="only-read">{words.whichDish}</span>
        <input
          class="field"
          type="search"
          autocomplete="off"
          placeholder={words.whichDish}
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      </label>
      <div class="row wrap" role="radiogroup" aria-label={words.whichDish}>
        {dishes.slice(0, SHOWN_MAX).map((dish) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip"
            role="radio"
            key={dish.id}
            aria-checked={dish.id === picked}
            data-dish={dish.id}
            onClick={() => onPick(dish.id)}
          >
            {dish.name}
          </button>
        ))}
      </div>
    </section>
  );
}
