/** What is still open before a drawer or the day closes: checks, payments, slips, waiting screens. */
import type { House } from "../../sync/house.ts";
import { useLook } from "../../ui/look.ts";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Tender } from "../../wire/records.ts";
import type { CheckRow } from "../checks.ts";
import { StillOpen } from "../screens/StillOpen.tsx";

interface WaitingScreen {
  readonly name: string;
  readonly waiting: number;
}

export interface Open {
  readonly checks: readonly CheckRow[];
  readonly unknown: readonly Tender[];
  /** Cards on paper slips whose tip nobody has entered yet. */
  readonly slips: readonly Tender[];
  readonly screens: readonly WaitingScreen[];
  readonly isEmpty: boolean;
}

/** `checks`: those that stand in the way; a drawer may close over a party that had nothing yet. */
export function useStillOpen(house: House, checks: readonly CheckRow[]): Open {
  const { found } = useLook<{ screens: readonly WaitingScreen[] }>(house, "/register/screens");
  const unknown = [...house.records("tender").value.values()].filter(
    (tender) => tender.state === "unknown" || tender.state === "asked",
  );
  const slips = [...house.records("tender").value.values()].filter(
    (tender) =>
      tender.state === "approved" &&
      tender.card_money === "authorised" &&
      tender.tip_entered_at === null,
  );
  const screens = found?.screens ?? [];
  const all = checks.length + unknown.length + slips.length + screens.length;
  return { checks, unknown, slips, screens, isEmpty: all === 0 };
}

export function StillOpenLists({ open }: { open: Open }) {
  return (
    <>
      {open.checks.length > 0 && (
        <section>
          <h3>{words.parties}</h3>
          <StillOpen rows={open.checks} />
        </section>
      )}
      {open.unknown.length > 0 && (
        <section>
          <h3>{words.unknownPayments}</h3>
          {open.unknown.map((tender) => (
            <p class="line" key={tender.id} data-unknown={tender.id}>
              <span class="grow">{tender.table}</span>
              <span class="amount">{money(tender.amount_cents)}</span>
            </p>
          ))}
        </section>
      )}
      {open.slips.length > 0 && (
        <section>
          <h3>{words.unadjusted}</h3>
          {open.slips.map((tender) => (
            <p class="line" key={tender.id} data-slip={tender.id}>
              <span class="grow">{tender.table}</span>
              <span class="amount">{money(tender.amount_cents)}</span>
            </p>
          ))}
        </section>
      )}
      {open.screens.length > 0 && (
        <section>
          <h3>{words.waitingScreens}</h3>
          {open.screens.map((screen) => (
            <p class="line" key={screen.name} data-waiting-screen={screen.name}>
              <span class="grow">{screen.name}</span>
              <span class="soft">{words.waits(screen.waiting)}</span>
            </p>
          ))}
        </section>
      )}
    </>
  );
}
