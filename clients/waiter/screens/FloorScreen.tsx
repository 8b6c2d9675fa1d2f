/** The floor: every table of an area with its state, live; a tap opens it. */
import { signal } from "@preact/signals";
import { LayoutGrid, X } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SoundButton } from "../../ui/SoundButton.tsx";
import { StatusBar } from "../../ui/StatusBar.tsx";
import { TableTile } from "../../ui/TableTile.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import type { Table, Turn } from "../../wire/records.ts";
import { alarmsOf } from "../alarms.ts";
import { areasOf, faceOf, turnsAt } from "../floor.ts";
import { useHouse } from "../inside.ts";
import { move } from "../moves.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { type Spot, spotsOf } from "../plan.ts";
import { Banners } from "./Banners.tsx";
import { JoinSheet } from "./JoinSheet.tsx";
import { PartiesSheet } from "./PartiesSheet.tsx";
import { SeatSheet } from "./SeatSheet.tsx";
import { ToTill } from "./ToTill.tsx";

/** Stays while the waiter goes to a table and comes back. */
const area = signal("");

export function FloorScreen({ moving }: { moving: Party | null }) {
  const house = useHouse();
  const areas = areasOf(house.records("table").value);
  const shown = areas.has(area.value) ? area.value : ([...areas.keys()][0] ?? "");
  return (
    <div class="screen">
      <StatusBar house={house} alarms={alarmsOf(house)}>
        <ToTill />
        <SoundButton />
      </StatusBar>
      <Banners />
      {moving && <Moving party={moving} />}
      <main class="grow floor">
        {areas.size === 0 ? (
          <Empty picture={LayoutGrid} title={words.noTables}>
            <p>{words.noTablesHint}</p>
          </Empty>
        ) : (
          <>
            <Areas areas={areas} shown={shown} />
            <Plan tables={areas.get(shown) ?? []} moving={moving} />
          </>
        )}
      </main>
    </div>
  );
}

function Moving({ party }: { party: Party }) {
  return (
    <div class="banner" role="status" data-tone="accent">
      <span class="grow">{words.moveTitle(party.label)}</span>
      <button type="button" class="button" onClick={() => go({ at: "check", turn: party.turn.id })}>
        <Icon of={X} /> {words.cancel}
      </button>
    </div>
  );
}

function Areas({ areas, shown }: { areas: ReadonlyMap<string, Table[]>; shown: string }) {
  const house = useHouse();
  const turns = house.records("turn").value;
  return (
    <div class="tabs" role="tablist" aria-label={words.areas}>
      {[...areas].map(([name, tables]) => {
        const taken = tables.filter((table) => turnsAt(turns, table.id).length > 0).length;
        return (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={name === shown}
            onClick={() => {
              area.value = name;
            }}
          >
            {name} <span class="small soft">{`${taken}/${tables.length}`}</span>
          </button>
        );
      })}
    </div>
  );
}

function Plan({ tables, moving }: { tables: readonly Table[]; moving: Party | null }) {
  const house = useHouse();
  const [seating, seatAt] = useState<Table | null>(null);
  const [choosing, choose] = useState<readonly Turn[] | null>(null);
  const [meeting, meet] = useState<Turn | null>(null);
  const turns = house.records("turn").value;
  const now = house.now.value;
  const spots = spotsOf(tables);
  const me = house.session.value?.person;

  function press(table: Table, at: readonly Turn[]) {
    const [turn] = at;
    if (moving) return goTo(table, at, moving);
    if (!turn) return seatAt(table);
    if (at.length > 1) return choose(at);
    go({ at: "check", turn: turn.id });
  }

  /** A free table takes the party, a taken one asks whether both are one party. */
  function goTo(table: Table, [host]: readonly Turn[], party: Party) {
    const isHere = table.id === party.turn.table;
    if (host && !isHere) return meet(host);
    if (!isHere) move(house, party, table);
    go({ at: "check", turn: party.turn.id });
  }

  return (
    <div class="plan scroll grow">
      {tables.map((table) => {
        const at = turnsAt(turns, table.id);
        return (
          <TableTile
            key={table.id}
            face={faceOf(house, table, at, now)}
            shape={table.shape}
            mine={at[0]?.waiter === me}
            place={styleOf(spots.get(table.id))}
            onPress={() => press(table, at)}
          />
        );
      })}
      {seating && <SeatSheet table={seating} onClose={() => seatAt(null)} />}
      {meeting && moving && (
        <JoinSheet guests={moving.turn} hosts={meeting} onClose={() => meet(null)} />
      )}
      {choosing && <PartiesSheet turns={choosing} onClose={() => choose(null)} />}
    </div>
  );
}

/** Where a table stands on the plan; the phone shows a grid instead. */
function styleOf(spot: Spot | undefined): string {
  if (!spot) return "";
  return `--x:${spot.left}%;--y:${spot.top}%;--wide:${spot.width}%;--high:${spot.height}%`;
}
