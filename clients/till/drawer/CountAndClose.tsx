/** Count the drawer and close it; a difference says why, a large one needs a manager. */
import { useSignal } from "@preact/signals";
import { Lock, LockOpen } from "lucide";
import { useAct } from "../../ui/act.ts";
import { CashRows } from "../../ui/cash/CashRows.tsx";
import { CountCash, NOT_COUNTED } from "../../ui/cash/CountCash.tsx";
import { asked } from "../../ui/cash/heaps.ts";
import { type Beside, PinBeside, peopleWith } from "../../ui/cash/PinBeside.tsx";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { words } from "../../ui/words/en.drawer.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { Opening, TenderSum } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { KeyFocus } from "../screens/KeyFocus.tsx";

export interface Known {
  readonly blind: boolean;
  readonly opening: Opening;
}

export function CountAndClose({ opening, known }: { opening: Opening; known: Known | null }) {
  const { house } = useDesk();
  const act = useAct(house);
  const counted = useSignal(NOT_COUNTED);
  const reason = useSignal("");
  const agreed = useSignal<ReadonlySet<string>>(new Set());
  const tries = useSignal(0);
  const { cents } = counted.value;
  const asksWhy = act.no?.code === "register.reason_needed" || reason.value !== "";
  const asksManager = act.no?.code === "register.manager_needed";

  async function close(how?: Beside) {
    if (cents === null || act.busy) return;
    const args = {
      opening: opening.id,
      counted_cents: cents,
      reason: reason.value.trim(),
      pieces: asked(counted.value.heaps),
      agreed: [...agreed.value],
    };
    await act.ask("register.close_drawer", args, how);
    tries.value += 1;
  }

  return (
    <div class="drawersides">
      <KeyFocus>
        <CountCash
          house={house}
          label={till.counted}
          counted={counted.value}
          onCount={(next) => {
            counted.value = next;
          }}
          onEnter={() => void close()}
        />
      </KeyFocus>
      <div class="stack">
        <Expected known={known} />
        <ToCheck
          sums={known?.opening.tenders ?? []}
          agreed={agreed.value}
          onAgree={(set) => {
            agreed.value = set;
          }}
        />
        <SaidNo no={act.no} />
        {asksWhy && (
          <Reasons
            reason={reason.value}
            onEnter={() => void close()}
            onReason={(text) => {
              reason.value = text;
            }}
          />
        )}
        {asksManager && (
          <PinBeside
            key={tries.value}
            house={house}
            title={words.managerAgrees}
            people={peopleWith(house, "manager")}
            onPin={(how) => void close(how)}
          />
        )}
        <OpenToCount opening={opening} />
        <button
          type="button"
          class="button main wide tall"
          disabled={cents === null || act.busy}
          onClick={() => void close()}
        >
          <Icon of={Lock} /> {till.closeWith(money(cents ?? 0))}
        </button>
      </div>
    </div>
  );
}

/** The drawer springs open where it hangs on a printer; otherwise it has a key. */
function OpenToCount({ opening }: { opening: Opening }) {
  const { house } = useDesk();
  const act = useAct(house);
  const wired = [...house.records("printer").value.values()].some((printer) =>
    printer.opens.some(({ drawer }) => drawer === opening.drawer),
  );
  if (!wired) return null;
  return (
    <button
      type="button"
      class="button wide"
      disabled={act.busy}
      onClick={() =>
        void act.ask("register.no_sale", {
          movement: house.freshId(),
          opening: opening.id,
          reason: words.usual.no_sale[1] ?? "",
        })
      }
    >
      <Icon of={LockOpen} /> {words.openDrawerToCount}
    </button>
  );
}

function Expected({ known }: { known: Known | null }) {
  if (known === null) return null;
  if (known.blind) return <p class="soft">{words.blind}</p>;
  return (
    <dl class="cashfigures" data-expected={known.opening.expected_cents}>
      <CashRows opening={known.opening} />
      <div class="whole">
        <dt>{words.expected}</dt>
        <dd>{money(known.opening.expected_cents ?? 0)}</dd>
      </div>
    </dl>
  );
}

interface ToCheckProps {
  sums: readonly TenderSum[];
  agreed: ReadonlySet<string>;
  onAgree: (agreed: ReadonlySet<string>) => void;
}

function ToCheck({ sums, agreed, onAgree }: ToCheckProps) {
  if (sums.length === 0) return null;
  return (
    <section>
      <h3>{words.toCheck}</h3>
      {sums.map((sum) => (
        <p class="line" key={sum.type} data-tender={sum.type}>
          <span class="grow">
            {words.tenderTypes[sum.type] ?? sum.type}
            <span class="soft small"> · {sum.count}</span>
          </span>
          <strong class="amount">{money(sum.cents)}</strong>
          <button
            type="button"
            class="chip"
            aria-pressed={agreed.has(sum.type)}
            onClick={() => {
              const next = new Set(agreed);
              if (!next.delete(sum.type)) next.add(sum.type);
              onAgree(next);
            }}
          >
            {words.agrees}
          </button>
        </p>
      ))}
    </section>
  );
}
