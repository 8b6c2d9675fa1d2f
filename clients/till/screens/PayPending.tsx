/** Money under way: the terminal waits for the guest, has not answered, or cash waits for the link. */
import { Banknote, CreditCard, HandCoins } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Commands } from "../../wire/commands.ts";
import type { Bill, Tender } from "../../wire/records.ts";
import { AloneKept } from "../alone/AloneKept.tsx";
import { slipOfBill } from "../alone/slip.ts";
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
export function PayKept({ asked, bill }: { asked: Asked; bill: Bill }) {
  const { house } = useDesk();
  if (asked.name === "payments.look_up") return null;
  if (asked.name === "payments.take_cash" && house.status.value.state !== "live")
    return <AloneKept slip={slipOfBill(bill, asked)} />;
  if (asked.name === "payments.take_cash") return <CashKept args={asked.args} />;
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

function CashKept({ args }: { args: Commands["payments.take_cash"] }) {
  const change_cents = args.given_cents - cashOf(args);
  return (
    <section class="pending" data-tone="cooking" role="status" data-state="kept">
      <Icon of={Banknote} size={48} />
      <h3>{words.booking}</h3>
      {change_cents > 0 && (
        <p class="giveback" data-change={change_cents}>
          <span>{words.giveBack}</span>
          <strong class="amount giving">{money(change_cents)}</strong>
        </p>
      )}
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
