/** What a touch or a key does to one ticket or one course, once the guard has let it through. */
import type { Station, Ticket } from "../wire/records.ts";
import type { Board } from "./board.ts";
import type { Pass } from "./expo.ts";
import type { Touch } from "./guard.ts";
import { isDone, isMade, linesToMake } from "./tickets.ts";

/** What the station's rule says: dish by dish, the whole ticket, or both. */
export function ruleOf(board: Board, ticket: Ticket): Station["bump_rule"] {
  // A station that was written before there were rules works as the cook likes.
  return board.station(ticket.station)?.bump_rule ?? "both";
}

/** Where dishes come first, a ticket goes by its last dish. */
export function mayBumpWhole(board: Board, ticket: Ticket): boolean {
  return ruleOf(board, ticket) !== "items" || linesToMake(ticket).length === 0;
}

/** Each answers whether it acted. */
export interface Acts {
  main(touch: Touch): boolean;
  start(touch: Touch): boolean;
  acknowledge(touch: Touch): boolean;
  /** Pins it to the head, or lets it go. */
  mark(touch: Touch): boolean;
  /** Strikes a dish off, or brings it back. */
  dish(line: string, touch: Touch): boolean;
}

const NO: Acts = {
  mark: () => false,
  main: () => false,
  start: () => false,
  acknowledge: () => false,
  dish: () => false,
};

function ticketActs(board: Board, id: string): Acts {
  const slot = board.slots.peek().find((each) => each.thing.id === id);
  if (!slot || slot.left_at !== null) return NO;
  const ticket = slot.thing;
  const guarded = (name: string, act: (one: Ticket) => void) => (touch: Touch) => {
    const may = board.guard.admits(id, name, touch);
    if (may) act(ticket);
    return may;
  };
  const dish = (line: string, touch: Touch): boolean => {
    const found = ticket.lines.find((each) => each.line === line);
    if (!found || isDone(ticket) || ruleOf(board, ticket) === "ticket") return false;
    const act = isMade(found) ? board.recallDish : board.bumpDish;
    const may = board.guard.admits(id, `dish ${line}`, touch);
    if (may) act(ticket, found);
    return may;
  };
  const whole = (touch: Touch): boolean => {
    if (mayBumpWhole(board, ticket)) return guarded("bump", board.bump)(touch);
    board.hint.value = { ticket, left: linesToMake(ticket).length };
    return false;
  };
  return {
    dish,
    main: isDone(ticket) ? NO.main : whole,
    start: isDone(ticket) || ticket.started_at !== null ? NO.start : guarded("start", board.start),
    acknowledge: guarded("seen", board.acknowledge),
    mark: isDone(ticket) ? NO.mark : guarded("mark", (one) => board.pin([one])),
  };
}

/** The shares of a course whose order still matters to a station. */
export function toOrder(pass: Pass): readonly Ticket[] {
  return pass.tickets.filter((ticket) => !isDone(ticket));
}

function passActs(board: Board, id: string): Acts {
  const slot = board.passes.peek().find((each) => each.thing.id === id);
  if (!slot || slot.left_at !== null) return NO;
  const mark = (touch: Touch): boolean => {
    const may = board.guard.admits(id, "mark", touch);
    if (may) board.pin(toOrder(slot.thing));
    return may;
  };
  if (slot.thing.firing.ready_at === null) return { ...NO, mark };
  const main = (touch: Touch): boolean => {
    const may = board.guard.admits(id, "serve", touch);
    if (may) board.serve(slot.thing);
    return may;
  };
  return { ...NO, main, mark };
}

/** The expo sees the plates of a station: its share is bumped from the pass. */
export function bumpAtPass(board: Board, ticket: Ticket, touch: Touch): void {
  if (!isDone(ticket) && board.guard.admits(ticket.id, "bump", touch)) board.bump(ticket);
}

/** A ticket at a station, a course at the pass. */
export function actsOn(board: Board, id: string): Acts {
  return board.isExpo ? passActs(board, id) : ticketActs(board, id);
}
