/** The whole screen by keyboard or bump bar. */
import { actsOn } from "./acts.ts";
import type { Board } from "./board.ts";
import { keyTouch } from "./guard.ts";
import { byNumber, following, onPage, step } from "./view.ts";

function select(board: Board, id: string | null): void {
  board.selected.value = id;
  const standing = board.view.peek().items.find((item) => item.id === id);
  if (standing) board.page.value = standing.page;
}

function turnPage(board: Board, way: number): void {
  const { pages } = board.view.peek();
  board.page.value = Math.min(pages - 1, Math.max(0, board.page.peek() + way));
  board.selected.value = null;
}

function main(board: Board): void {
  const view = board.view.peek();
  const id = board.selected.peek();
  if (!id || !view.items.some((item) => item.id === id)) {
    select(board, onPage(view, board.page.peek())[0]?.id ?? null);
    return;
  }
  const next = following(view, id);
  if (actsOn(board, id).main(keyTouch(performance.now()))) select(board, next);
}

function letter(board: Board, key: string): boolean {
  const id = board.selected.peek();
  const chosen = id === null ? null : actsOn(board, id);
  const touch = keyTouch(performance.now());
  const last = board.bumped.peek()[0];
  switch (key) {
    case "s":
      chosen?.start(touch);
      return true;
    case "a":
      chosen?.acknowledge(touch);
      return true;
    case "r":
      if (board.undo.peek()) board.takeBack();
      else if (last) board.recall(last);
      return true;
    case "l":
      board.panel.value = "recall";
      return true;
    case "d":
      board.showsAllDay.value = !board.showsAllDay.peek();
      return true;
    default:
      return false;
  }
}

/** True when the key meant something here. */
export function press(board: Board, key: string): boolean {
  const page = board.page.peek();
  if (key.startsWith("Arrow")) {
    select(board, step(board.view.peek(), page, board.selected.peek(), key)?.id ?? null);
    return true;
  }
  if (/^[1-9]$/.test(key)) {
    select(board, byNumber(board.view.peek(), page, Number(key)));
    return true;
  }
  if (key === "Enter" || key === " ") main(board);
  else if (key === "PageDown") turnPage(board, 1);
  else if (key === "PageUp") turnPage(board, -1);
  else if (key === "Home") turnPage(board, -board.view.peek().pages);
  else if (key === "Escape") board.selected.value = null;
  else return letter(board, key.toLowerCase());
  return true;
}

/** Enter on a button of the bars is that button; on a ticket it is the ticket that is chosen. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog")) return true;
  const isPress = event.key === "Enter" || event.key === " ";
  return isPress && target.closest("button") !== null && target.closest("[data-item]") === null;
}

export function listen(board: Board): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (belongsElsewhere(event)) return;
    if (!press(board, event.key)) return;
    event.preventDefault();
    board.usesKeys.value = true;
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
