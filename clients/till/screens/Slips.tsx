/** Slips that wait for their tips: type what the guest has written, then take the money. */
import { CreditCard, HandCoins } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.cards.ts";
import type { Slip } from "../cards.ts";
import { askAt, type Desk, useDesk } from "../desk.ts";
import { PLACE } from "./Cards.tsx";
import { TipSheet } from "./TipSheet.tsx";

function capture(desk: Desk, slips: readonly Slip[]): void {
  for (const { tender } of slips) {
    const args = { attempt: desk.house.freshId(), tender: tender.id };
    askAt(desk, PLACE, "payments.capture_card", args);
  }
}

export function Slips({ slips }: { slips: readonly Slip[] }) {
  const desk = useDesk();
  const [opened, open] = useState<string | null>(null);
  const slip = slips.find(({ tender }) => tender.id === opened);
  const free = slips.filter(({ asked }) => asked === null);
  if (slips.length === 0) return null;
  return (
    <section aria-label={words.slips}>
      <h3>{words.slips}</h3>
      <p class="soft">{words.slipsWhy}</p>
      <ul>
        {slips.map((each) => (
          <SlipRow key={each.tender.id} slip={each} onOpen={() => open(each.tender.id)} />
        ))}
      </ul>
      <button
        type="button"
        class="button wide"
        disabled={free.length === 0 || desk.house.status.value.state !== "live"}
        onClick={() => capture(desk, free)}
      >
        <Icon of={CreditCard} /> {words.captureAll(free.length)}
      </button>
      {slip && <TipSheet slip={slip} onClose={() => open(null)} />}
    </section>
  );
}

function SlipRow({ slip, onOpen }: { slip: Slip; onOpen: () => void }) {
  const { tender, hours, asked, failed } = slip;
  const card = tender.card ? words.cardOf(tender.card.brand, tender.card.last4) : "";
  const says = [
    card,
    tender.tip_entered_at === null ? words.noTipYet : words.tipEntered(money(tender.tip_cents)),
    asked ? words.atIt : "",
    failed && !asked ? words.failed(failed.detail) : "",
    hours === null ? "" : words.hoursLeft(hours),
  ].filter((text) => text !== "");
  return (
    <li class="row wrap sliprow" data-slip={tender.id}>
      <span class="grow two">
        <strong>{words.slipOf(tender.table, money(tender.amount_cents))}</strong>
        <span class="small soft">{says.join(" · ")}</span>
      </span>
      <button type="button" class="button" disabled={asked !== null} onClick={onOpen}>
        <Icon of={HandCoins} /> {words.enterTip}
      </button>
    </li>
  );
}
