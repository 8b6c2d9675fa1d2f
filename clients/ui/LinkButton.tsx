/** Whether this screen is live, what waits and what was refused: always seen, and a tap tells all. */
import { CircleX, RefreshCw, Wifi, WifiOff } from "lucide";
import { useState } from "preact/hooks";
import { type House, isLinked, type Status } from "../sync/house.ts";
import { Icon, type Picture } from "./Icon.tsx";
import { Standing } from "./Standing.tsx";
import { clock } from "./time.ts";
import { piecesNotYetInTheKitchen } from "./told.ts";
import type { Tone } from "./tones.ts";
import { words as away } from "./words/en.away.ts";
import { words } from "./words/en.ts";

export interface LinkLook {
  readonly tone: Tone;
  readonly picture: Picture;
  readonly text: string;
}

/** How a link is worded and coloured. `zone` is the restaurant's time zone. */
export function linkLook(status: Status, zone?: string): LinkLook {
  switch (status.state) {
    case "live":
      return { tone: "ready", picture: Wifi, text: words.live };
    case "greeting":
      return { tone: "cooking", picture: RefreshCw, text: words.catchingUp };
    case "stale":
      return { tone: "cooking", picture: WifiOff, text: notLive(status, zone) };
    case "apart":
      return { tone: "offline", picture: WifiOff, text: notLive(status, zone) };
  }
}

function notLive({ since }: Status, zone?: string): string {
  return since === null ? words.notLive : words.notLiveSince(clock(since, zone));
}

/** For a phone: "Not live 20:41". */
function shortly(status: Status, zone?: string): string {
  if (isLinked(status) || status.since === null) return linkLook(status, zone).text;
  return `${words.notLive} ${clock(status.since, zone)}`;
}

/** What waits: dishes first, since somebody is hungry; the second words are for a phone. */
function waits(house: House): readonly [string, string] | null {
  const status = house.status.value;
  const pieces = isLinked(status) ? 0 : piecesNotYetInTheKitchen(house);
  if (pieces > 0) return [away.notYet(pieces), away.notYetShort(pieces)];
  if (status.waiting > 0) return [words.waiting(status.waiting), away.waitingShort(status.waiting)];
  return status.stored ? null : [words.storing, words.storing];
}

function Says({ house }: { house: House }) {
  const status = house.status.value;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const waiting = waits(house);
  return (
    <span class="stands" role="status">
      <span class="stands-link">
        <span class="long">{linkLook(status, zone).text}</span>
        <span class="short" aria-hidden="true">
          {shortly(status, zone)}
        </span>
      </span>
      {waiting && (
        <span class="stands-waiting">
          <span class="long">{waiting[0]}</span>
          <span class="short" aria-hidden="true">
            {waiting[1]}
          </span>
        </span>
      )}
    </span>
  );
}

export function LinkButton({ house }: { house: House }) {
  const [isOpen, open] = useState(false);
  const status = house.status.value;
  const look = linkLook(status);
  const refused = house.tray.value.length;
  const pieces = piecesNotYetInTheKitchen(house);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-haspopup="dialog"
        title={away.openStanding}
        data-tone={look.tone}
        data-state={status.state}
        data-pieces={pieces}
        onClick={() => open(true)}
      >
        <Icon of={look.picture} size={16} />
        <Says house={house} />
        {refused > 0 && (
          <span class="refused-count" data-tone="late">
            <Icon of={CircleX} size={16} />
            <span class="only-read">{away.refusedShort(refused)}</span>
            <span aria-hidden="true">{refused}</span>
          </span>
        )}
      </button>
      {isOpen && <Standing house={house} onClose={() => open(false)} />}
    </>
  );
}
