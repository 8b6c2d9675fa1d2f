/** House accounts to choose from, each with what is owed on it. */
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.accounts.ts";
import type { HouseAccount } from "../../wire/records.ts";

interface Props {
  accounts: readonly HouseAccount[];
  chosen: string | null;
  onChoose: (account: string) => void;
}

export function AccountList({ accounts, chosen, onChoose }: Props) {
  if (accounts.length === 0) return <p class="soft">{words.none}</p>;
  return (
    <div class="stack" role="radiogroup" aria-label={words.accounts}>
      {accounts.map((account) => (
        // biome-ignore lint/a11y/useSemanticElements: a row is a large target; a radio dot is not.
        <button
          type="button"
          class="chip account"
          role="radio"
          key={account.id}
          data-account={account.id}
          aria-checked={account.id === chosen}
          onClick={() => onChoose(account.id)}
        >
          <span class="grow">{account.name}</span>
          <span class="amount">{words.owes(money(account.balance_cents))}</span>
        </button>
      ))}
    </div>
  );
}
