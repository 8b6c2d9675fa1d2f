/** Why: the usual words at one tap, or one's own. */
import { words } from "./words/en.prices.ts";

const REASON_MAX = 200;

interface Props {
  usual: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
  /** So many letters. */
  most?: number;
  /** Nobody writes anything else. */
  closed?: boolean;
}

export function Reasons({ usual, reason, onReason, most = REASON_MAX, closed = false }: Props) {
  const isUsual = usual.includes(reason);
  return (
    <div class="stack">
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
      {!closed && (
        <input
          class="field"
          type="text"
          aria-label={words.ownReason}
          placeholder={words.ownReason}
          maxLength={most}
          value={isUsual ? "" : reason}
          onInput={(event) => onReason(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
