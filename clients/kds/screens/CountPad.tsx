/** How many are left: one tap for the small numbers, two for the others. */
import { useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { words } from "../../ui/words/en.eighty.ts";
import { words as kds } from "../../ui/words/en.kds.ts";
import type { Sellable } from "../eighty.ts";
import { TapButton } from "./TapButton.tsx";

const DOZEN = Array.from({ length: 12 }, (_, place) => place + 1);
const TENS = [15, 20, 25, 30, 40, 50];

interface Props {
  house: House;
  sold: Sellable;
  onDone: () => void;
}

export function CountPad({ house, sold, onDone }: Props) {
  const [isSet, set] = useState(false);
  const say = (left: number) => {
    if (isSet) return;
    set(true);
    house.ask("menu.count", { what: sold.what, of: sold.of, left });
    onDone();
  };
  return (
    <section class="count-pad" aria-label={words.countTitle(sold.name)}>
      <h3>{words.countTitle(sold.name)}</h3>
      <p>{words.countHint}</p>
      <div class="count-keys">
        {[...DOZEN, ...TENS].map((left) => (
          <TapButton key={left} onTap={() => say(left)}>
            {`${left}`}
          </TapButton>
        ))}
      </div>
      <TapButton look="wide" onTap={onDone}>
        {kds.close}
      </TapButton>
    </section>
  );
}
