/** What has no key of its own on a number pad: one key opens this list, a number does it. */

import { isOut, portionsOf, say86 } from "../ui/portions.ts";
import { acknowledge, senderOf, unreadAt } from "../ui/talk.ts";
import { words as courses } from "../ui/words/en.courses.ts";
import { words as eighty } from "../ui/words/en.eighty.ts";
import { words as kds } from "../ui/words/en.kds.ts";
import { words } from "../ui/words/en.keys.ts";
import { words as talk } from "../ui/words/en.talk.ts";
import type { Ticket } from "../wire/records.ts";
import { actsOn } from "./acts.ts";
import { answerVoid, FATES, type VoidFate } from "./answers.ts";
import { voidsToAnswer } from "./blocks.ts";
import type { Board, Panel } from "./board.ts";
import type { Does } from "./choices.ts";
import { keyTouch } from "./guard.ts";
import { isBeingSeen, leftVoids, seeLeft } from "./left_voids.ts";
import { rushesAsked, tableOf } from "./rushes.ts";
import { isPinned, linesToMake } from "./tickets.ts";

export interface More {
  readonly id: string;
  readonly text: string;
  readonly does: Does;
}

const now = () => keyTouch(performance.now());

/** At a station the ticket that is chosen, at the pass the shares of the course. */
function chosenTickets(board: Board): readonly Ticket[] {
  const id = board.selected.value;
  if (board.isExpo) {
    const pass = board.passes.value.find((slot) => slot.thing.id === id)?.thing;
    return pass?.tickets ?? [];
  }
  return board.slots.value.flatMap((slot) => (slot.thing.id === id ? [slot.thing] : []));
}

/** "GRILL 5, table 12": what the numbers speak about. */
export function subjectOf(board: Board): string {
  const [ticket] = chosenTickets(board);
  if (!ticket) return "";
  const table = `${kds.table.toLowerCase()} ${ticket.table}`;
  if (board.isExpo) return table;
  const station = board.station(ticket.station)?.name ?? ticket.station;
  return `${kds.lane(station, ticket.number)}, ${table}`;
}

/** The first void of the chosen ticket, else one whose party has left. */
function voids(board: Board): readonly More[] {
  const { house } = board;
  const [ticket] = chosenTickets(board);
  const [notice] = ticket ? voidsToAnswer(ticket) : [];
  const [left] = leftVoids(board);
  const does = (fate: VoidFate): Does => {
    if (ticket && notice) return () => answerVoid(board, ticket, notice, fate, now());
    if (left && !isBeingSeen(house, left)) return () => seeLeft(house, left, fate);
    return null;
  };
  const what =
    notice?.text ?? (left && courses.leftVoid(`${left.pieces} ${left.name}`, left.table));
  return FATES.map((fate) => ({
    id: fate,
    text: what ? words.voidSays(courses.fates[fate], what) : words.noVoid,
    does: does(fate),
  }));
}

function rushes(board: Board): readonly More[] {
  const { house } = board;
  const [firing] = rushesAsked(house);
  const table = firing ? tableOf(house, firing) : "";
  const [ticket] = chosenTickets(board);
  return [
    {
      id: "rush",
      text: firing ? courses.grantRushFor(table) : words.noRushAsked,
      does: firing ? () => house.ask("kitchen.grant_rush", { firing: firing.id }) : null,
    },
    {
      id: "no-rush",
      text: firing ? courses.refuseRushFor(table) : words.noRushAsked,
      does: firing
        ? () => {
            board.refusing.value = firing.id;
            board.panel.value = "no-rush";
          }
        : null,
    },
    {
      id: "order",
      text: words.orderByHand,
      does: ticket
        ? () => {
            board.ordering.value = board.selected.peek();
            board.panel.value = "order";
          }
        : null,
    },
  ];
}

function messages(board: Board): readonly More[] {
  const { house } = board;
  const stations = new Set(board.stations.value.map(({ id }) => id as string));
  const [first] = unreadAt(house, stations);
  const from = first ? talk.from(senderOf(house, first), first.table) : "";
  return [
    {
      id: "message-seen",
      text: first ? words.messageSeen(from, first.text) : words.noMessage,
      does: first ? () => acknowledge(house, first) : null,
    },
    {
      id: "message",
      text: first ? words.answerMessage(from) : words.tellWaiter,
      does: () => {
        board.answering.value = first ?? null;
        board.panel.value = "say";
      },
    },
  ];
}

/** The dish that is pointed at, else the first that is to make. */
function out(board: Board): More {
  const { house } = board;
  const [ticket] = chosenTickets(board);
  const dishes = ticket ? linesToMake(ticket) : [];
  const line = dishes.find((each) => each.line === board.dish.value) ?? dishes[0];
  if (!line) return { id: "out", text: words.noDish, does: null };
  const isOutNow = isOut(portionsOf(house, "dish", line.dish));
  return {
    id: "out",
    text: isOutNow ? words.dishIsOut(line.name) : words.dishOut(line.name),
    does: isOutNow ? null : () => say86(house, { what: "dish", of: line.dish }),
  };
}

function pin(board: Board): More {
  const tickets = chosenTickets(board).filter((ticket) => linesToMake(ticket).length > 0);
  const id = board.selected.value;
  if (tickets.length === 0 || id === null) return { id: "pin", text: words.noPin, does: null };
  const what = subjectOf(board);
  const text = tickets.every(isPinned) ? words.unpin(what) : words.pin(what);
  return { id: "pin", text, does: () => void actsOn(board, id).mark(now()) };
}

const opens = (board: Board, id: Panel, text: string): More => ({
  id,
  text,
  does: () => {
    board.panel.value = id;
  },
});

/** Nine at most, each always under the same number. */
export function moreOf(board: Board): readonly More[] {
  return [
    ...(board.isExpo ? rushes(board) : voids(board)),
    ...messages(board),
    board.isExpo ? opens(board, "waiting", words.waiting) : out(board),
    pin(board),
    opens(board, "recall", words.bumpedTickets),
    opens(board, "eighty", eighty.panel),
  ];
}
