/** Close a drawer: what is still open, what should be there, the count, and who agrees. */
import { useSignal } from "@preact/signals";
import { useLook } from "../../ui/look.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { openChecks } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { CountAndClose, type Known } from "./CountAndClose.tsx";
import { StillOpenLists, useStillOpen } from "./StillOpenLists.tsx";

export function Closing({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const { house } = useDesk();
  const counting = useSignal(false);
  const owing = openChecks(house).filter((row) => row.check.total_cents > 0);
  const open = useStillOpen(house, owing);
  const { found } = useLook<Known>(
    house,
    `/register/drawer/${opening.id}`,
    house.records("tender").value.size + house.records("movement").value.size,
  );
  if (counting.value || open.isEmpty) return <CountAndClose opening={opening} known={found} />;
  return (
    <div class="stack">
      <p class="soft">{words.partiesStay}</p>
      <StillOpenLists open={open} />
      <div class="row wrap">
        <button type="button" class="button main grow" onClick={onClose}>
          {words.settleFirst}
        </button>
        <button
          type="button"
          class="button grow"
          onClick={() => {
            counting.value = true;
          }}
        >
          {words.nextShift}
        </button>
      </div>
    </div>
  );
}
