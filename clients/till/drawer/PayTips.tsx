/** Tips paid out: who is owed how much, and how it came about; one tap pays all of it. */
import { useSignal } from "@preact/signals";
import { HandCoins } from "lucide";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import type { TipRow } from "../../ui/cash/tips.ts";
import { Empty, Loading } from "../../ui/Empty.tsx";
import { useLook } from "../../ui/look.ts";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { KeyFocus } from "../screens/KeyFocus.tsx";

export function PayTips({ opening }: { opening: Opening }) {
  const { house } = useDesk();
  const { found, no } = useLook<{ rows: readonly TipRow[] }>(
    house,
    "/register/tips",
    house.records("movement").value,
  );
  const picked = useSignal<string | null>(null);
  if (no !== null) return <SaidNo no={no} />;
  if (found === null) return <Loading what={words.working} />;
  const rows = found.rows.filter((row) => row.owed_cents !== 0 || row.paid_cents !== 0);
  const row = rows.find(({ person }) => person === picked.value) ?? null;
  if (rows.length === 0) return <Empty picture={HandCoins} title={words.noTips} />;
  return (
    <div class="drawersides">
      <div class="stack" role="radiogroup" aria-label={words.whose}>
        {rows.map((each) => (
          <Owed
            key={each.person}
            row={each}
            on={each === row}
            onTap={() => {
              picked.value = each.person;
            }}
          />
        ))}
      </div>
      {row !== null && row.owed_cents > 0 && <Pay key={row.person} row={row} opening={opening} />}
    </div>
  );
}

function Owed({ row, on, onTap }: { row: TipRow; on: boolean; onTap: () => void }) {
  const parts = [
    words.tipsOf(money(row.cash_cents), money(row.card_cents)),
    ...(row.carried_cents ? [words.tipsBefore(money(row.carried_cents))] : []),
    ...(row.kept_cents ? [words.tipsKept(money(row.kept_cents))] : []),
    ...(row.paid_cents ? [words.tipsPaid(money(row.paid_cents))] : []),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row is a large target; a radio dot is not.
    <button
      type="button"
      role="radio"
      class="button tiprow"
      data-tips={row.person}
      aria-checked={on}
      onClick={onTap}
    >
      <span class="two grow">
        <strong>{row.name}</strong>
        <span class="small soft">{parts.join(" · ")}</span>
      </span>
      <strong class="amount">{money(row.owed_cents)}</strong>
    </button>
  );
}

function Pay({ row, opening }: { row: TipRow; opening: Opening }) {
  const { house } = useDesk();
  const act = useAct(house);
  const cents = useSignal<number | null>(row.owed_cents);
  const movement = useSignal(house.freshId());
  const live = house.status.value.state === "live";

  async function pay() {
    const sum = cents.value;
    if (sum === null || sum <= 0 || act.busy || !live) return;
    const args = { movement: movement.value, opening: opening.id, person: row.person, cents: sum };
    const done = await act.ask("register.pay_tips", args);
    movement.value = house.freshId();
    if (done !== null) say(words.done.tips(money(sum), row.name));
  }

  return (
    <KeyFocus>
      <MoneyPad
        label={words.payTips("", row.name)}
        cents={cents.value}
        onChange={(sum) => {
          cents.value = sum;
        }}
        onEnter={() => void pay()}
      />
      <SaidNo no={act.no} />
      <button
        type="button"
        class="button main wide tall"
        disabled={(cents.value ?? 0) <= 0 || act.busy || !live}
        onClick={() => void pay()}
      >
        {live ? words.payTips(money(cents.value ?? 0), row.name) : words.needsTheLink}
      </button>
    </KeyFocus>
  );
}
