/** What the till must not miss after the house went back: since when, and what is gone. */
import type { House } from "../sync/house.ts";
import type { Alarm, AlarmAct } from "../ui/AlarmStrip.tsx";
import { dayAndClock } from "../ui/time.ts";
import { words } from "../ui/words/en.restored.ts";
import type { Restoration } from "../wire/records.ts";
import { zoneOf } from "./checks.ts";

const ROWS = {
  receipt: words.receipts,
  invoice: words.invoices,
  credit_note: words.creditNotes,
  drawer_report: words.drawerReports,
  z: words.zReports,
};

export function restoredAlarms(house: House): readonly Alarm[] {
  const zone = zoneOf(house);
  const isSomebodyHere = house.session.value !== null;
  return [...house.records("restoration").value.values()]
    .filter(({ read_at }) => read_at === null)
    .map((one) => ({
      id: `restored-${one.id}-${one.lost_taps.length}`,
      text: headline(one, zone),
      hint: hintOf(one),
      acts: isSomebodyHere ? [understood(house, one)] : [],
    }));
}

function understood(house: House, { id }: Restoration): AlarmAct {
  return {
    label: words.understood,
    act: () => void house.ask("register.read_restoration", { restoration: id }),
  };
}

function headline({ cause, backup_at }: Restoration, zone?: string): string {
  if (cause === "moved_back") return words.movedBack;
  return backup_at === null ? words.restored : words.restoredTo(dayAndClock(backup_at, zone));
}

/** Tablets bring the rest by themselves; only what none of them has is gone. */
function hintOf({ lost_taps, skipped }: Restoration): string {
  return [
    words.takenUp,
    ...lost_taps.map(({ name, taps }) => words.lostTaps(name, taps)),
    ...skipped.map(({ row, first, last }) => words.leftOut(ROWS[row], first, last)),
  ].join(" ");
}
