/** Cash was taken without the house: the change to give back, and what the guest takes along. */
import { Banknote } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.alone.ts";
import { words as till } from "../../ui/words/en.till.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import type { Slip } from "./slip.ts";
import { TemporaryReceipt } from "./TemporaryReceipt.tsx";

export function AloneKept({ slip }: { slip: Slip }) {
  const { house } = useDesk();
  const { change_cents } = slip;
  return (
    <div class="alone">
      <section class="pending" data-tone="offline" role="status" data-state="kept">
        <Icon of={Banknote} size={48} />
        <h3>{words.taken(money(slip.amount_cents))}</h3>
        {change_cents > 0 && (
          <p class="giveback" data-change={change_cents}>
            <span>{till.giveBack}</span>
            <strong class="amount giving">{money(change_cents)}</strong>
          </p>
        )}
        <p>{words.waits(clock(slip.at, zoneOf(house)))}</p>
      </section>
      <TemporaryReceipt slip={slip} />
    </div>
  );
}
