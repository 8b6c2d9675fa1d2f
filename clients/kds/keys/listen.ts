/** The whole screen by keyboard, number pad or bump bar: what each act of a key does. */
import { acknowledge, unreadAt } from "../../ui/talk.ts";
import { actsOn } from "../acts.ts";
import { answerVoid, type VoidFate } from "../answers.ts";
import { voidsToAnswer } from "../blocks.ts";
import type { Board } from "../board.ts";
import { keyTouch } from "../guard.ts";
import { linesToMake } from "../tickets.ts";
import { byNumber, following, onPage, type Standing, step } from "../view.ts";
import { type Act, actOf, type Profile } from "./profile.ts";

const now = () => keyTouch(performance.now());

function select(board: Board, id: string | null): void {
  board.selected.value = id;
  board.dish.value = null;
  const standing = board.view.peek().items.find((item) => item.id === id);
  if (standing) board.page.value = standing.page;
}

function goTo(board: Board, page: number): void {
  const { pages } = board.view.peek();
  board.page.value = Math.min(pages - 1, Math.max(0, page));
  select(board, null);
}

/** What is chosen, or the first of the page, which is chosen with that. */
function chosen(board: Board): { readonly id: string | null; readonly isNew: boolean } {
  const view = board.view.peek();
  const id = board.selected.peek();
  if (id && view.items.some((item) => item.id === id)) return { id, isNew: false };
  const first = onPage(view, board.page.peek())[0]?.id ?? null;
  select(board, first);
  return { id: first, isNew: true };
}

function bump(board: Board, id: string): void {
  const next = following(board.view.peek(), id);
  if (actsOn(board, id).main(now())) select(board, next);
}

/** The first press only chooses: nobody bumps what they have not looked at. */
function bumpChosen(board: Board): void {
  const { id, isNew } = chosen(board);
  if (id && !isNew) bump(board, id);
}

function bumpFirst(board: Board): void {
  const first = board.view.peek().items[0]?.id;
  if (first) actsOn(board, first).main(now());
}

function dishesOf(board: Board, id: string | null): readonly string[] {
  const ticket = board.slots.peek().find((slot) => slot.thing.id === id)?.thing;
  return ticket ? linesToMake(ticket).map((line) => line.line) : [];
}

function nextDish(board: Board): void {
  const dishes = dishesOf(board, chosen(board).id);
  const here = dishes.indexOf(board.dish.peek() ?? "");
  board.dish.value = dishes[(here + 1) % dishes.length] ?? null;
}

/** The dish that is pointed at, else the first that nobody has made; then the one below it. */
function bumpDish(board: Board): void {
  const { id, isNew } = chosen(board);
  const dishes = dishesOf(board, id);
  const pointed = board.dish.peek();
  const line = pointed && dishes.includes(pointed) ? pointed : dishes[0];
  if (!id || isNew || !line || !actsOn(board, id).dish(line, now())) return;
  const rest = dishes.filter((each) => each !== line);
  board.dish.value = pointed ? (dishes[dishes.indexOf(line) + 1] ?? rest[0] ?? null) : null;
}

/** What became of the first void on the ticket that is chosen; two voids take two presses. */
function answer(board: Board, fate: VoidFate): void {
  const { id, isNew } = chosen(board);
  const ticket = board.slots.peek().find((each) => each.thing.id === id)?.thing;
  const [notice] = ticket ? voidsToAnswer(ticket) : [];
  if (ticket && notice && !isNew) answerVoid(board, ticket, notice, fate, now());
}

/** The first message at the head of the screen; a key that bounces never sees off the one behind it. */
function seeMessage(board: Board): void {
  const stations = new Set(board.stations.peek().map(({ id }) => id as string));
  const [first] = unreadAt(board.house, stations);
  if (first && board.guard.admits(first.id, "seen", now())) acknowledge(board.house, first);
}

function slot(board: Board, number: number): void {
  const tens = board.tens.peek() ? 10 : 0;
  board.tens.value = false;
  select(board, byNumber(board.view.peek(), board.page.peek(), number + tens));
}

function recallLast(board: Board): void {
  const last = board.bumped.peek()[0];
  if (board.undo.peek()) board.takeBack();
  else if (last) board.recall(last);
}

function walk(board: Board, way: string): void {
  const to: Standing | null = step(
    board.view.peek(),
    board.page.peek(),
    board.selected.peek(),
    way,
  );
  select(board, to?.id ?? null);
}

const ACT: Readonly<Record<Exclude<Act, `slot-${string}`>, (board: Board) => void>> = {
  next: (board) => walk(board, "ArrowDown"),
  previous: (board) => walk(board, "ArrowUp"),
  left: (board) => walk(board, "ArrowLeft"),
  right: (board) => walk(board, "ArrowRight"),
  up: (board) => walk(board, "ArrowUp"),
  down: (board) => walk(board, "ArrowDown"),
  start: (board) => void actsOn(board, chosen(board).id ?? "").start(now()),
  "bump-item": bumpDish,
  "next-item": nextDish,
  "bump-ticket": bumpChosen,
  "bump-first": bumpFirst,
  acknowledge: (board) => void actsOn(board, chosen(board).id ?? "").acknowledge(now()),
  "message-seen": seeMessage,
  "void-not-started": (board) => answer(board, "not_started"),
  "void-cooked": (board) => answer(board, "cooked"),
  "void-wasted": (board) => answer(board, "wasted"),
  mark: (board) => void actsOn(board, chosen(board).id ?? "").mark(now()),
  undo: (board) => board.takeBack(),
  "recall-last": recallLast,
  "recall-list": (board) => {
    board.panel.value = "recall";
  },
  // It speaks of a ticket, so one is chosen; nothing is done before its name was read.
  more: (board) => {
    chosen(board);
    board.panel.value = "more";
  },
  "eighty-six": (board) => {
    board.panel.value = "eighty";
  },
  "all-day": (board) => {
    board.showsAllDay.value = !board.showsAllDay.peek();
  },
  "page-on": (board) => goTo(board, board.page.peek() + 1),
  "page-back": (board) => goTo(board, board.page.peek() - 1),
  home: (board) => goTo(board, 0),
  end: (board) => goTo(board, board.view.peek().pages - 1),
  "ten-more": (board) => {
    board.tens.value = !board.tens.peek();
  },
  "let-go": (board) => select(board, null),
  help: (board) => {
    board.panel.value = "help";
  },
};

export function press(board: Board, act: Act): void {
  const number = /^slot-(\d+)$/.exec(act)?.[1];
  if (number) slot(board, Number(number));
  else ACT[act as keyof typeof ACT](board);
}

/** Enter on a button of the bars is that button; on a ticket it is the ticket that is chosen. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const isPress = event.key === "Enter" || event.key === " ";
  return isPress && target.closest("button") !== null && target.closest("[data-item]") === null;
}

export function listen(board: Board, profile: () => Profile): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("dialog")) {
      inPanel(board, actOf(profile(), event));
      return;
    }
    const act = actOf(profile(), event);
    if (act === null || belongsElsewhere(event)) return;
    press(board, act);
    event.preventDefault();
    board.usesKeys.value = true;
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

/** A bar has no Tab: in a panel a number does what it stands beside, and the panel's own key closes. */
export function inPanel(board: Board, act: Act | null): void {
  const panel = board.panel.peek();
  if (act === null) return;
  if (act === "let-go" || act === "undo") board.panel.value = null;
  if (panel === "help" && act === "help") board.panel.value = null;
  if (panel === "recall" && (act === "recall-list" || act === "recall-last")) {
    board.panel.value = null;
  }
  if (act === "more") {
    board.panel.value = null;
    if (panel === "more") recallLast(board);
  }
  const number = /^slot-(\d+)$/.exec(act)?.[1];
  if (number) board.numbers.peek()[Number(number) - 1]?.();
}
