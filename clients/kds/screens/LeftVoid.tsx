/** A void that nobody has read, of a party that has left: it stays until somebody here has. */
import { Ban, Eye } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import { words as kds } from "../../ui/words/en.kds.ts";
import type { Waste } from "../../wire/records.ts";
import { FATES } from "../answers.ts";
import type { Board } from "../board.ts";
import { isBeingSeen, seeLeft } from "../left_voids.ts";
import { TapButton } from "./TapButton.tsx";

export function LeftVoid({ board, waste }: { board: Board; waste: Waste }) {
  const { house } = board;
  const dish = `${waste.pieces} ${waste.name}`;
  const isSaid = isBeingSeen(house, waste);
  return (
    <div class="news left-void" role="alert" data-left-void={waste.id}>
      <Icon of={Ban} size={30} />
      <span class="grow">
        <strong>{kds.notices.void}</strong> {words.leftVoid(dish, waste.table)}
      </span>
      {FATES.map((fate) => (
        <TapButton
          key={fate}
          look="fate-short"
          disabled={isSaid}
          label={words.fateOf(words.fates[fate], dish)}
          onTap={() => seeLeft(house, waste, fate)}
        >
          {words.fates[fate]}
        </TapButton>
      ))}
      <TapButton picture={Eye} disabled={isSaid} onTap={() => seeLeft(house, waste, null)}>
        {kds.acknowledge}
      </TapButton>
    </div>
  );
}
