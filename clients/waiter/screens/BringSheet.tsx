/** Dishes arrive at a table: who goes along? One tap brings them. */
import { useState } from "preact/hooks";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Table, Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { bring, type Errand, mayMove, piecesOf, seatWith, takesOffBill } from "../moves.ts";
import { go } from "../place.ts";
import { Covers } from "./SeatSheet.tsx";

interface Props {
  errand: Errand;
  table: Table;
  host: Turn | null;
  onClose: () => void;
}

type Act = (how?: Approved) => void;

export function BringSheet({ errand, table, host, onClose }: Props) {
  const house = useHouse();
  const { party, picks } = errand;
  const [agreeing, agree] = useState<Act | null>(null);
  const done = (act: Act, how?: Approved) => {
    // The guests have a bill with these dishes on it: a manager has to agree.
    if (!how && takesOffBill(party, picks ?? []) && !isManager(house)) return agree(() => act);
    act(how);
    onClose();
    go({ at: "check", turn: party.turn.id });
  };
  const title = words.bringTo(piecesOf(picks ?? []), party.label, table.label);
  if (agreeing) {
    return (
      <Sheet title={title} onClose={onClose}>
        <Approval
          house={house}
          why={prices.afterPresenting}
          onApproved={(how) => done(agreeing, how)}
        />
      </Sheet>
    );
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="stack">
        {host && <Host host={host} />}
        {!mayMove(house) && <p class="strong">{words.needsTheLink}</p>}
        <Along
          label={party.label}
          most={party.turn.covers - 1}
          alone={host !== null}
          onChoose={(along) =>
            done((how) =>
              host
                ? bring(house, errand, host, along, how)
                : seatWith(house, errand, table, { covers: along, along }, how),
            )
          }
        />
        {!host && (
          <>
            <h3>{words.othersSit}</h3>
            <Covers
              seats={table.seats}
              onChoose={(covers) =>
                done((how) => seatWith(house, errand, table, { covers, along: 0 }, how))
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
