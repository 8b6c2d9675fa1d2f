/** Why: the usual reasons at one tap, or one's own. */
import { words } from "../words/en.drawer.ts";

const LETTERS_MAX = 200;

interface Props {
  usual?: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
  onEnter?: () => void;
}

export function Why({ usual = [], reason, onReason, onEnter }: Props) {
  const isUsual = usual.includes(reason);
  return (
    <div class="why">
      {usual.length > 0 && (
        <div class="row wrap" role="radiogroup" aria-label={words.reason}>
          {usual.map((each) => (
            // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
            <button
              type="button"
              class="chip"
              role="radio"
              key={each}
              aria-checked={each === reason}
              onClick={() => onReason(each)}
            >
              {each}
            </button>
          ))}
        </div>
      )}
      <input
        class="field"
        type="text"
        autocomplete="off"
        aria-label={usual.length > 0 ? words.otherReason : words.reason}
        placeholder={usual.length > 0 ? words.otherReason : words.reason}
        maxLength={LETTERS_MAX}
        value={isUsual ? "" : reason}
        onInput={(event) => onReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter?.();
        }}
      />
    </div>
  );
}
