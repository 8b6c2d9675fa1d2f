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
import { type Errand, move, piecesOf, stillHere, turnsOf } from "../moves.ts";
import { go } from "../place.ts";
import { type Spot, spotsOf } from "../plan.ts";
import { Banners } from "./Banners.tsx";
import { BringSheet } from "./BringSheet.tsx";
import { HandOverButton } from "./HandOverButton.tsx";
import { HandOverSheet } from "./HandOverSheet.tsx";
import { JoinSheet } from "./JoinSheet.tsx";
import { OpenTabs } from "./OpenTabs.tsx";
import { PartiesSheet } from "./PartiesSheet.tsx";
import { ReadyBell } from "./ReadyBell.tsx";
import { SeatSheet } from "./SeatSheet.tsx";
import { ToTill } from "./ToTill.tsx";
import { WalletButton } from "./WalletButton.tsx";

/** Stays while the waiter goes to a table and comes back. */
const area = signal("");

export function FloorScreen({ errand }: { errand: Errand | null }) {
  const house = useHouse();
  const areas = areasOf(house.records("table").value);
  const [handing, hand] = useState(false);
  const mine = turnsOf(house, house.session.value?.person ?? "");
  const shown = areas.has(area.value) ? area.value : ([...areas.keys()][0] ?? "");
  return (
    <div class="screen">
      <StatusBar house={house} alarms={alarmsOf(house)}>
        <ReadyBell />
        <ToTill />
        <HandOverButton onPress={() => hand(true)} />
        <SoundButton />
      </StatusBar>
      <Banners />
      {errand && <Where errand={errand} />}
      <main class="grow floor">
        {areas.size === 0 ? (
          <Empty picture={LayoutGrid} title={words.noTables}>
            <p>{words.noTablesHint}</p>
          </Empty>
        ) : (
          <>
            <div class="floorhead">
              <Areas areas={areas} shown={shown} />
              <WalletButton />
            </div>
            {!errand && <OpenTabs />}
            <Plan tables={areas.get(shown) ?? []} errand={errand} />
          </>
        )}
      </main>
      {handing && mine.length > 0 && <HandOverSheet turns={mine} onClose={() => hand(false)} />}
    </div>
  );
}

function Where({ errand }: { errand: Errand }) {
  const { party, picks } = errand;
  return (
    <div class="banner" role="status" data-tone="accent">
      <span class="grow">
        {picks ? words.bringTitle(piecesOf(picks), party.label) : words.moveTitle(party.label)}
      </span>
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

function Plan({ tables, errand }: { tables: readonly Table[]; errand: Errand | null }) {
  const house = useHouse();
  const [seating, seatAt] = useState<Table | null>(null);
  const [choosing, choose] = useState<readonly Turn[] | null>(null);
  const [goal, setGoal] = useState<Goal | null>(null);
  const turns = house.records("turn").value;
  const now = house.now.value;
  const spots = spotsOf(tables);
  const me = house.session.value?.person;

  function press(table: Table, at: readonly Turn[]) {
    const [turn] = at;
    if (errand) return goTo(table, at, errand);
    if (!turn) return seatAt(table);
    if (at.length > 1) return choose(at);
    go({ at: "check", turn: turn.id });
  }

  /** A free table takes the party at once; anything else is asked about first. */
  function goTo(table: Table, at: readonly Turn[], { party, picks }: Errand) {
    const [host] = stillHere(at);
    const isHere = table.id === party.turn.table;
    if (!isHere && (host || picks)) return setGoal({ table, host: host ?? null });
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
      {goal && errand && <AtGoal errand={errand} goal={goal} onClose={() => setGoal(null)} />}
      {choosing && <PartiesSheet turns={choosing} onClose={() => choose(null)} />}
    </div>
  );
}

/** The table that was tapped on an errand, and who sits there. */
interface Goal {
  readonly table: Table;
  readonly host: Turn | null;
}

function AtGoal(props: { errand: Errand; goal: Goal; onClose: () => void }) {
  const { errand, goal, onClose } = props;
  if (errand.picks) return <BringSheet errand={errand} {...goal} onClose={onClose} />;
  if (!goal.host) return null;
  return <JoinSheet guests={errand.party.turn} hosts={goal.host} onClose={onClose} />;
}

/** Where a table stands on the plan; the phone shows a grid instead. */
function styleOf(spot: Spot | undefined): string {
  if (!spot) return "";
  return `--x:${spot.left}%;--y:${spot.top}%;--wide:${spot.width}%;--high:${spot.height}%`;
}
