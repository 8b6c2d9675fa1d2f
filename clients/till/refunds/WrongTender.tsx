/** It was paid otherwise than was tapped, or not yet: which payment, how it was, and why. */
import { useState } from "preact/hooks";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import type { Receipt } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";

const WAYS = ["cash", "card_by_hand", "reopen"] as const;
type To = (typeof WAYS)[number];

interface Props {
  receipt: Receipt;
  onAsked: (refund: string) => void;
}

export function WrongTender({ receipt, onAsked }: Props) {
  const { house } = useDesk();
  const act = useAct(house);
  const [at, setAt] = useState(0);
  const [to, setTo] = useState<To | null>(null);
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const [refund, setRefund] = useState(() => house.freshId());
  const paid = receipt.tenders[at];
  const isLive = house.status.value.state === "live";
  const isReady = to !== null && reason.trim() !== "" && isLive && !act.busy;

  async function change(how?: Approved) {
    if (to === null) return;
    setAsking(false);
    const args = { refund, receipt: receipt.number, at, to, reason: reason.trim() };
    const done = await act.ask("refunds.change_tender", args, how);
    if (done !== null) return onAsked(refund);
    setRefund(house.freshId());
  }

  return (
    <div class="stack wrongtender">
      <p class="soft">{words.wrongWhy}</p>
      <div class="row wrap" role="radiogroup" aria-label={words.whichPayment}>
        {receipt.tenders.map((each, place) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip"
            role="radio"
            key={place}
            aria-checked={place === at}
            onClick={() => {
              setAt(place);
              setTo(null);
            }}
          >
            {words.payment(each.type, each.last4 ?? "", money(each.amount_cents))}
          </button>
        ))}
      </div>
      <h3>{words.itWas}</h3>
      <div class="row wrap" role="radiogroup" aria-label={words.itWas}>
        {WAYS.filter((way) => way !== paid?.type).map((way) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip"
            role="radio"
            key={way}
            aria-checked={way === to}
            data-to={way}
            onClick={() => setTo(way)}
          >
            {words.was[way]}
          </button>
        ))}
      </div>
      {paid?.type === "card" && <p class="warning">{words.cardFirst}</p>}
      <h3>{words.reason}</h3>
      <Reasons usual={words.usualWrong} reason={reason} onReason={setReason} />
      <SaidNo no={act.no} />
      {asking && <Approval house={house} why={words.approveChange} onApproved={change} />}
      {!asking && (
        <button
          type="button"
          class="button main wide tall"
          disabled={!isReady}
          onClick={() => (isManager(house) ? void change() : setAsking(true))}
        >
          {isReady ? words.doChange(receipt.number) : isLive ? words.sayHow : words.needsTheLink}
        </button>
      )}
    </div>
  );
}
