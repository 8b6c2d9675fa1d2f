/** Had we begun? Three big answers under a void; whoever has no time taps Seen. */
import { words } from "../../ui/words/en.courses.ts";
import type { Notice } from "../../wire/records.ts";
import { FATES, type VoidFate } from "../answers.ts";
import type { Touch } from "../guard.ts";
import { TapButton } from "./TapButton.tsx";

interface Props {
  notice: Notice;
  onAnswer: (fate: VoidFate, touch: Touch) => void;
}

export function VoidAnswer({ notice, onAnswer }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this everywhere.
    <div class="void-answer" role="group" aria-label={words.whatBecame(notice.text)}>
      {FATES.map((fate) => (
        <TapButton
          key={fate}
          look="fate"
          label={words.fateOf(words.fates[fate], notice.text)}
          onTap={(touch) => onAnswer(fate, touch)}
        >
          {words.fates[fate]}
        </TapButton>
      ))}
    </div>
  );
}
