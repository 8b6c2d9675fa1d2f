/** What number keys do while a panel lies over the screen: the first nine of what it offers. */
import { useEffect } from "preact/hooks";
import type { Board } from "./board.ts";

/** Null: it stands there, and cannot be done now. */
export type Does = (() => void) | null;

export const NUMBERS_MAX = 9;

/** The panel that is drawn says what its numbers mean; when it closes they mean nothing. */
export function useNumbers(board: Board, does: readonly Does[]): void {
  useEffect(() => {
    board.numbers.value = does.slice(0, NUMBERS_MAX);
  });
  useEffect(
    () => () => {
      board.numbers.value = [];
    },
    [board],
  );
}
