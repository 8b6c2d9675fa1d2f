/** Two parties stand at the table of this check: the till offers to make them one. */
import { Combine, Users } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Turn } from "../../wire/records.ts";
import type { CheckRow } from "../checks.ts";
import { askAt, type Desk, isDone, takeUp, useDesk } from "../desk.ts";
import { partiesAt } from "../places.ts";

export function MergeOffer({ row }: { row: CheckRow }) {
  const desk = useDesk();
  const [first, second] = partiesAt(desk.house, row.check.table);
  if (!first || !second) return null;
  const isLive = desk.house.status.value.state === "live";
  return (
    <p class="warning" data-tone="late" role="status">
      <Icon of={Users} />
      <span class="grow">{words.mergeParties(row.table, first.covers, second.covers)}</span>
      <button
        type="button"
        class="button"
        disabled={!isLive}
        onClick={() => merge(desk, second, first)}
      >
        <Icon of={Combine} /> {isLive ? words.mergeThem : words.needsTheLink}
      </button>
    </p>
  );
}

/** The check on the desk goes with its party. */
async function merge(desk: Desk, guests: Turn, hosts: Turn): Promise<void> {
  const asked = askAt(desk, "check", "floor.join", {
    turn: guests.id,
    into: hosts.id,
    // One party that was seated twice does not grow.
    covers: guests.covers === hosts.covers ? hosts.covers : null,
  });
  if (!(await isDone(asked))) return;
  const checks = [...desk.house.records("check").value.values()];
  const open = checks.find((check) => check.turn === hosts.id && check.closed_at === null);
  if (open) takeUp(desk, open.id);
}
