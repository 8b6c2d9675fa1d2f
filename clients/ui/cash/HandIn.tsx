/** Hand a wallet in: what it should be, how that came about, and who takes it. */
import { useSignal } from "@preact/signals";
import type { House } from "../../sync/house.ts";
import type { Opening } from "../../wire/records.ts";
import { useAct } from "../act.ts";
import { Loading } from "../Empty.tsx";
import { useLook } from "../look.ts";
import { MoneyPad } from "../MoneyPad.tsx";
import { money } from "../money.ts";
import { Reasons } from "../Reasons.tsx";
import { say } from "../toasts.ts";
import { words } from "../words/en.drawer.ts";
import { CashRows } from "./CashRows.tsx";
import { type Beside, PinBeside, peopleWith } from "./PinBeside.tsx";
import { SaidNo } from "./SaidNo.tsx";
import type { TipRow } from "./tips.ts";

interface Props {
  house: House;
  opening: Opening;
  onDone: () => void;
}

interface Known {
  readonly opening: Opening;
  readonly tips: TipRow;
}

const RECEIVES = ["cashier", "manager"];

export function HandIn({ house, opening, onDone }: Props) {
  const { found, no } = useLook<Known>(
    house,
    `/register/drawer/${opening.id}`,
    house.records("tender").value,
  );
  if (no !== null) return <SaidNo no={no} />;
  if (found === null) return <Loading what={words.working} />;
  return <Handing house={house} known={found} opening={opening} onDone={onDone} />;
}

function Handing({ house, known, opening, onDone }: Props & { known: Known }) {
  const act = useAct(house);
  const expected = known.opening.expected_cents ?? 0;
  const other = useSignal<number | null>(null);
  const isOther = useSignal(false);
  const reason = useSignal("");
  const tries = useSignal(0);
  const housePays = expected < 0;
  const typed = other.value === null ? expected : housePays ? -other.value : other.value;
  const sum = isOther.value ? typed : expected;
  const receives = house.session.value?.roles.some((role) => RECEIVES.includes(role)) ?? false;

  async function hand(how?: Beside) {
    const args = { opening: opening.id, handed_cents: sum, reason: reason.value.trim() };
    const done = await act.ask("register.hand_in", args, how);
    tries.value += 1;
    if (done === null) return;
    const report = house.records("opening").peek().get(opening.id)?.report;
    say(words.handedInDone(report ?? 0));
    onDone();
  }

  return (
    <div class="drawersides">
      <div class="stack">
        <dl class="cashfigures" data-hand-in={expected}>
          <CashRows opening={known.opening} />
          <div class="whole">
            <dt>{housePays ? words.housePays : words.toHandIn}</dt>
            <dd>{money(Math.abs(expected))}</dd>
          </div>
          {known.opening.kept_cents > 0 && (
            <div class="soft">
              <dt>{words.keptByYou}</dt>
              <dd>{money(known.opening.kept_cents)}</dd>
            </div>
          )}
        </dl>
        {isOther.value ? (
          <>
            <MoneyPad
              label={words.toHandIn}
              cents={other.value}
              onChange={(cents) => {
                other.value = cents;
              }}
            />
            <Reasons
              reason={reason.value}
              onReason={(text) => {
                reason.value = text;
              }}
            />
          </>
        ) : (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              isOther.value = true;
            }}
          >
            {words.otherSum}
          </button>
        )}
        <SaidNo no={act.no} />
      </div>
      {receives ? (
        <button
          type="button"
          class="button main wide tall"
          disabled={act.busy}
          onClick={() => void hand()}
        >
          {sum < 0 ? words.takeSum(money(-sum)) : words.handSum(money(sum))}
        </button>
      ) : (
        <PinBeside
          key={tries.value}
          house={house}
          title={`${sum < 0 ? words.takeSum(money(-sum)) : words.handSum(money(sum))}. ${words.whoTakes}`}
          people={peopleWith(house, ...RECEIVES)}
          signs
          onPin={(how) => void hand(how)}
        />
      )}
    </div>
  );
}
