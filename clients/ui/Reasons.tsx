/** Why: the usual words at one tap, or one's own. */
import { words } from "./words/en.prices.ts";

const REASON_MAX = 200;

interface Props {
  usual?: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
  onEnter?: () => void;
  /** What is asked, and what the field for one's own words is called. */
  label?: string;
  own?: string;
  /** So many letters. */
  most?: number;
  /** Nobody writes anything else. */
  closed?: boolean;
}

export function Reasons(props: Props) {
  const { usual = [], reason, onReason, onEnter } = props;
  const { label = words.reason, most = REASON_MAX, closed = false } = props;
  const own = usual.length > 0 ? (props.own ?? words.ownReason) : label;
  return (
    <div class="stack">
      {usual.length > 0 && (
        <div class="row wrap" role="radiogroup" aria-label={label}>
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
      {!closed && (
        <input
          class="field"
          type="text"
          autocomplete="off"
          aria-label={own}
          placeholder={own}
          maxLength={most}
          value={usual.includes(reason) ? "" : reason}
          onInput={(event) => onReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") onEnter?.();
          }}
        />
      )}
    </div>
  );
}
