/** Close the drawer: what is still open, the count, the reason when it does not agree, the report. */
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { openChecks } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { openingHere } from "../drawers.ts";
import { CountDrawer } from "./CountDrawer.tsx";
import { DrawerReport } from "./DrawerReport.tsx";
import { StillOpen } from "./StillOpen.tsx";

export function CloseDrawer({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [id] = useState(() => openingHere(desk.house)?.id);
  const counting = useSignal(false);
  const opening = id === undefined ? undefined : desk.house.records("opening").value.get(id);
  if (opening === undefined) return null;
  if (opening.closed_at !== null) return <DrawerReport opening={opening} onClose={onClose} />;
  const open = openChecks(desk.house).filter((row) => row.check.total_cents > 0);
  if (counting.value || open.length === 0)
    return <CountDrawer opening={opening} onClose={onClose} />;
  return (
    <Sheet
      title={words.closeDrawerTitle(opening.name)}
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button main grow" onClick={onClose}>
            {words.goBack}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              counting.value = true;
            }}
          >
            {words.countNow}
          </button>
        </>
      }
    >
      <div class="stack">
        <h3>{words.stillOpen}</h3>
        <p class="soft">{words.stillOpenWhy}</p>
        <StillOpen rows={open} />
      </div>
    </Sheet>
  );
}
