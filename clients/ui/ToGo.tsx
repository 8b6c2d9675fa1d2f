/** A dish of a table that is taken home, where its tax depends on it; and back again. */
import { ShoppingBag, Utensils } from "lucide";
import type { House } from "../sync/house.ts";
import { isLinked } from "../sync/house.ts";
import type { Line } from "../wire/records.ts";
import { AgreedForm } from "./AgreedForm.tsx";
import { useAgreed } from "./agreed.ts";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.charges.ts";

/** The menu has a tax of its own for what is taken away. */
export function taxedElsewhere(house: House): boolean {
  const taxes = house.menu.value?.taxes ?? [];
  return taxes.some((tax) => (tax.elsewhere ?? []).some(({ service }) => service === "takeaway"));
}

interface Props {
  house: House;
  line: Line;
  onDone: () => void;
}

export function ToGo({ house, line, onDone }: Props) {
  const asking = useAgreed(house, onDone);
  if (!taxedElsewhere(house) || !isLinked(house.status.value)) return null;
  const here = line.service === "eat_in";
  const args = {
    check: line.check,
    lines: [line.id],
    service: here ? ("takeaway" as const) : ("eat_in" as const),
  };
  const label = here ? words.toGo : words.eatenHere;
  if (asking.refused)
    return (
      <AgreedForm
        house={house}
        asking={asking}
        missing=""
        needsManager
        presented
        label={label}
        onAsk={(agreed) => asking.ask("orders.change_service", args, agreed)}
      />
    );
  return (
    <div class="stack">
      <button
        type="button"
        class="button wide"
        data-goes={args.service}
        aria-label={here ? words.toGoWhat(line.name) : words.eatenHereWhat(line.name)}
        disabled={asking.busy}
        onClick={() => asking.ask("orders.change_service", args)}
      >
        <Icon of={here ? ShoppingBag : Utensils} size={18} /> {label}
      </button>
      {asking.sentence && (
        <p class="said" role="alert">
          {asking.sentence}
        </p>
      )}
    </div>
  );
}
