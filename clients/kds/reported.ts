/** What waiters think is out: asked at the stations that make it, until somebody there has looked. */
import type { Alarm } from "../ui/AlarmStrip.tsx";
import { denyReport, reports, say86 } from "../ui/portions.ts";
import { words } from "../ui/words/en.eighty.ts";
import type { Board } from "./board.ts";
import { sellable } from "./eighty.ts";

export function reportAlarms(board: Board): readonly Alarm[] {
  const { house } = board;
  const carte = house.menu.value;
  const reported = reports(house);
  if (!carte || reported.length === 0) return [];
  const stations = new Set(board.stations.value.map(({ id }) => id as string));
  const here = new Set(sellable(carte, stations).map(({ what, of }) => `${what}-${of}`));
  return reported
    .filter(({ portions }) => here.has(portions.id))
    .map(({ portions, who }) => ({
      id: `reported-${portions.id}`,
      text: words.reportAlarm(portions.name, who),
      hint: words.reportHint,
      acts: [
        { label: words.stillThere, act: () => denyReport(house, portions) },
        { label: words.itIsOut, act: () => say86(house, portions) },
      ],
    }));
}
