/** Find a receipt of any day by whatever a guest remembers of it, and give money back from it. */
import { Search, SearchX } from "lucide";
import { useState } from "preact/hooks";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Empty, Loading } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLook } from "../../ui/look.ts";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { dayAndClock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.refunds.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { AskedBack } from "./AskedBack.tsx";
import { GiveBack } from "./GiveBack.tsx";
import type { FoundRow } from "./refunds.ts";
import { TakeReturn } from "./TakeReturn.tsx";

export function FindReceipt({ onClose }: { onClose: () => void }) {
  const [find, setFind] = useState("");
  const [day, setDay] = useState("");
  const [picked, pick] = useState<number | null>(null);
  const [isReturn, takeReturn] = useState(false);
  if (isReturn)
    return (
      <Sheet large title={words.noReceiptTitle} onClose={onClose}>
        <Return onClose={onClose} />
      </Sheet>
    );
  if (picked !== null)
    return (
      <Sheet large title={words.title(picked)} onClose={onClose}>
        <GiveBack number={picked} onDone={onClose} onBack={() => pick(null)} />
      </Sheet>
    );
  return (
    <Sheet large title={words.find} onClose={onClose}>
      <div class="stack findreceipt">
        <div class="row wrap">
          <label class="find grow">
            <Icon of={Search} />
            <span class="only-read">{words.findHint}</span>
            <input
              class="field"
              type="search"
              autocomplete="off"
              placeholder={words.findHint}
              value={find}
              onInput={(event) => setFind(event.currentTarget.value)}
            />
          </label>
          <label class="row">
            <span class="label">{words.day}</span>
            <input
              class="field"
              type="date"
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          </label>
        </div>
        <Found find={find} day={day} onPick={pick} />
        <button type="button" class="button" data-return onClick={() => takeReturn(true)}>
          {words.noReceipt}
        </button>
      </div>
    </Sheet>
  );
}

/** What was asked, once it was. */
function Return({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const [asked, setAsked] = useState<string | null>(null);
  const refund = asked === null ? undefined : house.records("refund").value.get(asked);
  if (refund) return <AskedBack refund={refund} onDone={onClose} onOther={onClose} />;
  return <TakeReturn onAsked={setAsked} />;
}

interface FoundProps {
  find: string;
  day: string;
  onPick: (number: number) => void;
}

function Found({ find, day, onPick }: FoundProps) {
  const { house } = useDesk();
  const asked = new URLSearchParams({ find, day });
  const { found, no } = useLook<{ receipts: readonly FoundRow[] }>(
    house,
    `/refunds/receipts?${asked}`,
  );
  if (no !== null) return <SaidNo no={no} />;
  if (found === null) return <Loading what={words.finding} />;
  if (found.receipts.length === 0)
    return (
      <Empty picture={SearchX} title={words.nothingFound}>
        <p>{words.nothingFoundWhy}</p>
      </Empty>
    );
  return (
    <ul class="rows" aria-label={words.find}>
      {found.receipts.map((each) => (
        <li key={each.number}>
          <Row row={each} onPick={onPick} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, onPick }: { row: FoundRow; onPick: (number: number) => void }) {
  const { house } = useDesk();
  return (
    <button
      type="button"
      class="button quiet tiprow"
      data-found={row.number}
      onClick={() => onPick(row.number)}
    >
      <span class="two grow">
        <strong class="cut">
          {words.receipt(row.number)} · {row.label}
        </strong>
        <span class="small soft">
          {dayAndClock(row.at, zoneOf(house))} · {words.paidBy(row.types, row.last4)}
          {row.back_cents > 0 && ` · ${words.backOf(money(row.back_cents))}`}
        </span>
      </span>
      <span class="amount">{money(row.total_cents)}</span>
    </button>
  );
}
