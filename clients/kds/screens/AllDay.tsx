/** All day: how many of each dish are still to make, as the house counts them. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";

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

/** How many rows the panel has no room for; a name of a station is none. */
function useHidden(rows: readonly Row[]) {
  const list = useRef<HTMLDListElement>(null);
  const [hidden, count] = useState(0);
  useLayoutEffect(() => {
    const room = list.current?.clientHeight ?? 0;
    const top = list.current?.offsetTop ?? 0;
    const out = [...(list.current?.querySelectorAll<HTMLElement>("[data-dish]") ?? [])].filter(
      (row) => row.offsetTop - top + row.offsetHeight > room + 1,
    );
    for (const row of list.current?.children ?? []) row.toggleAttribute("data-out", false);
    for (const row of out) {
      row.toggleAttribute("data-out", true);
      const name = row.previousElementSibling;
      if (name?.classList.contains("all-day-station")) name.toggleAttribute("data-out", true);
    }
    count(out.length);
  }, [rows]);
  return { list, hidden };
}

export function AllDay({ board }: { board: Board }) {
  const rows = rowsOf(board);
  const { list, hidden } = useHidden(rows);
  return (
    <aside class="all-day" aria-label={words.allDay}>
      <h2>{words.allDay}</h2>
      {rows.length === 0 && <p>{words.allDayNothing}</p>}
      <dl ref={list}>
        {rows.map(({ key, name, pieces }) => (
          <div
            key={key}
            class={pieces === null ? "all-day-station" : undefined}
            data-dish={pieces === null ? undefined : name}
          >
            <dt>{name}</dt>
            <dd>{pieces}</dd>
          </div>
        ))}
      </dl>
      <p class="all-day-more">{hidden > 0 && words.moreDishes(hidden)}</p>
    </aside>
  );
}
