/** What happens next at this table, always in the same place; Send says first what it will do. */
import {
  Bell,
  EllipsisVertical,
  Flame,
  HandCoins,
  Receipt,
  Sparkles,
  UserRoundCheck,
} from "lucide";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { isAllThere } from "../../ui/presenting.ts";
import { words as paying } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { fire, fireAgain, isBeingFired, isBeingLetGo, present, serve } from "../asks.ts";
import { heldAgain, toPay } from "../check.ts";
import { useHouse } from "../inside.ts";
import { gone, isAllServed } from "../leave.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { CheckPriceSheet } from "./CheckPriceSheet.tsx";
import { HandOverSheet } from "./HandOverSheet.tsx";
import { LeaveSheet } from "./LeaveSheet.tsx";
import { PaySheet } from "./PaySheet.tsx";
import { PickSheet } from "./PickSheet.tsx";
import { PresentSheet } from "./PresentSheet.tsx";
import { type Once, Send, SendAndFire, type SendProps } from "./SendButton.tsx";
import { SplitSheet } from "./SplitSheet.tsx";
import type { OtherSheet } from "./TableBills.tsx";
import { TableSheet } from "./TableSheet.tsx";
import { TellSheet } from "./TellSheet.tsx";
import { TermsOfBill } from "./TermsOfBill.tsx";
import { ToTabSheet } from "./ToTabSheet.tsx";

/** A second tap of a double tap must not hit what has come into the same place. */
const SETTLED_MS = 500;

function useOnce(): Once {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return (act) => () => {
    const now = performance.now();
    if (now - last.current < SETTLED_MS) return;
    last.current = now;
    act();
  };
}

export function ActionBar({ party }: { party: Party }) {
  const once = useOnce();
  const [sheet, show] = useState<"none" | "more" | OtherSheet>("none");
  const house = useHouse();
  const close = () => show("none");
  const leave = () => {
    if (!isAllServed(house, party)) return show("leave");
    gone(house, party);
    close();
  };
  return (
    <div class="actions">
      <div class="nexts">
        <Next
          party={party}
          once={once}
          onPresent={() => show("present")}
          onPay={() => show("pay")}
          onLeave={leave}
        />
        <SendAndFire party={party} once={once} />
      </div>
      <button
        type="button"
        class="button square more"
        aria-label={words.more}
        onClick={() => show("more")}
      >
        <Icon of={EllipsisVertical} size={24} />
      </button>
      <Send party={party} once={once} />
      {sheet === "more" && (
        <TableSheet party={party} onClose={close} onOther={show} onLeave={leave} />
      )}
      {sheet === "to-tab" && <ToTabSheet party={party} onClose={close} />}
      {sheet === "pick" && <PickSheet party={party} onClose={close} />}
      {sheet === "price" && <CheckPriceSheet party={party} onClose={close} />}
      {sheet === "pay" && <PaySheet party={party} onClose={close} />}
      {sheet === "present" && <PresentSheet party={party} onClose={close} />}
      {sheet === "terms" && <TermsOfBill party={party} onClose={close} />}
      {sheet === "split" && <SplitSheet party={party} onClose={close} />}
      {sheet === "tell" && <TellSheet party={party} onClose={close} />}
      {sheet === "leave" && <LeaveSheet party={party} onClose={close} />}
      {sheet === "hand-over" && <HandOverSheet turns={[party.turn]} onClose={close} />}
    </div>
  );
}

interface NextProps extends SendProps {
  onPresent: () => void;
  onPay: () => void;
  onLeave: () => void;
}

/** The one or two things that this table asks for now. */
function Next({ party, once, onPresent, onPay, onLeave }: NextProps) {
  const house = useHouse();
  const { turn } = party;
  const waiting = party.courses.find((view) => view.course !== null && view.waiting.length > 0);
  const unbilled = party.settlements.every((settled) => settled.presented_at === null);
  const owes = party.checks.some((check) => check.closed_at === null && check.total_cents > 0);
  const kitchenOnly = isKitchenOnly(house);
  const show = () => (isAllThere(party.checks) ? present(house, party) : onPresent());
  // Who has paid may go although a drink still stands at the pass.
  const isOver = kitchenOnly
    ? turn.state === "eating" && !waiting && party.ready.length === 0
    : turn.state === "paid";
  if (isOver && party.lines.every((line) => line.sent_at !== null)) {
    return (
      <button type="button" class="button next" onClick={once(onLeave)}>
        <Icon of={UserRoundCheck} /> {words.guestsGone}
      </button>
    );
  }
  if (turn.state === "to_clear") {
    return (
      <button
        type="button"
        class="button next"
        onClick={once(() => {
          house.ask("floor.clean", { turn: turn.id });
          go({ at: "floor" });
        })}
      >
        <Icon of={Sparkles} /> {words.clean}
      </button>
    );
  }
  return (
    <>
      {party.ready.length > 0 && <Served party={party} once={once} />}
      {waiting?.course != null && !party.next?.waits.includes(waiting.course) && (
        <button
          type="button"
          class="button next"
          disabled={isBeingFired(house, party, waiting.course)}
          onClick={once(() => fire(house, party, waiting))}
        >
          <Icon of={Flame} />
          {isBeingFired(house, party, waiting.course)
            ? words.firing(waiting.course)
            : words.fire(waiting.course)}
        </button>
      )}
      {!waiting && <FireAgain party={party} once={once} />}
      {turn.state === "eating" && !waiting && owes && unbilled && !kitchenOnly && (
        <button type="button" class="button next" onClick={once(show)}>
          <Icon of={Receipt} /> {words.bill}
        </button>
      )}
      {toPay(party.bills).length > 0 && !kitchenOnly && (
        <button type="button" class="button next" onClick={once(onPay)}>
          <Icon of={HandCoins} /> {paying.takeMoney}
        </button>
      )}
    </>
  );
}

/** A course that was held again stands here like one that waits. */
function FireAgain({ party, once }: SendProps) {
  const house = useHouse();
  const view = party.courses.find(heldAgain);
  const firing = view && heldAgain(view);
  if (!firing || firing.course === null) return null;
  return (
    <button
      type="button"
      class="button next"
      disabled={isBeingLetGo(house, firing)}
      onClick={once(() => fireAgain(house, firing))}
    >
      <Icon of={Flame} /> {words.letGo(firing.course)}
    </button>
  );
}

function Served({ party, once }: SendProps) {
  const house = useHouse();
  const courses = party.ready.flatMap((firing) => firing.course ?? []);
  const what = [...new Set(courses)].sort().map(words.courseShort);
  if (party.ready.some((firing) => firing.course === null)) what.push(words.drinks);
  return (
    <button
      type="button"
      class="button ready next"
      onClick={once(() => serve(house, party, party.ready))}
    >
      <Icon of={Bell} />
      <span class="told parts">
        <strong>{words.serve}</strong> <span>{what.join(" · ")}</span>
      </span>
    </button>
  );
}
