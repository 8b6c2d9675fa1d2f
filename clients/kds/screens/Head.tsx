/** The head of a ticket: table, lane number, age, who and how many. The whole head bumps. */

import {
  Ban,
  Check,
  CircleAlert,
  CirclePause,
  CirclePlay,
  Clock,
  MessageCircle,
  Pin,
  Play,
  RotateCcw,
  Sparkle,
  TriangleAlert,
  Undo2,
  Zap,
} from "lucide";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { words as courses } from "../../ui/words/en.courses.ts";
import { words } from "../../ui/words/en.kds.ts";
import type { Ticket } from "../../wire/records.ts";
import { actsOn } from "../acts.ts";
import { useAge, useUnconfirmed } from "../ageing.ts";
import type { Board } from "../board.ts";
import { taps } from "../tap.ts";
import { isDone, isPinned, isVoid, type Level } from "../tickets.ts";
import { Guest } from "./Guest.tsx";
import { SinceOrder } from "./SinceOrder.tsx";
import { TableNumber } from "./TableNumber.tsx";

const PICTURES: Readonly<Record<Level, Picture>> = {
  fresh: Clock,
  warn: CircleAlert,
  late: TriangleAlert,
  held: CirclePause,
  done: Check,
};

/** The cooks knew before the house could tell them: it is no news and has no paper (HUB-20). */
const isTold = (ticket: Ticket): boolean => ticket.number === 0;

export function laneName(board: Board, ticket: Ticket): string {
  return words.lane(board.station(ticket.station)?.name ?? ticket.station, ticket.number);
}

function Mark({ text, look, picture }: { text: string; look: string; picture?: Picture }) {
  return (
    <span class={`mark ${look}`}>
      {picture && <Icon of={picture} size={20} />}
      {text}
    </span>
  );
}

/** At the pass, where a station's share has no room for more than words. */
export function Marks({ board, ticket }: { board: Board; ticket: Ticket }) {
  const { marks } = words;
  const isUnconfirmed = useUnconfirmed(board, ticket);
  return (
    <span class="marks">
      {isTold(ticket) && (
        <Mark
          text={marks.told(board.person(ticket.told_by ?? ""))}
          look="strong"
          picture={MessageCircle}
        />
      )}
      {ticket.recalled_at !== null && <Mark text={marks.recalled} look="strong" picture={Undo2} />}
      {typeof ticket.rushed_at === "number" && (
        <Mark text={courses.rushed} look="strong rushed" picture={Zap} />
      )}
      {ticket.refire && <Mark text={courses.refireMark} look="strong" picture={RotateCcw} />}
      {isPinned(ticket) && <Mark text={marks.pinned} look="strong" picture={Pin} />}
      {ticket.added && <Mark text={marks.add} look="strong" />}
      {ticket.started_at !== null && <Mark text={marks.started} look="thin" picture={CirclePlay} />}
      {isUnconfirmed && <Mark text={marks.unconfirmed} look="thin" />}
    </span>
  );
}

/** Which course, who serves, for how many, and since when they wait. */
function People({ board, ticket }: { board: Board; ticket: Ticket }) {
  return (
    <span class="people">
      <span class="lane-course">{words.course(ticket.course)}</span>
      <SinceOrder board={board} ticket={ticket} />
      <bdi class="who">{board.person(ticket.waiter)}</bdi>
      <Guest board={board} ticket={ticket} />
    </span>
  );
}

export function Age({ board, ticket }: { board: Board; ticket: Ticket }) {
  const { level, isFresh, clock } = useAge(board, ticket);
  const isNew = isFresh && !isTold(ticket);
  const word = isVoid(ticket) ? words.notices.void : words.ageWords[level];
  const picture = isVoid(ticket) ? Ban : PICTURES[level];
  return (
    <span class="age">
      <span class="age-clock">{clock}</span>
      <span class="age-word">
        <Icon of={isNew ? Sparkle : picture} size={22} />
        {isNew ? words.marks.fresh : word}
      </span>
    </span>
  );
}

/** What the head does, for those who hear the screen. */
function Meaning({ board, ticket }: { board: Board; ticket: Ticket }) {
  const name = laneName(board, ticket);
  const meaning = isDone(ticket) ? words.changesOf(name) : words.bumpIt(name);
  return <span class="only-read">{meaning} </span>;
}

/** Somebody walks by Tab: what is in focus is chosen. */
export function selectByKey(board: Board, id: string, event: FocusEvent): void {
  const isKey =
    event.currentTarget instanceof Element && event.currentTarget.matches(":focus-visible");
  if (isKey) board.selected.value = id;
}

interface Props {
  board: Board;
  ticket: Ticket;
  height: number;
  number: number | null;
}

export function Head({ board, ticket, height, number }: Props) {
  const isUnconfirmed = useUnconfirmed(board, ticket);
  return (
    <button
      type="button"
      class="head"
      data-item={ticket.id}
      onFocus={(event) => selectByKey(board, ticket.id, event)}
      style={{ height: `${height}px` }}
      {...taps((touch) => actsOn(board, ticket.id).main(touch))}
    >
      <Meaning board={board} ticket={ticket} />
      <span class="head-main">
        <TableNumber label={ticket.table} />
        <span class="lane">
          <span class="lane-name">{laneName(board, ticket)}</span>
          <span class="lane-before">
            {number !== null && board.usesKeys.value && <kbd class="slot">{number}</kbd>}
            {number !== null && board.usesKeys.value
              ? words.previousShort(ticket.number)
              : words.previous(ticket.number)}
          </span>
        </span>
        <Age board={board} ticket={ticket} />
      </span>
      <span class="head-more">
        <People board={board} ticket={ticket} />
        {isUnconfirmed && <Mark text={words.marks.unconfirmed} look="thin" />}
      </span>
    </button>
  );
}

/** Beside what the head does: a touch here begins the ticket, and says that it is begun. */
export function HeadTools({ board, ticket }: { board: Board; ticket: Ticket }) {
  const isBegun = ticket.started_at !== null;
  if (isDone(ticket)) return null;
  return (
    <span class="head-tools">
      {isBegun ? (
        <span class="head-tool">
          <span class="head-chip begun">
            <Icon of={CirclePlay} size={20} />
            {words.marks.started}
          </span>
        </span>
      ) : (
        <button
          type="button"
          class="head-tool"
          tabIndex={-1}
          aria-label={words.startIt(laneName(board, ticket))}
          {...taps((touch) => actsOn(board, ticket.id).start(touch))}
        >
          <span class="head-chip">
            <Icon of={Play} size={20} />
            {words.start}
          </span>
        </button>
      )}
    </span>
  );
}

/** The head where a long ticket goes on; it bumps the whole ticket too. */
export function AgainHead({ board, ticket, height }: Omit<Props, "number">) {
  const age = useAge(board, ticket);
  return (
    <button
      type="button"
      class="head again"
      data-again={ticket.id}
      style={{ height: `${height}px` }}
      {...taps((touch) => actsOn(board, ticket.id).main(touch))}
    >
      <Meaning board={board} ticket={ticket} />
      <span class="table-number">{ticket.table}</span>
      <span class="lane">
        <span class="lane-name">{laneName(board, ticket)}</span>
        <span class="lane-before">{words.again}</span>
      </span>
      <span class="age-clock">{age.clock}</span>
    </button>
  );
}
