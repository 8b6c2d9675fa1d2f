/** The drawer is closed: what was expected, what was counted, and the way on to the day's end. */
import { CalendarCheck } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
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
      <div>
        <dt>{words.float}</dt>
        <dd>{money(opening.float_cents)}</dd>
      </div>
      {opening.cash_cents !== null && (
        <div>
          <dt>{words.cashForBills}</dt>
          <dd>{money(opening.cash_cents)}</dd>
        </div>
      )}
      {opening.tips_cents !== null && (
        <div>
          <dt>{words.cashTips}</dt>
          <dd>{money(opening.tips_cents)}</dd>
        </div>
      )}
      <div>
        <dt>{words.expected}</dt>
        <dd>{money(opening.expected_cents ?? 0)}</dd>
      </div>
      <div>
        <dt>{words.counted}</dt>
        <dd>{money(opening.counted_cents ?? 0)}</dd>
      </div>
      <div class="whole" data-tone={over_short === 0 ? "ready" : "late"}>
        <dt>{overShortWord(over_short)}</dt>
        <dd>{money(Math.abs(over_short))}</dd>
      </div>
      {opening.reason !== "" && (
        <div class="soft">
          <dt>{words.reason}</dt>
          <dd>{opening.reason}</dd>
        </div>
      )}
    </dl>
  );
}
