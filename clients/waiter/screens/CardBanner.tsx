/** A card of this party is at a terminal, or its outcome is not known: nothing else is taken for it. */
import { CircleHelp, CreditCard } from "lucide";
import { pendingCard, terminalNamed } from "../../ui/cards.ts";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.cards.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function CardBanner({ party }: { party: Party }) {
  const house = useHouse();
  const found = party.checks.map((check) => pendingCard(house, check.id));
  const tender = found.find((each) => each?.state === "unknown") ?? found.find((each) => each);
  if (!tender) return null;
  const isUnknown = tender.state === "unknown";
  const amount = money(tender.amount_cents);
  return (
    <div
      class="banner"
      role="status"
      data-tone={isUnknown ? "late" : "cooking"}
      data-card={tender.state}
    >
      <Icon of={isUnknown ? CircleHelp : CreditCard} />
      <span class="grow">
        {isUnknown
          ? words.tableUnknown(amount)
          : words.tablePaying(amount, terminalNamed(house, tender.terminal))}
      </span>
    </div>
  );
}
