/** Close the day: what is still open is listed, settled or carried over; the Z ends it for good. */
import { useSignal } from "@preact/signals";
import { CalendarCheck } from "lucide";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { moneyHere } from "../../ui/money_here.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words as said } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.till.ts";
import { openChecks, personName } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { type Open, StillOpenLists, useStillOpen } from "../drawer/StillOpenLists.tsx";
import { dayHere, openOpenings } from "../drawers.ts";
import { UnansweredVoids } from "./UnansweredVoids.tsx";

export function CloseDay({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const act = useAct(desk.house);
  const carries = useSignal(false);
  const open = useStillOpen(desk.house, openChecks(desk.house));
  const day = dayHere(desk.house);
  if (day === null) return null;
  const { id } = day;
  const kind = moneyHere(desk.house);

  async function close() {
    if (act.busy) return;
    const carry_over = carries.value && open.checks.length > 0;
    const done = await act.ask("register.close_day", { day: id, carry_over });
    if (done !== null && kind === "off") onClose();
    else if (done !== null) desk.sheet.value = "z-report";
  }

  return (
    <Sheet
      title={words.closeDayTitle(id)}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={act.busy}
          onClick={() => void close()}
        >
          <Icon of={CalendarCheck} /> {act.busy ? words.working : words.closing[kind]}
        </button>
      }
    >
      <div class="stack">
        {kind !== "on" && <p>{words.closingMeans[kind]}</p>}
        <OpenThings open={open} />
        {open.checks.length > 0 && (
          <label class="carries">
            <input
              type="checkbox"
              checked={carries.value}
              onChange={(event) => {
                carries.value = event.currentTarget.checked;
              }}
            />
            <span class="two">
              <strong>{said.carryOver}</strong>
              <span class="small soft">{said.carryWhy}</span>
            </span>
          </label>
        )}
        <UnansweredVoids />
        <SaidNo no={act.no} />
      </div>
    </Sheet>
  );
}

function OpenThings({ open }: { open: Open }) {
  const { house } = useDesk();
  const drawers = openOpenings(house);
  if (open.isEmpty && drawers.length === 0) return <p class="soft">{words.nothingOpen}</p>;
  return (
    <>
      <StillOpenLists open={open} />
      {drawers.length > 0 && (
        <section>
          <h3>{words.openDrawers}</h3>
          {drawers.map((opening) => (
            <p class="line" key={opening.id}>
              {opening.name} · {words.drawerHeld(personName(house, opening.holder))}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
