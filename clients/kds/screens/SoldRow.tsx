/** One dish or modifier in the kitchen's list: what is said of it, and what can be said. */
import { Ban, Hash, Minus, Plus, Undo2 } from "lucide";
import type { House } from "../../sync/house.ts";
import { denyReport, portionsOf, portionsSay, say86 } from "../../ui/portions.ts";
import { words } from "../../ui/words/en.eighty.ts";
import type { Portions } from "../../wire/records.ts";
import type { Sellable } from "../eighty.ts";
import { TapButton } from "./TapButton.tsx";

interface Props {
  house: House;
  sold: Sellable;
  onCount: () => void;
}

export function SoldRow({ house, sold, onCount }: Props) {
  const portions = portionsOf(house, sold.what, sold.of);
  const isOut = portions?.left === 0;
  return (
    <li class="sold-row" data-sold={sold.of} data-out={isOut || undefined}>
      <span class="sold-what">
        <strong class="sold-name">{sold.name}</strong>
        <span class="sold-says">{portions ? portionsSay(house, portions).join(" ") : ""}</span>
      </span>
      <span class="sold-acts">
        {portions?.reported_at != null ? (
          <Reported house={house} sold={sold} portions={portions} />
        ) : (
          <Acts house={house} sold={sold} portions={portions} onCount={onCount} />
        )}
      </span>
    </li>
  );
}

function Reported({ house, sold, portions }: Omit<Props, "onCount"> & { portions: Portions }) {
  return (
    <>
      <TapButton label={words.stillThereOf(sold.name)} onTap={() => denyReport(house, portions)}>
        {words.stillThere}
      </TapButton>
      <TapButton
        picture={Ban}
        look="main"
        label={words.itIsOutOf(sold.name)}
        onTap={() => say86(house, sold)}
      >
        {words.itIsOut}
      </TapButton>
    </>
  );
}

/** The same places always mean the same: fewer, how many, more, out or back. */
function Acts({ house, sold, portions, onCount }: Props & { portions: Portions | undefined }) {
  const { what, of, name } = sold;
  const left = portions?.left ?? null;
  const counted = left ?? 0;
  const set = (next: number) => house.ask("menu.count", { what, of, left: next });
  return (
    <>
      {portions?.out_at != null ? (
        <TapButton
          look="tomorrow"
          pressed={portions.until_restored}
          label={words.untilRestoredOf(name)}
          onTap={() =>
            house.ask("menu.eighty_six", { what, of, until_restored: !portions.until_restored })
          }
        >
          {words.untilRestored}
        </TapButton>
      ) : (
        <TapButton
          picture={Minus}
          label={words.fewer(name)}
          disabled={counted <= 1}
          onTap={() => set(counted - 1)}
        />
      )}
      <TapButton
        look="sold-count"
        picture={left === null ? Hash : undefined}
        label={words.countOf(name, left)}
        onTap={onCount}
      >
        {left === null ? words.count : `${left}`}
      </TapButton>
      <TapButton
        picture={Plus}
        label={words.more(name)}
        disabled={left === null}
        onTap={() => set(counted + 1)}
      />
      <TapButton
        picture={Undo2}
        look="sold-out"
        label={words.restoreOf(name)}
        disabled={!portions}
        onTap={() => house.ask("menu.restore", { what, of })}
      >
        {words.back}
      </TapButton>
      <TapButton
        picture={Ban}
        look="sold-out"
        label={words.setOutOf(name)}
        pressed={portions?.out_at != null}
        disabled={portions?.out_at != null}
        onTap={() => say86(house, sold)}
      >
        {words.out}
      </TapButton>
    </>
  );
}
