/** Keys for an amount, by finger or keyboard; comma and point are the same key. */
import { Delete } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { cents, money, typedAfter } from "./money.ts";
import { words } from "./words/en.ts";

const KEYS = ["7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0", "erase"] as const;

interface Props {
  label: string;
  /** Shown until the first key, which replaces it. */
  cents: number | null;
  onChange: (cents: number | null) => void;
  onEnter?: () => void;
  /** What the figure counts, when it is no money: "%". */
  unit?: string;
}

export function MoneyPad({ label, cents: shown, onChange, onEnter, unit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(shown);
  // Keys may come faster than the screen is drawn: the next one starts from here.
  const latest = useRef<string | null>(null);
  const pad = useRef<HTMLFieldSetElement>(null);
  // An amount set from outside (a quick note, "exact") starts the typing anew.
  if (shown !== told) {
    setTold(shown);
    setTyped(null);
    latest.current = null;
  }

  function press(key: string) {
    const start = latest.current ?? (key === "erase" && shown !== null ? money(shown) : "");
    const next = typedAfter(start, key);
    latest.current = next;
    setTyped(next);
    const amount = cents(next);
    setTold(amount);
    onChange(amount);
  }

  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      if (/^[\d.,]$/.test(event.key)) {
        // Whoever types figures is here now: Enter must not press a button touched before.
        pad.current?.focus({ preventScroll: true });
        press(event.key);
      } else if (event.key === "Backspace") press("erase");
      else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) onEnter?.();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  });

  return (
    <fieldset class="moneypad" aria-label={label} tabIndex={-1} ref={pad}>
      <output class={typed === null ? "figure pristine" : "figure"} aria-label={label}>
        {typed ?? (shown === null ? "0.00" : money(shown))}
        {unit && ` ${unit}`}
      </output>
      <div class="keys">
        {KEYS.map((key) => (
          <button
            type="button"
            class="button"
            key={key}
            aria-label={key === "erase" ? words.erase : key}
            onClick={() => press(key)}
          >
            {key === "erase" ? <Icon of={Delete} size={24} /> : key}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
