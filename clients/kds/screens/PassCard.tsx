/** One fired course at the pass: every station's share, "1 of 2" until all have bumped, then Served. */
import { ArrowLeftRight, Bell, Check, CirclePause, CookingPot } from "lucide";
import { useDerived } from "../../ui/derived.ts";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import { placeTitle } from "../../ui/words/place.ts";
import type { Ticket } from "../../wire/records.ts";
import { actsOn } from "../acts.ts";
import type { Block } from "../blocks.ts";
import type { Board } from "../board.ts";
import type { Pass, Place, Share } from "../expo.ts";
import type { Measures } from "../measures.ts";
import { taps } from "../tap.ts";
import { ageSeconds, clockwork, type Level, levelOf } from "../tickets.ts";
import { Guest } from "./Guest.tsx";
import { selectByKey } from "./Head.tsx";
import type { PassRoom } from "./PassShelf.tsx";
import { ShareColumn } from "./ShareColumn.tsx";
import { TableNumber } from "./TableNumber.tsx";

interface HeadProps {
  board: Board;
  pass: Pass;
  height: number;
  number: number | null;
}

interface Props {
  board: Board;
  pass: Pass;
  isGone: boolean;
  shares: readonly Share[];
  blocks: ReadonlyMap<string, readonly Block[]>;
  place: Place;
  measures: Measures;
  room: PassRoom;
  number: number | null;
}

const WORSE: readonly Level[] = ["done", "held", "fresh", "warn", "late"];

/** As bad as the worst share that is not done. */
function levelOfPass(board: Board, pass: Pass): Level | "ready" {
  if (pass.firing.ready_at !== null) return "ready";
  const now = board.house.now.value;
  const levels = pass.tickets
    .filter((ticket) => ticket.bumped_at === null)
    .map((ticket) => WORSE.indexOf(levelOf(ticket, board.station(ticket.station), now)));
  return WORSE[Math.max(1, ...levels)] ?? "fresh";
}

function Readiness({ board, pass }: { board: Board; pass: Pass }) {
  const { bumped, stations, ready_at } = pass.firing;
  const isHeld = pass.firing.held_at !== null;
  const isReady = ready_at !== null;
  const waits = useDerived(
    () => clockwork(ageSeconds(ready_at ?? 0, board.house.now.value)),
    [board, ready_at],
  );
  const waiting = isHeld ? words.ageWords.held : words.cooking;
  return (
    <span class="age">
      <span class="age-clock">{isReady ? waits : words.of(bumped, stations)}</span>
      <span class="age-word">
        <Icon of={isReady ? Bell : isHeld ? CirclePause : CookingPot} size={22} />
        {isReady ? words.ready : waiting}
      </span>
    </span>
  );
}

/** Who serves it and for how many; and, once it may go out, what a touch says. */
function PassPeople({
  board,
  ticket,
  isReady,
}: {
  board: Board;
  ticket: Ticket;
  isReady: boolean;
}) {
  return (
    <span class="head-more">
      <span class="people">
        <bdi class="who">{board.person(ticket.waiter)}</bdi>
        <Guest board={board} ticket={ticket} />
      </span>
      {isReady && (
        <span class="serve">
          <Icon of={Check} size={28} />
          {words.serve}
        </span>
      )}
    </span>
  );
}

function PassHead({ board, pass, height, number }: HeadProps) {
  const ticket = pass.tickets[0];
  if (!ticket) return null;
  const course = words.course(pass.firing.course);
  const isReady = pass.firing.ready_at !== null;
  const inside = (
    <>
      <span class="head-main">
        <TableNumber label={ticket.table} />
        <span class="lane">
          <span class="lane-name">{course}</span>
          {number !== null && board.usesKeys.value && (
            <span class="lane-before">
              <kbd class="slot">{number}</kbd>
            </span>
          )}
        </span>
        <Readiness board={board} pass={pass} />
      </span>
      <PassPeople board={board} ticket={ticket} isReady={isReady} />
    </>
  );
  const style = { height: `${height}px` };
  if (!isReady) {
    return (
      <header class="head pass-head" style={style}>
        {inside}
      </header>
    );
  }
  return (
    <button
      type="button"
      class="head pass-head"
      data-item={pass.id}
      onFocus={(event) => selectByKey(board, pass.id, event)}
      style={style}
      {...taps((touch) => actsOn(board, pass.id).main(touch))}
    >
      <span class="only-read">{words.servedIt(ticket.table, course)} </span>
      {inside}
    </button>
  );
}

/** Opens the choice of where the course hangs. */
function OrderTool({ board, pass }: { board: Board; pass: Pass }) {
  const table = pass.tickets[0]?.table ?? "";
  return (
    <span class="head-tools">
      <button
        type="button"
        class="head-tool pass-tool"
        aria-label={words.orderIt(table, words.course(pass.firing.course))}
        {...taps(() => {
          board.ordering.value = pass.id;
          board.panel.value = "order";
        })}
      >
        <span class="head-chip">
          <Icon of={ArrowLeftRight} size={20} />
          {words.order}
        </span>
      </button>
    </span>
  );
}

export function PassCard(props: Props) {
  const { board, pass, isGone, shares, blocks, place, measures, room, number } = props;
  const { columnWidth, gap } = measures;
  const table = pass.tickets[0]?.table ?? "";
  const course = words.course(pass.firing.course);
  const isReady = pass.firing.ready_at !== null;
  const level = useDerived(() => levelOfPass(board, pass), [board, pass]).value;
  const isSelected = useDerived(() => board.selected.value === pass.id, [board, pass]).value;
  return (
    <article
      class="ticket pass"
      data-item={pass.id}
      data-table={table}
      data-course={pass.firing.course ?? "at-once"}
      data-level={level}
      data-state={isReady ? "ready" : "cooking"}
      data-selected={isSelected || undefined}
      inert={isGone}
      aria-label={`${placeTitle(table)}, ${course}`}
      style={{
        width: `${place.span * columnWidth + (place.span - 1) * gap}px`,
        height: `${place.height}px`,
        transform: `translate(${place.column * (columnWidth + gap)}px, ${place.top}px)`,
      }}
    >
      <div class="head-place">
        <PassHead board={board} pass={pass} height={room.head} number={number} />
        {!isReady && <OrderTool board={board} pass={pass} />}
      </div>
      <div class="shares">
        {shares.map((share) => (
          <ShareColumn
            key={`${share.ticket.id} ${share.first}`}
            board={board}
            share={share}
            blocks={blocks.get(share.ticket.id) ?? []}
            measures={measures}
            height={room.shareHead}
          />
        ))}
      </div>
      {isGone && (
        <div class="gone-veil">
          <Icon of={Check} size={56} /> {words.served}
        </div>
      )}
    </article>
  );
}
