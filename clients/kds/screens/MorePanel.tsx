/** What has no key of its own: numbered, and what each number speaks about is written beside it. */
import { words } from "../../ui/words/en.keys.ts";
import type { Board } from "../board.ts";
import { labelsOf } from "../keys/labels.ts";
import { profiles } from "../keys/profiles.ts";
import { moreOf, subjectOf } from "../more.ts";
import { NumberedKeys } from "./NumberedKeys.tsx";
import { Panel } from "./Panel.tsx";

export function MorePanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const [key] = labelsOf(profiles().chosen.value, "more");
  const closing = (does: () => void) => () => {
    // What opens another panel has to have the last word.
    onClose();
    does();
  };
  return (
    <Panel title={words.more(subjectOf(board))} onClose={onClose}>
      <p class="lack">{words.moreHint(key ?? "")}</p>
      <NumberedKeys
        board={board}
        keys={moreOf(board).map(({ id, text, does }) => ({
          id,
          text,
          does: does && closing(does),
        }))}
      />
    </Panel>
  );
}
