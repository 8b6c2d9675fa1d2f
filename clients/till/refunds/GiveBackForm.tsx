/** Pick lines or parts of them; the house says what they are worth and how it can go back. */
import { useEffect, useState } from "preact/hooks";
import type { No } from "../../sync/house.ts";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";
import { PickLine } from "./PickLine.tsx";
import { everything, type KnownReceipt, linesOf, type Picks, type Worth } from "./refunds.ts";
import { Ways } from "./Ways.tsx";

interface Props {
  known: KnownReceipt;
  onAsked: (refund: string) => void;
}

export function GiveBackForm({ known, onAsked }: Props) {
  const { house } = useDesk();
  const act = useAct(house);
  const [picks, setPicks] = useState<Picks>({});
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const [refund, setRefund] = useState(() => house.freshId());
  const { worth, no } = useWorth(known.receipt.number, picks);
  const isLive = house.status.value.state === "live";
  const isReady = worth !== null && reason.trim() !== "" && isLive && !act.busy;
  const total = money(worth?.total_cents ?? 0);

  async function give(how?: Approved) {
    if (worth === null) return;
    setAsking(false);
    const args = {
      refund,
      receipt: known.receipt.number,
      lines: linesOf(picks),
      ways: [...worth.ways],
      total_cents: worth.total_cents,
      reason: reason.trim(),
    };
    const done = await act.ask("refunds.pay_back", args, how);
    if (done !== null) return onAsked(refund);
    setRefund(house.freshId());
  }

  return (
    <div class="drawersides">
      <section aria-label={words.what}>
        <div class="row wrap">
          <h3 class="grow">{words.what}</h3>
          <button
            type="button"
            class="button"
            onClick={() => setPicks(linesOf(picks).length > 0 ? {} : everything(known.left))}
          >
            {linesOf(picks).length > 0 ? words.nothing : words.everything}
          </button>
        </div>
        <ul class="rows">
          {known.receipt.lines.map((line, at) => (
            <PickLine
              key={at}
              line={line}
              left={known.left[at] ?? { pieces: 0, of: 1 }}
              picked={picks[at]}
              onPick={(picked) => setPicks({ ...picks, [at]: picked })}
            />
          ))}
        </ul>
      </section>
      <section class="stack">
        <Ways receipt={known.receipt} worth={worth} />
        <h3>{words.reason}</h3>
        <Reasons usual={words.usual} reason={reason} onReason={setReason} />
        <SaidNo no={act.no ?? no} />
        {asking && <Approval house={house} why={words.approve(total)} onApproved={give} />}
        {!asking && (
          <button
            type="button"
            class="button main wide tall"
            disabled={!isReady}
            onClick={() => (isManager(house) ? void give() : setAsking(true))}
          >
            {doing(worth, reason, isLive)}
          </button>
        )}
      </section>
    </div>
  );
}

function doing(worth: Worth | null, reason: string, isLive: boolean): string {
  if (!isLive) return words.needsTheLink;
  if (worth === null) return words.pickFirst;
  return reason.trim() === "" ? words.sayWhy : words.doIt(money(worth.total_cents));
}

interface Asked {
  readonly worth: Worth | null;
  readonly no: No | null;
}

/** Asked anew whenever a finger changes something; an older answer is not shown. */
function useWorth(number: number, picks: Picks): Asked {
  const { house } = useDesk();
  const [said, say] = useState<Asked>({ worth: null, no: null });
  const lines = linesOf(picks);
  const asked = JSON.stringify(lines);
  useEffect(() => {
    let isGone = false;
    say({ worth: null, no: null });
    if (lines.length === 0) return;
    house.tell<Worth>(`/refunds/receipts/${number}/worth`, { lines }).then((answer) => {
      if (!isGone) say(answer.ok ? { worth: answer, no: null } : { worth: null, no: answer });
    });
    return () => {
      isGone = true;
    };
  }, [house, number, asked]);
  return said;
}
