/** Where it goes: the table, or the number that is called out. */
import { placeParts } from "../../ui/words/place.ts";

export function TableNumber({ label }: { label: string }) {
  const { word, number } = placeParts(label);
  return (
    <span class="table-number">
      <span class="table-word">{word}</span>
      {number}
    </span>
  );
}
