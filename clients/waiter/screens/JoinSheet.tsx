/** Two parties become one: what that means, said before the tap. */

import { Combine } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { labelOfPlace } from "../../ui/place.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Turn } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { join, mayMove, together } from "../moves.ts";
import { go } from "../place.ts";

interface Props {
  guests: Turn;
  hosts: Turn;
  onClose: () => void;
}

export function JoinSheet({ guests, hosts, onClose }: Props) {
  const house = useHouse();
  const people = house.records("person").value;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const label = labelOfPlace(house, hosts.table) ?? "";
  const from = labelOfPlace(house, guests.table) ?? "";
  const waiter = people.get(hosts.waiter)?.name ?? hosts.waiter;
  const [covers, setCovers] = useState(together(guests, hosts));
  return (
    <Sheet
      title={guests.table === hosts.table ? words.mergeTitle(label) : words.joinTitle(from, label)}
      onClose={onClose}
      footer={
        <JoinButton
          guests={guests.id}
          covers={covers}
          onDone={() => {
            join(house, guests, hosts, covers);
            go({ at: "check", turn: hosts.id });
            onClose();
          }}
        />
      }
    >
      <div class="stack">
        <p>{words.partyOf(hosts.covers, waiter, clock(hosts.seated_at, zone))}</p>
        <p class="soft">{words.joinMeans(waiter)}</p>
        <div class="row">
          <span class="grow">{words.together}</span>
          <Stepper
            label={words.together}
            value={covers}
            least={1}
            most={guests.covers + hosts.covers}
            onChange={setCovers}
          />
        </div>
      </div>
    </Sheet>
  );
}

interface ButtonProps {
  guests: string;
  covers: number;
  onDone: () => void;
}

function JoinButton({ guests, covers, onDone }: ButtonProps) {
  const house = useHouse();
  const may = mayMove(house);
  return (
    <button
      type="button"
      class="button main grow"
      data-join={guests}
      disabled={!may}
      onClick={onDone}
    >
      <Icon of={Combine} /> {may ? words.joinNow(covers) : words.needsTheLink}
    </button>
  );
}
