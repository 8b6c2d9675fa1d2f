/** One dish on the menu: a tap adds it; the small key beside it alters it first. */
import { SlidersHorizontal } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Dish } from "../../wire/records.ts";
import { type Party, pieces } from "../party.ts";

interface Props {
  dish: Dish;
  party: Party;
  /** It stands on the menu a second time. */
  again?: boolean;
  onPress: (dish: Dish) => void;
  onAlter?: (dish: Dish) => void;
}

export function DishKey({ dish, party, again = false, onPress, onAlter }: Props) {
  const unsent = pieces(party.mine.filter((line) => line.dish === dish.id));
  return (
    <div class="dish" data-unsent={unsent || undefined}>
      <button
        type="button"
        class="press"
        {...{ [again ? "data-often" : "data-dish"]: dish.id }}
        onClick={() => onPress(dish)}
      >
        <span class="name">{dish.name}</span>
        <span class="price amount">{money(dish.price_cents)}</span>
        {unsent > 0 && <span class="count">{unsent}</span>}
      </button>
      {onAlter && dish.groups.length > 0 && (
        <button
          type="button"
          class="alter"
          data-alter={again ? undefined : dish.id}
          aria-label={words.alter(dish.name)}
          onClick={() => onAlter(dish)}
        >
          <Icon of={SlidersHorizontal} size={18} />
        </button>
      )}
    </div>
  );
}
