/** One open check in the list: table, waiter, minutes, total, and what it waits for. */
import {
  CircleDashed,
  CircleHelp,
  CreditCard,
  FileText,
  HandCoins,
  TriangleAlert,
  Utensils,
} from "lucide";
import { Badge } from "../../ui/Badge.tsx";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { KINDS } from "../../ui/kinds.ts";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { lasting, minutesSince } from "../../ui/time.ts";
import { toPay } from "../../ui/to_pay.ts";
import type { Tone } from "../../ui/tones.ts";
import { words as alone } from "../../ui/words/en.alone.ts";
import { words as counter } from "../../ui/words/en.counter.ts";
import { words } from "../../ui/words/en.till.ts";
import { takenAlone } from "../alone/slip.ts";
import type { BillState } from "../bills.ts";
import type { CheckRow, CheckState } from "../checks.ts";
import { useDesk } from "../desk.ts";

export interface Look {
  readonly tone: Tone;
  readonly picture: Picture;
}

export const LOOKS: Readonly<Record<CheckState | BillState, Look>> = {
  nothing: { tone: "free", picture: CircleDashed },
  open: { tone: "seated", picture: Utensils },
  fresh: { tone: "seated", picture: FileText },
  presented: { tone: "ready", picture: HandCoins },
  outdated: { tone: "late", picture: TriangleAlert },
  "part-paid": { tone: "paid", picture: HandCoins },
  paying: { tone: "cooking", picture: CreditCard },
  unknown: { tone: "late", picture: CircleHelp },
  paid: { tone: "paid", picture: HandCoins },
};

interface Props {
  row: CheckRow;
  onDesk: boolean;
  onTake: () => void;
}

export function CheckTile({ row, onDesk, onTake }: Props) {
  const look = LOOKS[row.state];
  return (
    <button
      type="button"
      class="checktile"
      aria-current={onDesk}
      data-check={row.check.id}
      data-table={row.table}
      data-state={row.state}
      data-tone={look.tone}
      onClick={onTake}
    >
      <span class="number">
        {row.tab === null ? (
          <span class="only-read">{words.table("")}</span>
        ) : (
          <>
            <Icon of={KINDS[row.tab.kind]} size={18} />
            <span class="only-read">{counter.kinds[row.tab.kind]} </span>
          </>
        )}
        {row.tab?.number ?? row.table}
      </span>
      <span class="first">
        <span class="cut">{row.waiter}</span>
        <strong class="amount">{money(toPay(row.check, row.settlement))}</strong>
      </span>
      <span class="second">
        <Minutes since={row.since} />
        <State row={row} />
      </span>
      <More row={row} />
    </button>
  );
}

/** A table that asks for nothing stays quiet, so that the others are seen. */
function State({ row }: { row: CheckRow }) {
  const { house } = useDesk();
  const look = LOOKS[row.state];
  // Where another till takes the money, nobody waits for a bill here.
  const isServed = row.state === "open" && isKitchenOnly(house);
  const text = isServed ? words.ordered : words.states[row.state];
  if (takenAlone(house, row.check.id) !== null)
    return (
      <Badge tone="offline" picture={HandCoins}>
        {alone.cashWaits}
      </Badge>
    );
  if (row.state === "open" || row.state === "nothing")
    return <span class="small soft">{text}</span>;
  return (
    <Badge tone={look.tone} picture={look.picture}>
      {text}
    </Badge>
  );
}

function Minutes({ since }: { since: number }) {
  const { house } = useDesk();
  return <span class="small soft">{lasting(minutesSince(house.now.value, since))}</span>;
}

/** The second line, where one word is not enough. */
function More({ row }: { row: CheckRow }) {
  const { settlement, state } = row;
  if (settlement === null) return null;
  if (state === "outdated" && settlement.presented_cents !== null)
    return (
      <span class="more">
        {words.presentedNow(money(settlement.presented_cents), money(settlement.total_cents))}
      </span>
    );
  if (settlement.paid_cents === 0) return null;
  return (
    <span class="more">
      {words.leftOf(money(settlement.open_cents), money(settlement.total_cents))}
    </span>
  );
}
