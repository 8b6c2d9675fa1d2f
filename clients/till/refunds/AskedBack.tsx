/** What became of it: the note and the cash to hand over, or what the card's terminal says. */
import { CircleCheckBig, CircleX, Hourglass } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.refunds.ts";
import { words as shared } from "../../ui/words/en.ts";
import type { Refund } from "../../wire/records.ts";

interface Props {
  refund: Refund;
  onDone: () => void;
  onOther: () => void;
}

export function AskedBack({ refund, onDone, onOther }: Props) {
  const ways = refund.ways
    .filter((way) => way.how === "cash")
    .reduce((sum, way) => sum + way.cents, 0);
  const out = refund.receipt === 0 && refund.opening !== null ? refund.total_cents : ways;
  const cash = out === 0 ? 0 : out + (refund.rounding_cents ?? 0);
  if (refund.state === "asked")
    return (
      <section class="pending" data-state="asked" role="status">
        <Icon of={Hourglass} size={48} />
        <h3>{words.atTerminal}</h3>
        <p class="soft">{words.atTerminalWhy}</p>
      </section>
    );
  if (refund.state === "failed")
    return (
      <section class="pending" data-tone="late" data-state="failed" role="alert">
        <Icon of={CircleX} size={48} />
        <h3>{words.failed}</h3>
        <p>{refund.detail}</p>
        <p class="soft">{words.failedWhy}</p>
        <button type="button" class="button main wide tall" onClick={onOther}>
          {words.tryOther}
        </button>
      </section>
    );
  if (refund.then !== "")
    return (
      <section class="pending" data-tone="paid" data-state="changed" role="status">
        <Icon of={CircleCheckBig} size={48} />
        <h3 data-note={refund.note}>{words.takenBack(refund.receipt)}</h3>
        <p>{words.done(refund.note ?? 0)}</p>
        <p class="soft">{refund.then === "reopen" ? words.reopened : words.newReceipt}</p>
        <button type="button" class="button main wide tall" onClick={onDone}>
          {shared.close}
        </button>
      </section>
    );
  return (
    <section class="pending" data-tone="paid" data-state="done" role="status">
      <Icon of={CircleCheckBig} size={48} />
      <h3 data-note={refund.note}>{words.done(refund.note ?? 0)}</h3>
      <strong class="amount what">{money(refund.total_cents)}</strong>
      {cash > 0 && (
        <p class="giveback" data-cash={cash}>
          <span>{words.giveCash}</span>
          <strong class="amount giving">{money(cash)}</strong>
        </p>
      )}
      <button type="button" class="button main wide tall" onClick={onDone}>
        {shared.close}
      </button>
    </section>
  );
}
