/** Fewer, how many, more. */
import { Minus, Plus } from "lucide";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.ts";

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

export function Stepper({ label, value, least, most, onChange }: Props) {
  return (
    <fieldset class="stepper" aria-label={label}>
      <button
        type="button"
        class="button square"
        aria-label={`${label}: ${words.fewer}`}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        <Icon of={Minus} />
      </button>
      <output aria-label={label}>{value}</output>
      <button
        type="button"
        class="button square"
        aria-label={`${label}: ${words.more}`}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Icon of={Plus} />
      </button>
    </fieldset>
  );
}
