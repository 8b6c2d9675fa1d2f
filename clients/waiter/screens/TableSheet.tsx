/** More for this table: covers, moving, the bill, holding again, guests gone, clean. */
import {
  ArrowRightLeft,
  Beer,
  FastForward,
  Flame,
  HandHelping,
  ListChecks,
  MessageSquareText,
  NotepadText,
  Pause,
  Sparkles,
  UserRoundCheck,
} from "lucide";
import { guestName } from "../../ui/place.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words as pacing } from "../../ui/words/en.pacing.ts";
import { words as tabs } from "../../ui/words/en.tabs.ts";
import { words as talk } from "../../ui/words/en.talk.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Firing } from "../../wire/records.ts";
import { mayEnterFromPaper } from "../asks.ts";
import type { CourseView } from "../check.ts";
import { waitsToLand } from "../floor.ts";
import { useHouse } from "../inside.ts";
import { bringable, mayHandOver, mayMove } from "../moves.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { Do } from "./Do.tsx";
import { Covers } from "./SeatSheet.tsx";
import { type ActsProps, Bills, type Closing, type OtherSheet } from "./TableBills.tsx";

interface Props {
  party: Party;
  onClose: () => void;
  /** Another sheet takes this one's place. */
  onOther: (sheet: OtherSheet) => void;
  onLeave: () => void;
}

export function TableSheet({ party, onClose, onOther, onLeave }: Props) {
  const house = useHouse();
  const { turn } = party;
  const seats = house.records("table").value.get(turn.table)?.seats ?? turn.covers;
  const closing = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Sheet title={words.tableTitle(party.label)} onClose={onClose}>
      <div class="stack">
        <About party={party} />
        <div class="choices">
          <Do picture={MessageSquareText} onPress={() => onOther("tell")}>
            {talk.tellKitchen}
          </Do>
          <Moves party={party} closing={closing} onOther={onOther} />
          <Bills party={party} closing={closing} onOther={onOther} />
          {mayEnterFromPaper(house) && (
            <Do picture={NotepadText} onPress={closing(() => go({ at: "paper", turn: turn.id }))}>
              {words.enterFromPaper}
            </Do>
          )}
          <Firings party={party} closing={closing} />
          <Do picture={UserRoundCheck} onPress={onLeave}>
            {words.guestsGone}
          </Do>
          {turn.tab === null && (
            <Do
              picture={Sparkles}
              onPress={closing(() => house.ask("floor.clean", { turn: turn.id }))}
            >
              {words.clean}
            </Do>
          )}
        </div>
        {(turn.tab === null || turn.tab.kind === "bar") && (
          <>
            <h3>{words.changeCovers}</h3>
            <Covers
              seats={seats}
              chosen={turn.covers}
              onChoose={(covers) =>
                closing(() => house.ask("floor.change_covers", { turn: turn.id, covers }))()
              }
            />
          </>
        )}
      </div>
    </Sheet>
  );
}

function About({ party }: { party: Party }) {
  const house = useHouse();
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const { turn } = party;
  const waiter = house.records("person").value.get(turn.waiter)?.name ?? turn.waiter;
  const parts = [
    ...party.checks.map((check) => words.orderNumber(check.number)),
    guestName(house, turn.id),
    words.seatedAt(clock(turn.seated_at, zone)),
    words.waitedBy(waiter),
    ...(turn.moved_from.length ? [words.cameFrom(turn.moved_from)] : []),
  ];
  return <p class="soft">{parts.filter(Boolean).join(" · ")}</p>;
}

/** The whole party, or some of its dishes; without the link the buttons say why not. */
function Moves({ party, closing, onOther }: ActsProps) {
  const house = useHouse();
  const may = mayMove(house);
  const why = may ? "" : ` · ${words.needsTheLink}`;
  return (
    <>
      <Do
        picture={ArrowRightLeft}
        disabled={!may}
        onPress={closing(() => go({ at: "move", turn: party.turn.id }))}
      >
        {words.move + why}
      </Do>
      {party.turn.tab === null && (
        <Do picture={Beer} disabled={!may} onPress={() => onOther("to-tab")}>
          {tabs.toTab + why}
        </Do>
      )}
      {bringable(party).length > 0 && (
        <Do picture={ListChecks} disabled={!may} onPress={() => onOther("pick")}>
          {words.bringDishes + why}
        </Do>
      )}
      {mayHandOver(house, party.turn) && (
        <Do picture={HandHelping} disabled={!may} onPress={() => onOther("hand-over")}>
          {words.handOver + why}
        </Do>
      )}
    </>
  );
}

/** A course that was fired in parts: which part this is. */
const dishesOf = (view: CourseView, firing: Firing): string =>
  [...new Set(view.lines.filter((line) => line.firing === firing.id).map(({ name }) => name))].join(
    ", ",
  );

/** Fired by mistake: held again until a station has begun, and let go again. */
function Firings({ party, closing }: { party: Party; closing: Closing }) {
  const house = useHouse();
  const untouched = (firing: Firing) =>
    firing.course !== null && firing.bumped === 0 && firing.held_at === null;
  return (
    <>
      {party.courses.flatMap((view) =>
        view.open.filter(untouched).map((firing, _, all) => (
          <Do
            key={firing.id}
            picture={Pause}
            onPress={closing(() => house.ask("kitchen.hold_again", { firing: firing.id }))}
          >
            {words.holdAgainCourse(firing.course ?? 0)}
            {all.length > 1 && ` · ${dishesOf(view, firing)}`}
          </Do>
        )),
      )}
      {party.courses.flatMap((view) =>
        view.open
          .filter((firing) => waitsToLand(house, firing))
          .map((firing) => (
            <Do
              key={firing.id}
              picture={FastForward}
              onPress={closing(() => house.ask("kitchen.all_now", { firing: firing.id }))}
            >
              {pacing.allNowCourse(firing.course ?? 0)}
            </Do>
          )),
      )}
      {party.courses.flatMap((view) =>
        view.open
          .filter((firing) => firing.held_at !== null)
          .map((firing, _, all) => (
            <Do
              key={firing.id}
              picture={Flame}
              onPress={closing(() => house.ask("kitchen.fire_again", { firing: firing.id }))}
            >
              {words.letGo(firing.course ?? 0)}
              {all.length > 1 && ` · ${dishesOf(view, firing)}`}
            </Do>
          )),
      )}
    </>
  );
}
