/** A party goes to another table: a free one takes it, at a taken one both become one party. */
import { ArrowRightLeft, Combine } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Check, Turn } from "../../wire/records.ts";
import { personName, tableLabel } from "../checks.ts";
import { askAt, isDone, takeUp, useDesk } from "../desk.ts";
import { type Spot, spotsFor } from "../places.ts";
import { checkOnDesk } from "../spot.ts";
import { Said } from "./Said.tsx";

const PLACE = "move-table";

export function MoveTable({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const check = checkOnDesk(desk);
  const turn = check ? desk.house.records("turn").value.get(check.turn) : undefined;
  const [chosen, choose] = useState<Spot | null>(null);
  if (!check || !turn) return null;
  const { house } = desk;
  const isLive = house.status.value.state === "live";
  const from = tableLabel(house, turn.table);
  const go = async (spot: Spot): Promise<void> => {
    const to = spot.table;
    const asked = spot.host
      ? askAt(desk, PLACE, "floor.join", { turn: turn.id, into: spot.host.id })
      : askAt(desk, PLACE, "floor.move", { turn: turn.id, table: to.id, from_table: turn.table });
    if (!(await isDone(asked))) return;
    say(words.movedTo(from, to.label));
    if (spot.host) takeUp(desk, openOf([...house.records("check").value.values()], spot.host));
    onClose();
  };
  return (
    <Sheet
      title={words.moveTable(from)}
      onClose={onClose}
      large
      footer={
        <button
          type="button"
          class="button main grow"
          disabled={!isLive || chosen === null}
          onClick={() => chosen && void go(chosen)}
        >
          <Icon of={chosen?.host ? Combine : ArrowRightLeft} />
          {isLive ? saysOf(chosen, turn) : words.needsTheLink}
        </button>
      }
    >
      <div class="stack">
        <div class="places">
          {spotsFor(house, turn.table).map((spot) => (
            <Place
              key={spot.table.id}
              spot={spot}
              on={chosen?.table.id === spot.table.id}
              onTap={() => choose(spot)}
            />
          ))}
        </div>
        <Said place={PLACE} />
      </div>
    </Sheet>
  );
}

function saysOf(chosen: Spot | null, turn: Turn): string {
  if (!chosen) return words.chooseTable;
  if (!chosen.host) return words.moveTo(chosen.table.label);
  return words.joinTo(chosen.table.label, turn.covers + chosen.host.covers);
}

/** The check that goes on, where the party is now. */
function openOf(checks: readonly Check[], turn: Turn): string {
  const mine = checks.filter((check) => check.turn === turn.id);
  return (mine.find((check) => check.closed_at === null) ?? mine[0])?.id ?? `${turn.id}-1`;
}

function Place({ spot, on, onTap }: { spot: Spot; on: boolean; onTap: () => void }) {
  const { house } = useDesk();
  const { table, host, isToClean } = spot;
  const who = host ? `${words.covers(host.covers)} · ${personName(house, host.waiter)}` : "";
  return (
    <button
      type="button"
      class="button place"
      aria-pressed={on}
      disabled={isToClean && host === null}
      data-place={table.label}
      onClick={onTap}
    >
      <strong>{table.label}</strong>
      <span class="small soft cut">{who || (isToClean ? words.toClean : words.freeTable)}</span>
    </button>
  );
}
