/** For which seat the next dishes are: the whole table, or one guest. */
import { words } from "../../ui/words/en.waiter.ts";

interface Props {
  covers: number;
  chosen: number | null;
  onChoose: (seat: number | null) => void;
}

export function Seats({ covers, chosen, onChoose }: Props) {
  const seats = Array.from({ length: covers }, (_, at) => at + 1);
  return (
    <div class="seats scroll" role="radiogroup" aria-label={words.forSeat}>
      {[null, ...seats].map((seat) => (
        // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
        <button
          type="button"
          class="chip"
          role="radio"
          key={seat ?? 0}
          aria-checked={seat === chosen}
          aria-label={seat === null ? words.wholeTable : words.seat(seat)}
          data-seat={seat ?? "table"}
          onClick={() => onChoose(seat)}
        >
          {seat ?? words.wholeTable}
        </button>
      ))}
    </div>
  );
}
