/** Money under way: the terminal waits for the guest, has not answered, or cash waits for the link. */
import { Banknote, CircleHelp, CreditCard, RefreshCw } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { age, clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Commands } from "../../wire/commands.ts";
import type { Tender } from "../../wire/records.ts";
import { personName, zoneOf } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";
import type { Asked, Spot } from "../spot.ts";
import { Due } from "./Due.tsx";
import { Said } from "./Said.tsx";
import { terminalName } from "./Terminals.tsx";

export function PayPending({ spot, tender }: { spot: Spot; tender: Tender }) {
  return (
    <div class="payform">
      <Due spot={spot} />
      <Said place="pay" />
      {tender.state === "unknown" ? (
        <Unknown spot={spot} tender={tender} />
      ) : (
        <AtTerminal tender={tender} />
      )}
    </div>
  );
}

function withTip(tender: Tender): string {
  return tender.tip_cents === 0
    ? money(tender.amount_cents)
    : words.withTip(money(tender.amount_cents), money(tender.tip_cents));
}

function AtTerminal({ tender }: { tender: Tender }) {
  const { house } = useDesk();
  return (
    <section
      class="pending"
      data-tone="cooking"
      data-tender={tender.id}
      data-state={tender.state}
      role="status"
    >
      <span class="pulse">
        <Icon of={CreditCard} size={48} />
      </span>
      <h3>{words.waitingAt(terminalName(house, tender.terminal))}</h3>
      <strong class="amount what">{withTip(tender)}</strong>
      <span class="seconds amount" aria-hidden="true">
        {age(house.now.value, tender.asked_at)}
      </span>
      <p>{words.waitingWhy}</p>
      <p class="small">{words.startedBy(personName(house, tender.taken_by))}</p>
    </section>
  );
}

function Unknown({ spot, tender }: { spot: Spot; tender: Tender }) {
  const desk = useDesk();
  const asking = spot.asked?.name === "payments.look_up" || tender.looking_since !== null;
  return (
    <section
      class="pending"
      data-tone="late"
      data-tender={tender.id}
      data-state={tender.state}
      role="alert"
    >
      <Icon of={CircleHelp} size={48} />
      <h3>{words.unknown}</h3>
      <strong class="amount what">{withTip(tender)}</strong>
      <p>{words.unknownWhy(money(tender.amount_cents))}</p>
      {tender.detail !== "" && <p class="small">{tender.detail}</p>}
      <button
        type="button"
        class="button main wide tall"
        disabled={asking || desk.house.status.value.state !== "live"}
        onClick={() => askAt(desk, "pay", "payments.look_up", { tender: tender.id })}
      >
        <Icon of={RefreshCw} /> {asking ? words.lookingUp : words.lookUp}
      </button>
    </section>
  );
}

/** Tapped here, and the house has not answered yet. */
export function PayKept({ asked }: { asked: Asked }) {
  const { house } = useDesk();
  if (asked.name === "payments.look_up") return null;
  if (asked.name === "payments.take_cash")
    return <CashKept args={asked.args} since={asked.tapped_at} />;
  return (
    <section class="pending" data-tone="cooking" role="status" data-state="kept">
      <Icon of={CreditCard} size={48} />
      <h3>{house.status.value.state === "live" ? words.asking : words.askingLater}</h3>
      <strong class="amount what">{money(asked.args.amount_cents)}</strong>
    </section>
  );
}

function CashKept({ args, since }: { args: Commands["payments.take_cash"]; since: number }) {
  const { house } = useDesk();
  const live = house.status.value.state === "live";
  const change_cents = args.given_cents - args.amount_cents - (args.tip_cents ?? 0);
  return (
    <section
      class="pending"
      data-tone={live ? "cooking" : "offline"}
      role="status"
      data-state="kept"
    >
      <Icon of={Banknote} size={48} />
      <h3>{live ? words.booking : words.cashKept(money(args.amount_cents))}</h3>
      {change_cents > 0 && (
        <p class="giveback" data-change={change_cents}>
          <span>{words.giveBack}</span>
          <strong class="amount giving">{money(change_cents)}</strong>
        </p>
      )}
      {!live && <p>{words.cashKeptWhy(clock(since, zoneOf(house)))}</p>}
    </section>
  );
}
