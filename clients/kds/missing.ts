/** A hole in a lane: the house counts a ticket or a change here that this screen does not have. */
import type { Lane, Station, Ticket } from "../wire/records.ts";

export interface Missing {
  readonly station: Station;
  readonly number: number;
}

/** Every number that the screen can show: tickets, bumped ones too, and the changes on them. */
function numbersOf(station: string, tickets: Iterable<Ticket>): ReadonlySet<number | null> {
  const here = [...tickets].filter((ticket) => ticket.station === station);
  return new Set(
    here.flatMap((one) => [one.number, ...one.notices.map((notice) => notice.number ?? null)]),
  );
}

export interface UpTo {
  readonly station: Station;
  /** The last number that the house gave out there. */
  readonly last: number;
  readonly missing: number;
}

/** How far each station's row of numbers has come, and how much of it this screen lacks. */
export function upTo(
  stations: readonly Station[],
  lanes: ReadonlyMap<string, Lane>,
  holes: readonly Missing[],
): readonly UpTo[] {
  return stations.flatMap((station) => {
    const last = lanes.get(station.id)?.last_number ?? 0;
    const missing = holes.filter((hole) => hole.station.id === station.id).length;
    return last > 0 ? [{ station, last, missing }] : [];
  });
}

export function missingFrom(
  stations: readonly Station[],
  lanes: ReadonlyMap<string, Lane>,
  tickets: ReadonlyMap<string, Ticket>,
): readonly Missing[] {
  return stations.flatMap((station) => {
    // A lane that was written before this release counts nothing.
    const wanted = lanes.get(station.id)?.outstanding ?? [];
    if (wanted.length === 0) return [];
    const here = numbersOf(station.id, tickets.values());
    return [...new Set(wanted)]
      .filter((number) => !here.has(number))
      .map((number) => ({ station, number }));
  });
}
