/** Close the day: what is still open is listed; when nothing is, the Z ends the day for good. */
import { useSignal } from "@preact/signals";
import { CalendarCheck } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { moneyHere } from "../../ui/money_here.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { openChecks, personName } from "../checks.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { dayHere, openOpenings } from "../drawers.ts";
import { Said } from "./Said.tsx";
import { StillOpen } from "./StillOpen.tsx";
import { UnansweredVoids } from "./UnansweredVoids.tsx";

export function CloseDay({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const asking = useSignal(false);
  const day = dayHere(desk.house);
  if (day === null) return null;
  const { id } = day;
  const kind = moneyHere(desk.house);

  async function close() {
    if (asking.value) return;
    asking.value = true;
    const done = await isDone(askAt(desk, "day", "register.close_day", { day: id }));
    asking.value = false;
    if (done && kind === "off") onClose();
    else if (done) desk.sheet.value = "z-report";
  }

  return (
    <Sheet
      title={words.closeDayTitle(id)}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={asking.value}
          onClick={() => void close()}
        >
          <Icon of={CalendarCheck} /> {asking.value ? words.working : words.closing[kind]}
        </button>
      }
    >
      <div class="stack">
        {kind !== "on" && <p>{words.closingMeans[kind]}</p>}
        <OpenThings />
        <UnansweredVoids />
        <Said place="day" />
      </div>
    </Sheet>
  );
}

function OpenThings() {
  const { house } = useDesk();
  const rows = openChecks(house);
  const drawers = openOpenings(house);
  const unknown = [...house.records("tender").value.values()].filter(
    (tender) => tender.state === "unknown",
  );
  if (rows.length + drawers.length + unknown.length === 0)
    return <p class="soft">{words.nothingOpen}</p>;
  return (
    <>
      {rows.length > 0 && (
        <section>
          <h3>{words.openChecks}</h3>
          <StillOpen rows={rows} />
        </section>
      )}
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
      {unknown.length > 0 && (
        <section>
          <h3>{words.unknownCards}</h3>
          {unknown.map((tender) => (
            <p class="line" key={tender.id}>
              {words.card} {money(tender.amount_cents)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
