/** How many pieces of a line are meant; nothing to ask where it has one alone. */
import { Stepper } from "../../ui/Stepper.tsx";
import { words } from "../../ui/words/en.waiter.ts";

interface Props {
  pieces: number;
  of: number;
  onPieces: (pieces: number) => void;
}

export function Pieces({ pieces, of, onPieces }: Props) {
  if (of <= 1) return null;
  return (
    <div class="row">
      <span class="grow">{words.ofPieces(pieces, of)}</span>
      <Stepper label={words.pieces} value={pieces} least={1} most={of} onChange={onPieces} />
    </div>
  );
}
