/** One dish on the menu: a tap adds it; the small key beside it alters it first. */
import { Ban, Clock, Megaphone, SlidersHorizontal } from "lucide";
import { useContext, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { useLongPress } from "../../ui/long_press.ts";
import { money } from "../../ui/money.ts";
import { isOut, isReported, leftOf, portionsOf } from "../../ui/portions.ts";
import { priceNow } from "../../ui/price_now.ts";
import { words as eighty } from "../../ui/words/en.eighty.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Dish } from "../../wire/records.ts";
import { OnPaper, useHouse } from "../inside.ts";
import { type Party, pieces } from "../party.ts";
import { OutSheet } from "./OutSheet.tsx";

interface Props {
  dish: Dish;
  party: Party;
  /** It stands on the menu a second time. */
  again?: boolean;
  onPress: (dish: Dish) => void;
  onAlter?: (dish: Dish) => void;
}

export function DishKey({ dish, party, again = false, onPress, onAlter }: Props) {
  const [isAsking, ask] = useState(false);
  const house = useHouse();
  const portions = portionsOf(house, "dish", dish.id);
  const price = priceNow(house, dish);
  const isPaper = useContext(OnPaper);
  const out = isOut(portions) && !isPaper;
  const unsent = pieces(party.mine.filter((line) => line.dish === dish.id));
  const tap = useLongPress(
    () => (out ? ask(true) : onPress(dish)),
    () => ask(true),
  );
  return (
    <div class="dish" data-unsent={unsent || undefined} data-out={out || undefined}>
      <button
        type="button"
        class="press"
        {...{ [again ? "data-often" : "data-dish"]: dish.id }}
        aria-haspopup={out ? "dialog" : undefined}
        {...tap}
      >
        <span class="name">{dish.name}</span>
        <span class="price amount">
          {money(price.cents)}
          {price.daypart && (
            <span class="left" data-tone="accent" title={price.daypart.name}>
              <Icon of={Clock} size={14} />
              <span class="only-read">
                {prices.happyHour(price.daypart.name, price.daypart.ends)}
              </span>
              {prices.until(price.daypart.ends)}
            </span>
          )}
          {!isPaper && <Left left={leftOf(portions)} />}
          {!isPaper && !out && isReported(portions) && <MaybeOut />}
        </span>
        {unsent > 0 && <span class="count">{unsent}</span>}
      </button>
      {onAlter && !out && dish.groups.length > 0 && (
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
      {isAsking && <OutSheet dish={dish} lines={party.lines} onClose={() => ask(false)} />}
    </div>
  );
}

/** A waiter has said so; the kitchen has still to look. */
export function MaybeOut() {
  return (
    <span class="left" data-tone="ordered">
      <Icon of={Megaphone} size={14} />
      <span aria-hidden="true">{eighty.maybeOut}</span>
      <span class="only-read">{eighty.maybeOutWord}</span>
    </span>
  );
}

/** How many are left, and the word where it is none. */
function Left({ left }: { left: number | null }) {
  if (left === null) return null;
  if (left > 0) {
    return (
      <span class="left" data-tone="accent">
        {eighty.left(left)}
      </span>
    );
  }
  return (
    <span class="left" data-tone="late">
      <Icon of={Ban} size={14} />
      {eighty.out} <span class="only-read">{eighty.outWord}</span>
    </span>
  );
}
