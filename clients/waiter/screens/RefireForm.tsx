/** Make pieces of a line again: how many, and why. */
import { Flame } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Reasons } from "../../ui/Reasons.tsx";
import { say } from "../../ui/toasts.ts";
import { words as courses } from "../../ui/words/en.courses.ts";
import type { Line } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { Pieces } from "./Pieces.tsx";

interface Props {
  line: Line;
  onDone: () => void;
}

export function RefireForm({ line, onDone }: Props) {
  const house = useHouse();
  const [pieces, setPieces] = useState(1);
  const [reason, setReason] = useState("");
  function ask() {
    const firing = house.freshId();
    house.ask("kitchen.refire", {
      firing,
      check: line.check,
      line: line.id,
      pieces,
      reason,
    });
    say(courses.refired(pieces, line.name));
    onDone();
  }
  return (
    <div class="voiding">
      <div class="stack">
        <p class="soft">{courses.refireHint}</p>
        <Pieces pieces={pieces} of={line.quantity} onPieces={setPieces} />
        <Reasons usual={courses.refireReasons} reason={reason} onReason={setReason} />
      </div>
      <button type="button" class="button main wide" disabled={reason.trim() === ""} onClick={ask}>
        <Icon of={Flame} size={18} /> {courses.refireNow(pieces)}
      </button>
    </div>
  );
}
