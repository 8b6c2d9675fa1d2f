/** Over or short: count once more, or say what happened. */
import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";

const REASON_LETTERS_MAX = 200;

interface Props {
  counted: Signal<number | null>;
  reason: Signal<string>;
  /** True while a reason is asked for; counting again takes it back. */
  why: Signal<boolean>;
  onEnter: () => void;
}

export function Reason({ counted, reason, why, onEnter }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="stack">
      <p class="row">
        <span class="grow">
          {words.counted} <strong class="amount">{money(counted.value ?? 0)}</strong>
        </span>
        <button
          type="button"
          class="button"
          onClick={() => {
            why.value = false;
          }}
        >
          {words.countAgain}
        </button>
      </p>
      <label>
        <span class="label">{words.reason}</span>
        <input
          ref={field}
          class="field"
          autocomplete="off"
          maxLength={REASON_LETTERS_MAX}
          placeholder={words.reasonHint}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") onEnter();
          }}
        />
      </label>
    </div>
  );
}
