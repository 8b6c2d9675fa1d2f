/** Large keys in a panel; who works by keys reads a number on each. */
import type { Picture } from "../../ui/Icon.tsx";
import type { Board } from "../board.ts";
import { type Does, NUMBERS_MAX, useNumbers } from "../choices.ts";
import { TapButton } from "./TapButton.tsx";

export interface NumberedKey {
  readonly id: string;
  readonly text: string;
  readonly does: Does;
  readonly picture?: Picture;
}

/** The number of its key, where somebody works by keys. */
export function KeyNumber({ board, number }: { board: Board; number: number }) {
  if (!board.usesKeys.value || number > NUMBERS_MAX) return null;
  return <kbd class="slot">{number}</kbd>;
}

interface Props {
  board: Board;
  keys: readonly NumberedKey[];
}

export function NumberedKeys({ board, keys }: Props) {
  useNumbers(
    board,
    keys.map(({ does }) => does),
  );
  return (
    <div class="say-keys">
      {keys.map(({ id, text, does, picture }, at) => (
        <TapButton key={id} picture={picture} disabled={does === null} onTap={() => does?.()}>
          <KeyNumber board={board} number={at + 1} />
          {text}
        </TapButton>
      ))}
    </div>
  );
}
