/** One group of modifiers: how many must and may be chosen, each with its price. */
import { Ban } from "lucide";
import { useContext } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isOut, isReported, leftOf, portionsOf } from "../../ui/portions.ts";
import { words as eighty } from "../../ui/words/en.eighty.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Modifier, ModifierGroup } from "../../wire/records.ts";
import { chosenAfter, chosenOf } from "../carte.ts";
import { OnPaper, useHouse } from "../inside.ts";
import { MaybeOut } from "./DishKey.tsx";

interface Props {
  group: ModifierGroup;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

function asked(group: ModifierGroup): string {
  if (group.minimum === 0) return words.upTo(group.maximum);
  return group.maximum === 1 ? words.oneOf : words.atLeast(group.minimum, group.maximum);
}

const signed = (cents: number) => (cents > 0 ? `+${money(cents)}` : money(cents));

export function GroupField({ group, chosen, onChange }: Props) {
  const missing = chosenOf(group, chosen) < group.minimum;
  return (
    <fieldset class="group" data-group={group.id} data-missing={missing}>
      <legend class="label">
        {group.name} <span class="hint">{asked(group)}</span>
      </legend>
      <div class="row wrap">
        {group.modifiers.map((modifier) => (
          <ModifierChip
            key={modifier.id}
            modifier={modifier}
            isChosen={chosen.includes(modifier.id)}
            onPress={() => onChange(chosenAfter(group, chosen, modifier.id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChipProps {
  modifier: Modifier;
  isChosen: boolean;
  onPress: () => void;
}

/** What is out can be taken off, and not chosen. */
function ModifierChip({ modifier, isChosen, onPress }: ChipProps) {
  const isPaper = useContext(OnPaper);
  const portions = portionsOf(useHouse(), "modifier", modifier.id);
  const out = isOut(portions) && !isPaper;
  const left = leftOf(portions);
  return (
    <button
      type="button"
      class="chip"
      data-modifier={modifier.id}
      aria-pressed={isChosen}
      disabled={out && !isChosen}
      onClick={onPress}
    >
      <span class="name">{modifier.name}</span>
      {modifier.price_cents !== 0 && (
        <span class="soft amount">{signed(modifier.price_cents)}</span>
      )}
      {out && (
        <span class="left" data-tone="late">
          <Icon of={Ban} size={14} />
          {eighty.out} <span class="only-read">{eighty.outWord}</span>
        </span>
      )}
      {!out && !isPaper && isReported(portions) && <MaybeOut />}
      {!out && !isPaper && left !== null && (
        <span class="left" data-tone="accent">
          {eighty.left(left)}
        </span>
      )}
    </button>
  );
}
