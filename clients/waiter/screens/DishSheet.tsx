/** A dish that asks for a choice, or that the waiter wants to alter before adding it. */
import { useContext, useState } from "preact/hooks";
import { money } from "../../ui/money.ts";
import { priceNow } from "../../ui/price_now.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { CarteDocument, Dish } from "../../wire/records.ts";
import { add, plain } from "../asks.ts";
import { chosenOf, groupsOf } from "../carte.ts";
import { OnPaper, useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { ChoiceFields } from "./ChoiceFields.tsx";

interface Props {
  party: Party;
  dish: Dish;
  carte: CarteDocument;
  seat: number | null;
  onClose: () => void;
}

export function DishSheet({ party, dish, carte, seat, onClose }: Props) {
  const house = useHouse();
  const isPaper = useContext(OnPaper);
  const price = priceNow(house, dish);
  const [choice, choose] = useState(plain(seat));
  const missing = groupsOf(carte, dish).find(
    (group) => chosenOf(group, choice.modifiers) < group.minimum,
  );
  return (
    <Sheet
      title={dish.name}
      onClose={onClose}
      large
      footer={
        <>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button
            type="button"
            class="button main grow"
            disabled={missing !== undefined}
            onClick={() => {
              add(house, party, dish, choice, isPaper);
              onClose();
            }}
          >
            {missing ? words.choose(missing.name) : words.add(choice.quantity)}
          </button>
        </>
      }
    >
      <p class="soft">
        <span class="amount">{money(price.cents)}</span>
        {price.daypart && ` · ${prices.happyHour(price.daypart.name, price.daypart.ends)}`}
      </p>
      <ChoiceFields
        dish={dish}
        carte={carte}
        covers={party.turn.covers}
        choice={choice}
        onChange={choose}
      />
    </Sheet>
  );
}
