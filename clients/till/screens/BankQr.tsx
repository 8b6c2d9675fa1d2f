/** A code for the guest's bank; whoever takes the money confirms that it has come. */
import { useState } from "preact/hooks";
import { Loading } from "../../ui/Empty.tsx";
import { useLook } from "../../ui/look.ts";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.tenders.ts";
import { askFor } from "../asking.ts";
import { useDesk } from "../desk.ts";
import type { WayProps } from "./OtherWays.tsx";

interface Code {
  readonly rows: readonly string[];
  readonly reference: string;
  readonly name: string;
}

export function BankQr({ spot, figures, onClose }: WayProps) {
  const desk = useDesk();
  // The code names the payment: the one that is confirmed is the one that was scanned.
  const [tender] = useState(() => desk.house.freshId());
  const path = `/payments/bank-qr/${tender}/${figures.asked_cents}`;
  const { found, no } = useLook<Code>(desk.house, path);
  const confirm = () => {
    if (askFor(desk, spot, figures, "payments.take_bank_qr", {}, tender)) onClose();
  };
  return (
    <Sheet
      title={words.types.bank_qr}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={found === null}
          onClick={confirm}
        >
          {words.hasCome(money(figures.asked_cents))}
        </button>
      }
    >
      <div class="stack centred">
        {no !== null && <p class="hint">{no.sentence}</p>}
        {no === null && found === null && <Loading what={words.drawing} />}
        {found !== null && (
          <>
            <Squares
              rows={found.rows}
              label={words.codeOf(money(figures.asked_cents), found.name)}
            />
            <strong class="amount">{money(figures.asked_cents)}</strong>
            {figures.tip_cents > 0 && <p>{words.withTip(money(figures.tip_cents))}</p>}
            <p class="soft">{words.qrWhy(found.reference)}</p>
          </>
        )}
      </div>
    </Sheet>
  );
}

/** Black on white in every light: a camera reads nothing else. */
function Squares({ rows, label }: { rows: readonly string[]; label: string }) {
  const path = rows
    .flatMap((row, y) => [...row].map((dark, x) => (dark === "1" ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      class="bankqr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <title>{label}</title>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
