/** Over the dishes of a share that waits for the longest one: in how many minutes to begin. */
import type { ReadonlySignal } from "@preact/signals";
import { Flame, Timer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.pacing.ts";
import type { Touch } from "../guard.ts";
import { minutesUntil } from "../starts.ts";
import { TapButton } from "./TapButton.tsx";
import "../starts.css";

interface Props {
  at: number;
  table: string;
  now?: ReadonlySignal<number>;
  onAllNow: ((touch: Touch) => void) | null;
}

export function StartIn({ at, table, now, onAllNow }: Props) {
  const minutes = minutesUntil(at, now?.value);
  return (
    <div class="start-in" data-start-in={minutes}>
      {onAllNow === null && <Icon of={minutes > 0 ? Timer : Flame} size={34} />}
      <span class="start-words">
        <strong>{minutes > 0 ? words.startIn(minutes) : words.startNow}</strong>
        {onAllNow === null && <span class="start-why">{words.toLandTogether}</span>}
      </span>
      {onAllNow && (
        <TapButton look="all-now" label={words.allNowFor(table)} onTap={onAllNow}>
          {words.allNow}
        </TapButton>
      )}
    </div>
  );
}
