/** A percent was given on the check, and more was sent since: also for that? */
import { Percent } from "lucide";
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import { isLinked } from "../sync/house.ts";
import type { Check, CheckDiscount, Turn } from "../wire/records.ts";
import { AgreedForm } from "./AgreedForm.tsx";
import { useAgreed } from "./agreed.ts";
import { Icon } from "./Icon.tsx";
import { isPresented, needsManager, percentText, rulesOf } from "./prices.ts";
import { Sheet } from "./Sheet.tsx";
import { words } from "./words/en.prices.ts";

interface Props {
  house: House;
  checks: readonly Check[];
  turn: Turn | undefined;
}

export function DiscountOffers({ house, checks, turn }: Props) {
  const open = checks.filter((check) => check.closed_at === null);
  return (
    <>
      {open.flatMap((check) =>
        // Rows of an older house do not name discounts.
        (check.discounts ?? [])
          .filter((discount) => discount.fresh > 0)
          .map((discount) => <Offer key={discount.id} {...{ house, check, turn, discount }} />),
      )}
    </>
  );
}

interface OfferProps extends Omit<Props, "checks"> {
  check: Check;
  discount: CheckDiscount;
}

function Offer({ house, check, turn, discount }: OfferProps) {
  const [agreeing, agree] = useState(false);
  const linked = isLinked(house.status.value);
  const about = words.offer(`${percentText(discount.percent_bp)} %`, discount.fresh);
  const asking = useAgreed(house, () => agree(false));
  const rules = rulesOf(house);
  const presented = isPresented(turn);
  const roles = house.session.value?.roles ?? [];
  const act = { what: "discount", percent_bp: discount.percent_bp } as const;
  const isManagers = needsManager(act, { roles, rules, presented });

  function yes(how?: { id: string; approval: string }) {
    const args = { check: check.id, discount: discount.id, reduction: house.freshId() };
    asking.ask("orders.extend_discount", args, how);
  }

  return (
    <div class="banner offer" role="status" data-tone="accent" data-offer={discount.id}>
      <Icon of={Percent} />
      <span class="grow">{about}</span>
      <span class="row">
        <button
          type="button"
          class="button"
          disabled={!linked}
          onClick={() =>
            house.ask("orders.leave_discount", { check: check.id, discount: discount.id })
          }
        >
          {words.offerNo}
        </button>
        <button
          type="button"
          class="button main"
          disabled={!linked || asking.busy}
          onClick={() => (isManagers ? agree(true) : yes())}
        >
          {words.offerYes}
        </button>
      </span>
      {(agreeing || asking.sentence !== "") && (
        <Sheet
          title={about}
          onClose={() => {
            agree(false);
            asking.startAnew();
          }}
        >
          <AgreedForm
            house={house}
            asking={asking}
            missing=""
            needsManager={isManagers}
            presented={presented}
            label={words.offerYes}
            onAsk={yes}
          />
        </Sheet>
      )}
    </div>
  );
}
