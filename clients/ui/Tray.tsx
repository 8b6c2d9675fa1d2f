/** What the house said no to: it lies over the page until somebody has read why (HUB-12). */

import type { ReadonlySignal } from "@preact/signals";
import { CircleX, RotateCcw, SendHorizontal, X } from "lucide";
import { useEffect } from "preact/hooks";
import type { House, Refused } from "../sync/house.ts";
import { canBeDoneAgain, canSendTheOthers, doAgain, sendTheOthers } from "./again.ts";
import { Icon } from "./Icon.tsx";
import { useRest } from "./settling.ts";
import { dropRefused } from "./toasts.ts";
import { told } from "./told.ts";
import { words } from "./words/en.away.ts";

/** The screen stays of use below them; all of them stand in the sheet behind the bar. */
const SHOWN_MAX = 3;

export function RefusedRow({ house, no }: { house: House; no: Refused }) {
  const what = told(house, no);
  return (
    <li data-refused={no.code}>
      <Icon of={CircleX} />
      <span class="grow">
        <span class="what">{what}</span>
        {no.sentence}
      </span>
      <Help house={house} no={no} what={what} />
      <button
        type="button"
        class="button quiet square"
        aria-label={words.dismissWhat(what)}
        onClick={() => house.dismiss(no.id)}
      >
        <Icon of={X} />
      </button>
    </li>
  );
}

/** What helps: the others without what is sold out, or the same once more. */
function Help({ house, no, what }: { house: House; no: Refused; what: string }) {
  if (canSendTheOthers(house, no)) {
    return (
      <button
        type="button"
        class="button"
        data-send-others
        onClick={() => sendTheOthers(house, no)}
      >
        <Icon of={SendHorizontal} size={18} /> {words.sendTheOthers}
      </button>
    );
  }
  if (!canBeDoneAgain(house, no)) return null;
  return (
    <button
      type="button"
      class="button"
      aria-label={words.againWhat(what)}
      onClick={() => doAgain(house, no)}
    >
      <Icon of={RotateCcw} size={18} /> {words.again}
    </button>
  );
}

interface Props {
  house: House;
  /** Others than the whole tray: a screen may show some beside the finger. */
  tray?: ReadonlySignal<readonly Refused[]>;
}

export function Tray({ house, tray = house.tray }: Props) {
  const refused = tray.value;
  const shown = refused.slice(-SHOWN_MAX);
  useEffect(() => dropRefused(new Set(refused.map(({ id }) => id))), [refused]);
  const rows = useRest<HTMLUListElement>(shown.map(({ id }) => id).join());
  if (shown.length === 0) return null;
  return (
    <div class="tray scroll" role="alert" data-tone="late">
      <ul aria-label={words.refused} ref={rows}>
        {shown.map((no) => (
          <RefusedRow key={no.id} house={house} no={no} />
        ))}
      </ul>
      {refused.length > shown.length && (
        <p class="more small">{words.andMore(refused.length - shown.length)}</p>
      )}
    </div>
  );
}
