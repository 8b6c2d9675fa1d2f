/** One line of a receipt: what is left of it, and how much of that goes back. */
import { money } from "../../ui/money.ts";
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import type { BillLine } from "../../wire/records.ts";
import { firstParts, type Left, leftText, most, nextParts, type Picked } from "./refunds.ts";

interface Props {
  line: BillLine;
  left: Left;
  picked: Picked | undefined;
  onPick: (picked: Picked) => void;
}

export function PickLine({ line, left, picked, onPick }: Props) {
  const now = picked ?? { parts: 0, of: firstParts(left) };
  const isGone = left.pieces === 0;
  const whole = leftText({ pieces: line.pieces, of: line.of });
  const parts = words.parts[now.of] ?? `1/${now.of}`;
  return (
    <li class="line pickline" data-line={line.line} data-left={leftText(left)}>
      <span class="two grow">
        <strong>{line.name}</strong>
        <span class="small soft">
          {isGone ? words.allBack : words.left(leftText(left), whole)} · {money(line.amount_cents)}
        </span>
      </span>
      {!isGone && (
        <button
          type="button"
          class="button"
          aria-label={words.inParts(line.name, parts)}
          onClick={() => onPick({ parts: 0, of: nextParts(left, now.of) })}
        >
          {parts}
        </button>
      )}
      {!isGone && (
        <Stepper
          label={words.pieces(line.name)}
          value={now.parts}
          least={0}
          most={most(left, now.of)}
          onChange={(count) => onPick({ parts: count, of: now.of })}
        />
      )}
    </li>
  );
}
