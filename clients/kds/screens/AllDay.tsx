/** All day: how many of each dish are still to make, as the house counts them. */
import { words } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";
import { unitOf } from "../measures.ts";

/** Height of a row and of a station's name, in units. */
const ROW = 60;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly pieces: number | null;
}

function rowsOf(board: Board): readonly Row[] {
  const lanes = board.house.records("lane").value;
  const stations = board.stations.value;
  return stations.flatMap((station) => {
    const counts = lanes.get(station.id)?.all_day ?? [];
    const rows = counts.map(({ name, pieces }) => ({ key: `${station.id} ${name}`, name, pieces }));
    if (stations.length === 1 || rows.length === 0) return rows;
    return [{ key: station.id, name: station.name, pieces: null }, ...rows];
  });
}

export function AllDay({ board, height }: { board: Board; height: number }) {
  const rows = rowsOf(board);
  const room = Math.max(4, Math.floor(height / (ROW * unitOf(innerWidth))) - 2);
  const shown = rows.slice(0, room);
  return (
    <aside class="all-day" aria-label={words.allDay}>
      <h2>{words.allDay}</h2>
      {rows.length === 0 && <p>{words.allDayNothing}</p>}
      <dl>
        {shown.map(({ key, name, pieces }) =>
          pieces === null ? (
            <div key={key} class="all-day-station">
              <dt>{name}</dt>
            </div>
          ) : (
            <div key={key} data-dish={name}>
              <dt>{name}</dt>
              <dd>{pieces}</dd>
            </div>
          ),
        )}
      </dl>
      {rows.length > room && <p>{words.moreDishes(rows.length - room)}</p>}
    </aside>
  );
}
