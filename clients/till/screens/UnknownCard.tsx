/** Nobody knows whether the card was charged: ask again, or say what the terminal's slip says. */
import { CircleHelp, FileSearch, RefreshCw } from "lucide";
import { useState } from "preact/hooks";
import { attemptOf } from "../../ui/cards.ts";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.cards.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Tender } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";
import { ResolveCard } from "./ResolveCard.tsx";

export function withTip(tender: Tender): string {
  return tender.tip_cents === 0
    ? money(tender.amount_cents)
    : till.withTip(money(tender.amount_cents), money(tender.tip_cents));
}

/** What the guest was asked for in all: what stands on the terminal. */
export const onTheTerminal = (tender: Tender): string =>
  money(tender.amount_cents + tender.tip_cents);

export function UnknownCard({ tender }: { tender: Tender }) {
  const desk = useDesk();
  const { house } = desk;
  const [resolving, resolve] = useState(false);
  const attempt = attemptOf(house, tender);
  const isAsking =
    (attempt?.looking_since ?? null) !== null ||
    house.waiting.value.some(({ name }) => name === "payments.look_up");
  const isLive = house.status.value.state === "live";
  const isGivenUp = (attempt?.given_up_at ?? null) !== null;
  return (
    <section
      class="pending"
      data-tone="late"
      data-tender={tender.id}
      data-state={tender.state}
      data-given-up={isGivenUp}
      role="alert"
    >
      <Icon of={CircleHelp} size={48} />
      <h3>{words.unknown}</h3>
      <strong class="amount what">{withTip(tender)}</strong>
      <p>{words.unknownWhy(money(tender.amount_cents))}</p>
      <p class={isGivenUp ? "strong" : "small"}>
        {isGivenUp
          ? words.lookThere(onTheTerminal(tender), clock(tender.asked_at, zoneOf(house)))
          : words.keepsAsking}
      </p>
      {tender.detail !== "" && <p class="small">{tender.detail}</p>}
      <button
        type="button"
        class="button main wide tall"
        disabled={isAsking || !isLive}
        onClick={() => askAt(desk, "pay", "payments.look_up", { tender: tender.id })}
      >
        <Icon of={RefreshCw} /> {isAsking ? words.lookingUp : words.lookUp}
      </button>
      <button type="button" class="button wide" disabled={!isLive} onClick={() => resolve(true)}>
        <Icon of={FileSearch} /> {words.resolve}
      </button>
      {resolving && <ResolveCard tender={tender} onClose={() => resolve(false)} />}
    </section>
  );
}
