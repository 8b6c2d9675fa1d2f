/** The bill goes on a house account: whose, and whether that is beyond the limit. */
import { useState } from "preact/hooks";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.accounts.ts";
import { words as tenders } from "../../ui/words/en.tenders.ts";
import { accountsOf, limitOf } from "../accounts.ts";
import { askFor } from "../asking.ts";
import { useDesk } from "../desk.ts";
import { AccountList } from "./AccountList.tsx";
import type { WayProps } from "./OtherWays.tsx";

export function ChargeAccount({ spot, figures, onClose }: WayProps) {
  const desk = useDesk();
  const [chosen, choose] = useState<string | null>(null);
  const accounts = accountsOf(desk.house);
  const account = accounts.find(({ id }) => id === chosen);
  const limit = account && limitOf(account, figures.asked_cents);
  const charge = () => {
    if (account === undefined) return;
    const more = { account: account.id, anyway: limit === "warn" };
    if (askFor(desk, spot, figures, "payments.charge_account", more)) onClose();
  };
  const asked = money(figures.asked_cents);
  return (
    <Sheet
      title={tenders.types.house_account}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={account === undefined || limit === "refuse"}
          onClick={charge}
        >
          {limit === "warn" ? words.chargeAnyway(asked) : words.charge(asked)}
        </button>
      }
    >
      <div class="stack">
        {figures.tip_cents > 0 && <p>{tenders.withTip(money(figures.tip_cents))}</p>}
        <AccountList accounts={accounts} chosen={chosen} onChoose={choose} />
        {account !== undefined && limit !== "within" && (
          <p class="hint" role="status" data-limit={limit}>
            {words.beyond(account.name, money(account.limit_cents ?? 0))}
          </p>
        )}
      </div>
    </Sheet>
  );
}
