/** One group of modifiers: how many must and may be chosen, each with its price. */
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { ModifierGroup } from "../../wire/records.ts";
import { chosenAfter, chosenOf } from "../carte.ts";

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
          <button
            type="button"
            class="chip"
            key={modifier.id}
            data-modifier={modifier.id}
            aria-pressed={chosen.includes(modifier.id)}
            onClick={() => onChange(chosenAfter(group, chosen, modifier.id))}
          >
            {modifier.name}
            {modifier.price_cents !== 0 && (
              <span class="soft amount">{signed(modifier.price_cents)}</span>
            )}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
