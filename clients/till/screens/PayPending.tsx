/** Money under way: the terminal waits for the guest, has not answered, or cash waits for the link. */
import { Banknote, CreditCard, HandCoins } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Commands } from "../../wire/commands.ts";
import type { Tender } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import type { Asked, Spot } from "../spot.ts";
import { AtTerminal } from "./AtTerminal.tsx";
import { Due } from "./Due.tsx";
import { Said } from "./Said.tsx";
import { UnknownCard } from "./UnknownCard.tsx";

export function PayPending({ spot, tender }: { spot: Spot; tender: Tender }) {
  return (
    <div class="payform">
      <Due spot={spot} />
      <Said place="pay" />
      {tender.state === "unknown" ? (
        <UnknownCard tender={tender} />
      ) : (
        <AtTerminal tender={tender} />
      )}
    </div>
  );
}

/** Tapped here, and the house has not answered yet. */
export function PayKept({ asked }: { asked: Asked }) {
  const { house } = useDesk();
  if (asked.name === "payments.look_up") return null;
  if (asked.name === "payments.take_cash")
    return <CashKept args={asked.args} since={asked.tapped_at} />;
  if (asked.name !== "payments.start_card") return <WordKept cents={asked.args.amount_cents} />;
  return (
    <section class="pending" data-tone="cooking" role="status" data-state="kept">
      <Icon of={CreditCard} size={48} />
      <h3>{house.status.value.state === "live" ? words.asking : words.askingLater}</h3>
      <strong class="amount what">{money(asked.args.amount_cents)}</strong>
    </section>
  );
}

function cashOf(args: Commands["payments.take_cash"]): number {
  return args.amount_cents + (args.tip_cents ?? 0) + (args.rounding_cents ?? 0);
}

function CashKept({ args, since }: { args: Commands["payments.take_cash"]; since: number }) {
  const { house } = useDesk();
  const live = house.status.value.state === "live";
  const change_cents = args.given_cents - cashOf(args);
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

/** A voucher, or whatever else somebody says was paid. */
function WordKept({ cents }: { cents: number }) {
  return (
    <section class="pending" data-tone="cooking" role="status" data-state="kept">
      <Icon of={HandCoins} size={48} />
      <h3>{words.booking}</h3>
      <strong class="amount what">{money(cents)}</strong>
    </section>
  );
}
