/** All day: how many of each dish are still to make; a tap on a dish shows which tables wait for it. */

import { Building2, ChevronLeft, ListTree } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../../ui/words/en.kds.ts";
import { placeTitle } from "../../ui/words/place.ts";
import { allDayRows, type Row, waitingFor } from "../all_day.ts";
import type { Board } from "../board.ts";
import { taps } from "../tap.ts";
import { ageSeconds, clockwork } from "../tickets.ts";
import { laneName } from "./Head.tsx";
import { TapButton } from "./TapButton.tsx";

/** How many rows the panel has no room for; a name of a station is none. */
function useHidden(rows: readonly unknown[]) {
  const list = useRef<HTMLUListElement>(null);
  const [hidden, count] = useState(0);
  useLayoutEffect(() => {
    const room = list.current?.clientHeight ?? 0;
    const top = list.current?.offsetTop ?? 0;
    const all = [...(list.current?.children ?? [])] as HTMLElement[];
    for (const row of all) row.toggleAttribute("data-out", false);
    const out = all.filter((row) => row.offsetTop - top + row.offsetHeight > room + 1);
    for (const row of out) row.toggleAttribute("data-out", true);
    count(out.filter((row) => row.dataset.dish !== undefined).length);
  }, [rows]);
  return { list, hidden };
}

function RowView({ row, onTap }: { row: Row; onTap: (dish: string) => void }) {
  if (row.kind === "station") return <li class="all-day-station">{row.name}</li>;
  if (row.kind === "modifier") {
    return (
      <li class="all-day-modifier">
        <bdi>{row.name}</bdi>
        <span class="all-day-pieces">{row.pieces}</span>
      </li>
    );
  }
  return (
    <li data-dish={row.name}>
      <button type="button" class="all-day-dish" {...taps(() => onTap(row.name))}>
        <bdi>{row.name}</bdi>
        <span class="all-day-pieces">{row.pieces}</span>
      </button>
    </li>
  );
}

interface TablesProps {
  board: Board;
  dish: string;
  onBack: () => void;
}

/** Who waits for a dish, in the order in which the tickets hang. */
function Tables({ board, dish, onBack }: TablesProps) {
  const now = board.house.now.value;
  const own = new Set(board.stations.value.map((station) => station.id));
  const waiting = waitingFor(
    dish,
    board.house.records("ticket").value.values(),
    board.allDayScope.value === "station" ? own : null,
  );
  const { list, hidden } = useHidden(waiting.map(({ ticket }) => ticket.id));
  return (
    <>
      <div class="all-day-head">
        <TapButton picture={ChevronLeft} label={words.allDay} onTap={onBack} />
        <h2>
          <bdi>{dish}</bdi>
        </h2>
      </div>
      {waiting.length === 0 && <p>{words.nobodyWaits}</p>}
      <ul ref={list} class="all-day-tables">
        {waiting.map(({ ticket, pieces }) => (
          <li key={ticket.id} data-dish={ticket.table} class="all-day-table">
            <span class="all-day-pieces">{pieces}</span>
            <span class="grow">
              <strong>{placeTitle(ticket.table)}</strong>
              <span class="all-day-lane">{laneName(board, ticket)}</span>
            </span>
            <span>{clockwork(ageSeconds(ticket.fired_at, now))}</span>
          </li>
        ))}
      </ul>
      <p class="all-day-more">{hidden > 0 && words.moreTables(hidden)}</p>
    </>
  );
}

function Dishes({ board }: { board: Board }) {
  const scope = board.allDayScope;
  const withModifiers = board.allDayModifiers;
  const rows = allDayRows(
    board.stations.value,
    board.house.records("lane").value,
    scope.value,
    withModifiers.value,
  );
  const { list, hidden } = useHidden(rows);
  return (
    <>
      <div class="all-day-head">
        <h2>{words.allDay}</h2>
        <TapButton
          picture={ListTree}
          look="small"
          pressed={withModifiers.value}
          onTap={() => {
            withModifiers.value = !withModifiers.value;
          }}
        >
          {words.byModifier}
        </TapButton>
        {!board.isExpo && (
          <TapButton
            picture={Building2}
            look="small"
            pressed={scope.value === "overall"}
            onTap={() => {
              scope.value = scope.value === "overall" ? "station" : "overall";
            }}
          >
            {words.allStations}
          </TapButton>
        )}
      </div>
      {rows.length === 0 && <p>{words.allDayNothing}</p>}
      <ul ref={list}>
        {rows.map((row) => (
          <RowView
            key={row.key}
            row={row}
            onTap={(dish) => {
              board.lookingFor.value = dish;
            }}
          />
        ))}
      </ul>
      <p class="all-day-more">{hidden > 0 && words.moreDishes(hidden)}</p>
    </>
  );
}

export function AllDay({ board }: { board: Board }) {
  const dish = board.lookingFor.value;
  return (
    <aside class="all-day" aria-label={words.allDay}>
      {dish === null ? (
        <Dishes board={board} />
      ) : (
        <Tables
          board={board}
          dish={dish}
          onBack={() => {
            board.lookingFor.value = null;
          }}
        />
      )}
    </aside>
  );
}
