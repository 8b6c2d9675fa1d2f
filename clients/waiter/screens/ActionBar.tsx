/** What happens next at this table, always in the same place; Send says first what it will do. */
import {
  Bell,
  EllipsisVertical,
  Flame,
  Receipt,
  SendHorizontal,
  Sparkles,
  UserRoundCheck,
} from "lucide";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { isAllThere } from "../../ui/presenting.ts";
import { words as shared } from "../../ui/words/en.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { fire, fireAgain, isBeingFired, isBeingLetGo, present, send, serve } from "../asks.ts";
import { heldAgain } from "../check.ts";
import { useHouse } from "../inside.ts";
import { type Party, pieces } from "../party.ts";
import { go } from "../place.ts";
import { CheckPriceSheet } from "./CheckPriceSheet.tsx";
import { HandOverSheet } from "./HandOverSheet.tsx";
import { PickSheet } from "./PickSheet.tsx";
import { PresentSheet } from "./PresentSheet.tsx";
import { SplitSheet } from "./SplitSheet.tsx";
import type { OtherSheet } from "./TableBills.tsx";
import { TableSheet } from "./TableSheet.tsx";
import { TellSheet } from "./TellSheet.tsx";

/** A second tap of a double tap must not hit what has come into the same place. */
const SETTLED_MS = 500;

type Once = (act: () => void) => () => void;

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
  const close = () => show("none");
  return (
    <div class="actions">
      <div class="nexts">
        <Next party={party} once={once} onPresent={() => show("present")} />
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
      {sheet === "more" && <TableSheet party={party} onClose={close} onOther={show} />}
      {sheet === "pick" && <PickSheet party={party} onClose={close} />}
      {sheet === "price" && <CheckPriceSheet party={party} onClose={close} />}
      {sheet === "present" && <PresentSheet party={party} onClose={close} />}
      {sheet === "split" && <SplitSheet party={party} onClose={close} />}
      {sheet === "tell" && <TellSheet party={party} onClose={close} />}
      {sheet === "hand-over" && <HandOverSheet turns={[party.turn]} onClose={close} />}
    </div>
  );
}

interface Props {
  party: Party;
  once: Once;
}

/** The one or two things that this table asks for now. */
function Next({ party, once, onPresent }: Props & { onPresent: () => void }) {
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
      <button
        type="button"
        class="button next"
        onClick={once(() => house.ask("floor.guests_gone", { turn: turn.id }))}
      >
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
    </>
  );
}

/** A course that was held again stands here like one that waits. */
function FireAgain({ party, once }: Props) {
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

function Served({ party, once }: Props) {
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

/** Later, a line for a course that waits can fire it along with the send. */
function SendAndFire({ party, once }: Props) {
  const house = useHouse();
  const [waits] = party.next?.fires === null ? party.next.waits : [];
  // Without the link the house's own answer to what is sent already is still to come.
  if (waits === undefined || party.mine.length === 0) return null;
  return (
    <button type="button" class="button next" onClick={once(() => send(house, party, waits))}>
      <Icon of={Flame} /> {words.sendAndFire(waits)}
    </button>
  );
}

/** Send stands always in the same place, last. */
function Send({ party, once }: Props) {
  const house = useHouse();
  const stationName = useStations();
  const unsent = pieces(party.mine);
  return (
    <button
      type="button"
      class="button main send"
      disabled={unsent === 0}
      data-do="send"
      onClick={once(() => send(house, party))}
    >
      <Icon of={SendHorizontal} />
      <span class="told">
        {unsent === 0 ? (
          <span>{words.nothingToSend}</span>
        ) : (
          <>
            <strong>{words.send}</strong>
            {promise(party, stationName).map((part) => (
              <span key={part}>
                {" · "}
                <span class="whole">{part}</span>
              </span>
            ))}
          </>
        )}
      </span>
    </button>
  );
}

type Stations = (id: string) => string;

function useStations(): Stations {
  const stations = useHouse().records("station").value;
  return (id) => (stations.get(id)?.name ?? id).toLowerCase();
}

/** In the house's words once it has confirmed every line; before that, how many pieces. */
function promise(party: Party, stationName: Stations): readonly string[] {
  const { next } = party;
  if (!next) return [words.sendPieces(pieces(party.mine))];
  const told = words.next({
    ...next,
    shares: next.at_once.map((share) => ({ ...share, station: stationName(share.station) })),
  });
  return told.length > 0 ? told : [shared.notSent(pieces(party.mine))];
}
