/** The bill has changed since it was presented: it must be presented again. */
import { Receipt } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words as shared } from "../../ui/words/en.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { present } from "../asks.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function Outdated({ party }: { party: Party }) {
  const house = useHouse();
  const old = party.settlements.find((settled) => settled.outdated);
  if (!old) return null;
  return (
    <div class="banner" role="status" data-tone="late">
      <Icon of={Receipt} />
      <span class="grow">
        {shared.billOutdated(money(old.presented_cents ?? 0), money(old.total_cents))}
      </span>
      <button type="button" class="button" onClick={() => present(house, party)}>
        {words.billAgain}
      </button>
    </div>
  );
}
