/** No rush, and why: one tap each, so that the waiter can tell the guests. */
import { words } from "../../ui/words/en.keys.ts";
import type { Board } from "../board.ts";
import { reasonsAgainst, refuseRush } from "../refuse_rush.ts";
import { rushesAsked, tableOf } from "../rushes.ts";
import { NumberedKeys } from "./NumberedKeys.tsx";
import { Panel } from "./Panel.tsx";

export function RefuseRushPanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const firing = rushesAsked(board.house).find(({ id }) => id === board.refusing.value);
  // It is ready or somebody else has answered meanwhile.
  if (!firing) {
    return (
      <Panel title={words.noRushAsked} onClose={onClose}>
        <NumberedKeys board={board} keys={[]} />
      </Panel>
    );
  }
  return (
    <Panel title={words.whyNot(tableOf(board.house, firing))} onClose={onClose}>
      <NumberedKeys
        board={board}
        keys={reasonsAgainst(board, firing).map((why) => ({
          id: why,
          text: why,
          does: () => {
            refuseRush(board, firing, why);
            onClose();
          },
        }))}
      />
    </Panel>
  );
}
