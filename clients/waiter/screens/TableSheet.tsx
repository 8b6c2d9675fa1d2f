/** More for this table: covers, moving, the bill, holding again, guests gone, clean. */
import {
  ArrowRightLeft,
  FastForward,
  Flame,
  HandHelping,
  ListChecks,
  MessageSquareText,
  NotepadText,
  Pause,
  Percent,
  Receipt,
  Sparkles,
  UserRoundCheck,
} from "lucide";
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { isAllThere } from "../../ui/presenting.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words as pacing } from "../../ui/words/en.pacing.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words as talk } from "../../ui/words/en.talk.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Firing } from "../../wire/records.ts";
import { mayEnterFromPaper, present } from "../asks.ts";
import type { CourseView } from "../check.ts";
import { waitsToLand } from "../floor.ts";
import { useHouse } from "../inside.ts";
import { bringable, mayHandOver, mayMove } from "../moves.ts";
import type { Party } from "../party.ts";
import { go } from "../place.ts";
import { Covers } from "./SeatSheet.tsx";

export type OtherSheet = "pick" | "hand-over" | "tell" | "price" | "present";

interface Props {
  party: Party;
  onClose: () => void;
  /** Another sheet takes this one's place. */
  onOther: (sheet: OtherSheet) => void;
}

export function TableSheet({ party, onClose, onOther }: Props) {
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
          <Do
            picture={UserRoundCheck}
            onPress={closing(() => house.ask("floor.guests_gone", { turn: turn.id }))}
          >
            {words.guestsGone}
          </Do>
          <Do
            picture={Sparkles}
            onPress={closing(() => house.ask("floor.clean", { turn: turn.id }))}
          >
            {words.clean}
          </Do>
        </div>
        <h3>{words.changeCovers}</h3>
        <Covers
          seats={seats}
          chosen={turn.covers}
          onChoose={(covers) =>
            closing(() => house.ask("floor.change_covers", { turn: turn.id, covers }))()
          }
        />
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
    words.seatedAt(clock(turn.seated_at, zone)),
    words.waitedBy(waiter),
    ...(turn.moved_from.length ? [words.cameFrom(turn.moved_from)] : []),
  ];
  return <p class="soft">{parts.join(" · ")}</p>;
}

interface MovesProps {
  party: Party;
  closing: Closing;
  onOther: Props["onOther"];
}

/** The whole party, or some of its dishes; without the link the buttons say why not. */
function Moves({ party, closing, onOther }: MovesProps) {
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

interface DoProps {
  picture: Picture;
  disabled?: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

function Do({ picture, disabled = false, onPress, children }: DoProps) {
  return (
    <button type="button" class="button wide choice" disabled={disabled} onClick={onPress}>
      <Icon of={picture} /> {children}
    </button>
  );
}

type Closing = (act: () => void) => () => void;

/** Present the bill, present it again when outdated, reprint what was presented. */
function Bills({ party, closing, onOther }: MovesProps) {
  const house = useHouse();
  if (isKitchenOnly(house)) return null;
  const owes = party.checks.some((check) => check.closed_at === null && check.total_cents > 0);
  const presented = party.bills.filter((bill) => bill.presented_at !== null && !bill.outdated);
  const again = party.bills.some((bill) => bill.outdated);
  const show = () =>
    isAllThere(party.checks) ? closing(() => present(house, party))() : onOther("present");
  return (
    <>
      {owes && (presented.length === 0 || again) && (
        <Do picture={Receipt} onPress={show}>
          {again ? words.billAgain : words.bill}
        </Do>
      )}
      {owes && (
        <Do picture={Percent} onPress={() => onOther("price")}>
          {prices.onEverything}
        </Do>
      )}
      {presented.map((bill) => (
        <Do
          key={bill.id}
          picture={Receipt}
          onPress={closing(() => house.ask("bills.reprint", { bill: bill.id }))}
        >
          {words.reprintBill} <span class="amount">{money(bill.presented_cents)}</span>
        </Do>
      ))}
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
