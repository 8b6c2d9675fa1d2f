/** Two parties become one: what that means, said before the tap. */
import { Combine } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { join, mayMove } from "../moves.ts";
import { go } from "../place.ts";

interface Props {
  guests: Turn;
  hosts: Turn;
  onClose: () => void;
}

export function JoinSheet({ guests, hosts, onClose }: Props) {
  const house = useHouse();
  const tables = house.records("table").value;
  const people = house.records("person").value;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const label = tables.get(hosts.table)?.label ?? "";
  const from = tables.get(guests.table)?.label ?? "";
  const waiter = people.get(hosts.waiter)?.name ?? hosts.waiter;
  return (
    <Sheet
      title={guests.table === hosts.table ? words.mergeTitle(label) : words.joinTitle(from, label)}
      onClose={onClose}
      footer={
        <JoinButton
          guests={guests}
          hosts={hosts}
          onDone={() => {
            join(house, guests, hosts);
            go({ at: "check", turn: hosts.id });
            onClose();
          }}
        />
      }
    >
      <div class="stack">
        <p>{words.partyOf(hosts.covers, waiter, clock(hosts.seated_at, zone))}</p>
        <p class="soft">{words.joinMeans(guests.covers + hosts.covers, waiter)}</p>
      </div>
    </Sheet>
  );
}

interface ButtonProps {
  guests: Turn;
  hosts: Turn;
  onDone: () => void;
}

function JoinButton({ guests, hosts, onDone }: ButtonProps) {
  const house = useHouse();
  const may = mayMove(house);
  return (
    <button
      type="button"
      class="button main grow"
      data-join={guests.id}
      disabled={!may}
      onClick={onDone}
    >
      <Icon of={Combine} /> {may ? words.joinNow(guests.covers + hosts.covers) : words.needsTheLink}
    </button>
  );
}
