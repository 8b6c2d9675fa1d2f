/** Dishes arrive at a table: who goes along? One tap brings them. */
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Table, Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { bring, type Errand, mayMove, piecesOf, seatWith } from "../moves.ts";
import { go } from "../place.ts";
import { Covers } from "./SeatSheet.tsx";

interface Props {
  errand: Errand;
  table: Table;
  host: Turn | null;
  onClose: () => void;
}

export function BringSheet({ errand, table, host, onClose }: Props) {
  const house = useHouse();
  const { party, picks } = errand;
  const done = (act: () => void) => {
    act();
    onClose();
    go({ at: "check", turn: party.turn.id });
  };
  return (
    <Sheet title={words.bringTo(piecesOf(picks ?? []), party.label, table.label)} onClose={onClose}>
      <div class="stack">
        {host && <Host host={host} />}
        {!mayMove(house) && <p class="strong">{words.needsTheLink}</p>}
        <Along
          label={party.label}
          most={party.turn.covers - 1}
          alone={host !== null}
          onChoose={(along) =>
            done(() =>
              host
                ? bring(house, errand, host, along)
                : seatWith(house, errand, table, { covers: along, along }),
            )
          }
        />
        {!host && (
          <>
            <h3>{words.othersSit}</h3>
            <Covers
              seats={table.seats}
              onChoose={(covers) =>
                done(() => seatWith(house, errand, table, { covers, along: 0 }))
              }
            />
          </>
        )}
      </div>
    </Sheet>
  );
}

function Host({ host }: { host: Turn }) {
  const house = useHouse();
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const waiter = house.records("person").value.get(host.waiter)?.name ?? host.waiter;
  return <p class="soft">{words.partyOf(host.covers, waiter, clock(host.seated_at, zone))}</p>;
}

interface AlongProps {
  label: string;
  /** Somebody has to stay: when all of them go, the table moves. */
  most: number;
  alone: boolean;
  onChoose: (along: number) => void;
}

function Along({ label, most, alone, onChoose }: AlongProps) {
  const may = mayMove(useHouse());
  const numbers = Array.from({ length: Math.max(0, most) }, (_, at) => at + 1);
  if (numbers.length === 0 && !alone) return null;
  return (
    <div class="stack">
      <h3>{words.whoGoes(label)}</h3>
      {alone && (
        <button type="button" class="button wide" disabled={!may} onClick={() => onChoose(0)}>
          {words.dishesOnly}
        </button>
      )}
      <div class="choose-covers">
        {numbers.map((guests) => (
          <button
            type="button"
            class="button"
            key={guests}
            disabled={!may}
            aria-label={words.goAlong(guests)}
            onClick={() => onChoose(guests)}
          >
            {guests}
          </button>
        ))}
      </div>
    </div>
  );
}
