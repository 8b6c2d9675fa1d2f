/** Something comes back without its receipt: which dish, how many, why, and who agrees. */
import { useEffect, useState } from "preact/hooks";
import type { No } from "../../sync/house.ts";
import { Approval, type Approved, isManager } from "../../ui/Approval.tsx";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";
import { DishPick } from "./DishPick.tsx";

const PIECES_MAX = 99;

export function TakeReturn({ onAsked }: { onAsked: (refund: string) => void }) {
  const { house } = useDesk();
  const act = useAct(house);
  const [dish, setDish] = useState<string | null>(null);
  const [pieces, setPieces] = useState(1);
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const [refund, setRefund] = useState(() => house.freshId());
  const { cents, no } = useCost(dish, pieces);
  const isLive = house.status.value.state === "live";
  const isReady = cents !== null && reason.trim() !== "" && isLive && !act.busy;

  async function take(how?: Approved) {
    if (dish === null || cents === null) return;
    setAsking(false);
    const said = { refund, dish, pieces, how: "cash" as const, total_cents: cents };
    const done = await act.ask("refunds.take_return", { ...said, reason: reason.trim() }, how);
    if (done !== null) return onAsked(refund);
    setRefund(house.freshId());
  }

  return (
    <div class="drawersides">
      <DishPick picked={dish} onPick={setDish} />
      <section class="stack">
        <p class="row">
          <span class="grow">{words.worth}</span>
          <strong class="amount what" data-worth={cents ?? 0}>
            {money(cents ?? 0)}
          </strong>
        </p>
        <Stepper
          label={words.howMany}
          value={pieces}
          least={1}
          most={PIECES_MAX}
          onChange={setPieces}
        />
        <h3>{words.reason}</h3>
        <Reasons usual={words.usual} reason={reason} onReason={setReason} />
        <SaidNo no={act.no ?? no} />
        {asking && (
          <Approval house={house} why={words.approve(money(cents ?? 0))} onApproved={take} />
        )}
        {!asking && (
          <button
            type="button"
            class="button main wide tall"
            disabled={!isReady}
            onClick={() => (isManager(house) ? void take() : setAsking(true))}
          >
            {cents === null
              ? words.pickFirst
              : reason.trim() === ""
                ? words.sayWhy
                : words.doIt(money(cents))}
          </button>
        )}
      </section>
    </div>
  );
}

interface Cost {
  readonly cents: number | null;
  readonly no: No | null;
}

/** The house says what it costs now. */
function useCost(dish: string | null, pieces: number): Cost {
  const { house } = useDesk();
  const [cost, say] = useState<Cost>({ cents: null, no: null });
  useEffect(() => {
    let isGone = false;
    say({ cents: null, no: null });
    if (dish === null) return;
    const asked = new URLSearchParams({ dish, pieces: String(pieces) });
    house.look<{ total_cents: number }>(`/refunds/cost?${asked}`).then((said) => {
      if (isGone) return;
      say(said.ok ? { cents: said.total_cents, no: null } : { cents: null, no: said });
    });
    return () => {
      isGone = true;
    };
  }, [house, dish, pieces]);
  return cost;
}
