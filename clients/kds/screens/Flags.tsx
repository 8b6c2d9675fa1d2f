/** The strip over a ticket's dishes: recalled, in a hurry, pinned, an addition, known by word of mouth. */
import { MessageCircle, Pin, Plus, Undo2, Zap } from "lucide";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Flag } from "../blocks.ts";

const PICTURES: Readonly<Record<Flag, Picture>> = {
  told: MessageCircle,
  recalled: Undo2,
  rushed: Zap,
  pinned: Pin,
  added: Plus,
};

export function Flags({ flags, toldBy }: { flags: readonly Flag[]; toldBy: string }) {
  return (
    <div class="flags">
      {flags.map((flag) => (
        <span key={flag} class="flag" data-flag={flag}>
          <Icon of={PICTURES[flag]} size={24} />
          {flag === "told" ? words.marks.told(toldBy) : words.flags[flag]}
        </span>
      ))}
    </div>
  );
}
