/** What this kitchen screen must not miss. Only a live screen knows what is missing. */

import type { Alarm } from "../ui/AlarmStrip.tsx";
import { oldWorkAlarms } from "../ui/old_work.ts";
import { unseenAlarms } from "../ui/unseen.ts";
import { words } from "../ui/words/en.kds.ts";
import type { Board } from "./board.ts";
import { reportAlarms } from "./reported.ts";

function missing(board: Board): readonly Alarm[] {
  return board.missing.value.map(({ station, number }) => ({
    id: `missing-${station.id}-${number}`,
    text: words.missing(words.lane(station.name, number)),
    hint: words.missingHint,
  }));
}

export function alarmsOf(board: Board): readonly Alarm[] {
  if (board.house.status.value.state !== "live") return [];
  // A station cannot miss what it does not have on its screen; the pass has it all.
  const atPass = board.isExpo ? [...oldWorkAlarms(board.house), ...unseenAlarms(board.house)] : [];
  return [...atPass, ...missing(board), ...reportAlarms(board)];
}
