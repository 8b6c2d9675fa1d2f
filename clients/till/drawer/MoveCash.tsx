/** Cash in or out for no bill, or the drawer opened for no sale: how much, and why. */
import { useSignal } from "@preact/signals";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Reasons } from "../../ui/Reasons.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { KeyFocus } from "../screens/KeyFocus.tsx";
import type { Moves } from "./opening.ts";

interface Props {
  what: Moves;
  opening: Opening;
  onDone: () => void;
}

export function MoveCash({ what, opening, onDone }: Props) {
  const { house } = useDesk();
  const act = useAct(house);
  const cents = useSignal<number | null>(null);
  const usual = words.usual[what];
  const reason = useSignal(usual.length === 1 ? (usual[0] ?? "") : "");
  const movement = useSignal(house.freshId());
  const needsSum = what !== "no_sale";
  const ready = reason.value.trim() !== "" && (!needsSum || (cents.value ?? 0) > 0);
  const live = house.status.value.state === "live";

  async function move() {
    if (!ready || act.busy || !live) return;
    const said = { movement: movement.value, opening: opening.id, reason: reason.value.trim() };
    const done =
      what === "no_sale"
        ? await act.ask("register.no_sale", said)
        : await act.ask(`register.${what}`, { ...said, cents: cents.value ?? 0 });
    if (done === null) {
      movement.value = house.freshId();
      return;
    }
    say(what === "no_sale" ? words.done.no_sale : words.done[what](money(cents.value ?? 0)));
    onDone();
  }

  return (
    <div class="drawerform">
      <p class="soft">{words.why[what]}</p>
      <div class="drawersides" data-alone={!needsSum}>
        {needsSum && (
          <KeyFocus>
            <MoneyPad
              label={words.saySum}
              cents={cents.value}
              onChange={(sum) => {
                cents.value = sum;
              }}
              onEnter={() => void move()}
            />
          </KeyFocus>
        )}
        <div class="stack">
          <h3>{words.reason}</h3>
          <Reasons
            usual={usual}
            reason={reason.value}
            onReason={(text) => {
              reason.value = text;
            }}
            onEnter={() => void move()}
          />
          <SaidNo no={act.no} />
          <button
            type="button"
            class="button main wide tall"
            disabled={!ready || act.busy || !live}
            onClick={() => void move()}
          >
            {doing(what, cents.value ?? 0, reason.value, live)}
          </button>
        </div>
      </div>
    </div>
  );
}

function doing(what: Moves, cents: number, reason: string, live: boolean): string {
  if (!live) return words.needsTheLink;
  if (what !== "no_sale" && cents === 0) return words.saySum;
  if (reason.trim() === "") return words.sayWhy;
  return what === "no_sale" ? words.doIt.no_sale : words.doIt[what](money(cents));
}
