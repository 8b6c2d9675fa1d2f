/** Hand the drawer over: to whom, counted or not; whoever takes it signs with the PIN. */
import { useSignal } from "@preact/signals";
import { Users } from "lucide";
import { useAct } from "../../ui/act.ts";
import { CountCash, NOT_COUNTED } from "../../ui/cash/CountCash.tsx";
import { asked } from "../../ui/cash/heaps.ts";
import { type Beside, PinBeside, peopleWith } from "../../ui/cash/PinBeside.tsx";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Faces } from "../../ui/LockScreen.tsx";
import { Reasons } from "../../ui/Reasons.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { openOpenings } from "../drawers.ts";
import { KeyFocus } from "../screens/KeyFocus.tsx";

const WITH_A_REASON = "register.reason_needed";

export function HandOver({ opening, onDone }: { opening: Opening; onDone: () => void }) {
  const { house } = useDesk();
  const act = useAct(house);
  const taker = useSignal<string | null>(null);
  const counts = useSignal(false);
  const counted = useSignal(NOT_COUNTED);
  const reason = useSignal("");
  const tries = useSignal(0);
  const busy = new Set(openOpenings(house).map(({ holder }) => holder));
  const people = peopleWith(house, "cashier", "manager").filter(({ id }) => !busy.has(id));
  const person = people.find(({ id }) => id === taker.value);

  async function hand(how: Beside) {
    const args = {
      opening: opening.id,
      taker: person?.id ?? "",
      counted_cents: counts.value ? counted.value.cents : null,
      pieces: counts.value ? asked(counted.value.heaps) : [],
      reason: reason.value.trim(),
    };
    const done = await act.ask("register.hand_over", args, how);
    tries.value += 1;
    if (done === null) return;
    say(words.done.handed_over(opening.name, person?.name ?? ""));
    onDone();
  }

  if (people.length === 0) return <Empty picture={Users} title={words.nobodyElse} />;
  if (person === undefined)
    return (
      <div class="stack">
        <h3>{words.toWhom}</h3>
        <Faces
          people={people}
          onChoose={(id) => {
            taker.value = id;
          }}
        />
      </div>
    );
  const needsReason = act.no?.code === WITH_A_REASON || reason.value !== "";
  return (
    <div class="drawersides">
      <div class="stack">
        <fieldset class="ways-to-count" aria-label={words.counted}>
          <Choice
            name={words.notCounted}
            on={!counts.value}
            onTap={() => {
              counts.value = false;
            }}
          />
          <Choice
            name={words.countToo}
            on={counts.value}
            onTap={() => {
              counts.value = true;
            }}
          />
        </fieldset>
        {counts.value && (
          <KeyFocus>
            <CountCash
              house={house}
              label={words.counted}
              counted={counted.value}
              onCount={(next) => {
                counted.value = next;
              }}
            />
          </KeyFocus>
        )}
        {needsReason && (
          <Reasons
            reason={reason.value}
            onReason={(text) => {
              reason.value = text;
            }}
          />
        )}
        <SaidNo no={act.no} />
      </div>
      {(!counts.value || counted.value.cents !== null) && (
        <PinBeside
          key={`${person.id} ${tries.value}`}
          house={house}
          title={words.signs(person.name)}
          people={[person]}
          signs
          onPin={(how) => void hand(how)}
        />
      )}
    </div>
  );
}

function Choice({ name, on, onTap }: { name: string; on: boolean; onTap: () => void }) {
  return (
    <button type="button" class="button" aria-pressed={on} onClick={onTap}>
      {name}
    </button>
  );
}
