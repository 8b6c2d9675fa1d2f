/** Ten keys for a PIN, by finger or keyboard; wrong PINs slow it down and it says so. */
import { Delete } from "lucide";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.ts";

export const PIN_DIGITS = 4;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"] as const;

export interface PinAnswer {
  readonly ok: boolean;
  readonly sentence?: string;
  readonly retry_after_seconds?: number;
}

interface Props {
  /** Whose PIN, for people and screen readers. */
  label: string;
  onPin: (pin: string) => Promise<PinAnswer>;
}

/** Counts down the seconds of a slowed-down pad. */
function useCountdown(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, setSeconds];
}

export function PinPad({ label, onPin }: Props) {
  const [pin, setPin] = useState("");
  // Keys may come faster than the screen is drawn: the next one starts from here.
  const latest = useRef("");
  const [says, setSays] = useState("");
  const [asking, setAsking] = useState(false);
  const [slowed, slow] = useCountdown();
  const closed = asking || slowed > 0;

  function show(digits: string) {
    latest.current = digits;
    setPin(digits);
  }

  async function ask(whole: string) {
    setAsking(true);
    const answer = await onPin(whole);
    setAsking(false);
    show("");
    if (answer.ok) return;
    setSays(answer.sentence ?? "");
    slow(Math.ceil(answer.retry_after_seconds ?? 0));
  }

  function press(key: string) {
    if (closed) return;
    if (key === "clear") return show("");
    if (key === "erase") return show(latest.current.slice(0, -1));
    if (latest.current.length === PIN_DIGITS) return;
    const next = latest.current + key;
    setSays("");
    show(next);
    if (next.length === PIN_DIGITS) void ask(next);
  }

  useLayoutEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === "Backspace") press("erase");
    };
    addEventListener("keydown", typed);
    return () => removeEventListener("keydown", typed);
  });

  return (
    <fieldset class="pinpad" aria-label={label}>
      <Dots filled={pin.length} />
      <p class="says" role="alert">
        {slowed > 0 ? `${says} ${words.tryAgainIn(slowed)}` : says}
      </p>
      <div class="keys">
        {KEYS.map((key) => (
          <Key key={key} name={key} closed={closed} onPress={press} />
        ))}
      </div>
    </fieldset>
  );
}

function Dots({ filled }: { filled: number }) {
  return (
    <div class="dots" role="img" aria-label={words.digitsTyped(filled)}>
      {Array.from({ length: PIN_DIGITS }, (_, at) => (
        <i key={at} class={at < filled ? "on" : ""} />
      ))}
    </div>
  );
}

interface KeyProps {
  name: string;
  closed: boolean;
  onPress: (key: string) => void;
}

function Key({ name, closed, onPress }: KeyProps) {
  if (name === "clear") return <span />;
  return (
    <button
      type="button"
      class="button"
      aria-label={name === "erase" ? words.erase : name}
      disabled={closed}
      onClick={() => onPress(name)}
    >
      {name === "erase" ? <Icon of={Delete} size={24} /> : name}
    </button>
  );
}
