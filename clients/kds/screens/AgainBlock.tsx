/** Over the dishes of a refire: which docket it had been on, and why it is made again. */
import { RotateCcw } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.courses.ts";
import type { Again } from "../../wire/records.ts";

export function AgainBlock({ again }: { again: Again }) {
  return (
    <div class="notice again-block" data-refire>
      <Icon of={RotateCcw} size={34} />
      <span>
        <strong>{words.refireMark}</strong> {words.refireOf(again.of, again.reason)}
      </span>
    </div>
  );
}
