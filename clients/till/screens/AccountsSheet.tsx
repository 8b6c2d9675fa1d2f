/** House accounts at the till: who owes how much, and money for it. */
import { BookUser } from "lucide";
import { useState } from "preact/hooks";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.accounts.ts";
import { words as tenders } from "../../ui/words/en.tenders.ts";
import type { Commands } from "../../wire/commands.ts";
import type { HouseAccount } from "../../wire/records.ts";
import { accountsOf } from "../accounts.ts";
import { useDesk } from "../desk.ts";
import { figuresOf, UNTOUCHED } from "../pay.ts";
import { coinsOf, waysHere } from "../ways.ts";
import { AccountList } from "./AccountList.tsx";

type Pays = Commands["payments.settle_account"]["type"];
const PAYS: readonly Pays[] = ["cash", "card_by_hand", "bank_qr"];

/** Nothing where nobody pays later. */
export function AccountsButton() {
  const desk = useDesk();
  const accounts = accountsOf(desk.house);
  if (accounts.length === 0) return null;
  const owed = accounts.reduce((sum, { balance_cents }) => sum + balance_cents, 0);
  return (
    <button
      type="button"
      class="button wide"
      data-owed={owed}
      onClick={() => {
        desk.sheet.value = "accounts";
      }}
    >
      <Icon of={BookUser} />
      <span class="two">
        <strong>{words.accounts}</strong>
        <span class="small soft cut">{words.owe(money(owed))}</span>
      </span>
    </button>
  );
}

export function AccountsSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const [chosen, choose] = useState<string | null>(null);
  const accounts = accountsOf(house);
  const account = accounts.find(({ id }) => id === chosen);
  return (
    <Sheet title={words.accounts} onClose={onClose}>
      <div class="stack">
        <AccountList accounts={accounts} chosen={chosen} onChoose={choose} />
        {account !== undefined && account.balance_cents > 0 && (
          <Settle key={`${account.id}:${account.balance_cents}`} account={account} />
        )}
      </div>
    </Sheet>
  );
}

/** All of it unless a part is typed; cash as coins can pay it. */
function Settle({ account }: { account: HouseAccount }) {
  const { house } = useDesk();
  const act = useAct(house);
  const ways = waysHere(house).filter((way): way is Pays => PAYS.includes(way as Pays));
  const [part, setPart] = useState<number | null>(null);
  const amount_cents = part ?? account.balance_cents;
  const { cash_cents, rounding_cents } = figuresOf(UNTOUCHED, amount_cents, coinsOf(house));
  const [tender, renew] = useState(() => house.freshId());

  async function settle(type: Pays) {
    const cash = type === "cash" ? { given_cents: cash_cents, rounding_cents } : {};
    const args = { tender, account: account.id, type, amount_cents, ...cash };
    const done = await act.ask("payments.settle_account", args);
    renew(house.freshId());
    if (done !== null) say(words.settled(account.name, money(amount_cents)));
  }

  return (
    <div class="stack" data-settle={account.id}>
      <MoneyPad label={words.pays} cents={amount_cents} onChange={setPart} />
      <div class="row wrap">
        {ways.map((way) => (
          <button
            type="button"
            class="button main grow"
            key={way}
            disabled={act.busy || amount_cents > account.balance_cents}
            onClick={() => void settle(way)}
          >
            {tenders.types[way]} {money(way === "cash" ? cash_cents : amount_cents)}
          </button>
        ))}
      </div>
      <SaidNo no={act.no} />
    </div>
  );
}
