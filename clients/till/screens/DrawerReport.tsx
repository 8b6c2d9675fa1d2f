/** The drawer is closed: what was expected, what was counted, and the way on to the day's end. */
import { CalendarCheck } from "lucide";
import { CashRows } from "../../ui/cash/CashRows.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words as said } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Opening } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { openOpenings } from "../drawers.ts";

export function overShortWord(cents: number): string {
  if (cents === 0) return words.overShort.even;
  return cents > 0 ? words.overShort.over : words.overShort.short;
}

interface Props {
  opening: Opening;
  onClose: () => void;
}

export function DrawerReport({ opening, onClose }: Props) {
  const desk = useDesk();
  const last = openOpenings(desk.house).length === 0;
  return (
    <Sheet
      title={words.drawerClosed(opening.name)}
      onClose={onClose}
      footer={
        last && (
          <button
            type="button"
            class="button main wide"
            onClick={() => {
              desk.sheet.value = "close-day";
            }}
          >
            <Icon of={CalendarCheck} /> {words.closeDay}
          </button>
        )
      }
    >
      {opening.report !== null && <h3>{words.drawerReport(opening.report)}</h3>}
      <DrawerFigures opening={opening} />
    </Sheet>
  );
}

export function DrawerFigures({ opening }: { opening: Opening }) {
  const over_short = opening.over_short_cents ?? 0;
  return (
    <dl class="figures" data-opening={opening.id}>
      <CashRows opening={opening} />
      <div>
        <dt>{opening.is_of === "wallet" ? said.toHandIn : words.expected}</dt>
        <dd>{money(opening.expected_cents ?? 0)}</dd>
      </div>
      {opening.closed_at !== null && (
        <div>
          <dt>{words.counted}</dt>
          <dd>{money(opening.counted_cents ?? 0)}</dd>
        </div>
      )}
      {opening.closed_at !== null && <OverShort cents={over_short} />}
      {opening.reason !== "" && (
        <div class="soft">
          <dt>{words.reason}</dt>
          <dd>{opening.reason}</dd>
        </div>
      )}
    </dl>
  );
}

function OverShort({ cents }: { cents: number }) {
  return (
    <div class="whole" data-tone={cents === 0 ? "ready" : "late"}>
      <dt>{overShortWord(cents)}</dt>
      <dd>{money(Math.abs(cents))}</dd>
    </div>
  );
}
