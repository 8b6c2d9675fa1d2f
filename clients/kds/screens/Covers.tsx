/** For how many guests: a picture and a number. */
import { Users } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";

export function Covers({ covers }: { covers: number }) {
  return (
    <span class="covers">
      <Icon of={Users} size={24} />
      <span class="only-read">{words.covers(covers)}</span>
      <span aria-hidden="true">{covers}</span>
    </span>
  );
}
