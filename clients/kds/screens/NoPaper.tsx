/** A printer of these stations cannot print: the cook knows that the screen is all there is. */
import { Printer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { troubles } from "../../ui/printers.ts";
import type { Board } from "../board.ts";

export function NoPaper({ board }: { board: Board }) {
  const stations = board.stations.value.map(({ id }) => id);
  const said = troubles(board.house, stations);
  return (
    <span class="no-paper" role="status" data-troubles={said.length}>
      {said.length > 0 && (
        <>
          <Icon of={Printer} size={24} />
          <span class="cut">{said.join(" · ")}</span>
        </>
      )}
    </span>
  );
}
