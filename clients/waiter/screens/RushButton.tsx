/** Ask the pass to hurry with a course; what it said stands here afterwards. */
import { Zap, ZapOff } from "lucide";
import { useState } from "preact/hooks";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Reasons } from "../../ui/Reasons.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.courses.ts";
import type { Firing } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { rushOf } from "../rush.ts";

const WORDS_MAX = 60;

interface Props {
  course: number;
  /** The parts of the course that are not ready. */
  cooking: readonly Firing[];
}

export function RushButton({ course, cooking }: Props) {
  const house = useHouse();
  const [asks, open] = useState(false);
  const [why, setWhy] = useState("");
  const { toAsk, state } = rushOf(cooking, house.waiting.value);
  const answer = cooking.find(({ rush }) => rush?.state === "refused")?.rush?.answer ?? "";
  function ask() {
    for (const { id } of toAsk) house.ask("kitchen.ask_rush", { firing: id, words: why });
    say(words.rushAskedToast(course));
    open(false);
  }
  if (state === "granted" || state === "asked") {
    return (
      <Badge tone={state === "granted" ? "ready" : "ordered"} picture={Zap}>
        {state === "granted" ? words.rushed : words.rushAsked}
      </Badge>
    );
  }
  return (
    <>
      {state === "refused" && (
        <Badge tone="late" picture={ZapOff} tiny>
          {words.noRush}
        </Badge>
      )}
      <button
        type="button"
        class="button quiet"
        aria-label={words.rushCourse(course)}
        data-rush={course}
        onClick={() => open(true)}
      >
        <Icon of={Zap} size={16} /> {words.rush}
      </button>
      {asks && (
        <Sheet
          title={words.rushCourse(course)}
          onClose={() => open(false)}
          footer={
            <button type="button" class="button main wide" onClick={ask}>
              <Icon of={Zap} size={18} /> {words.askRush}
            </button>
          }
        >
          <div class="stack">
            {answer !== "" && <p data-pass-said>{words.passSaid(answer)}</p>}
            <p class="soft">{words.rushHint}</p>
            <Reasons usual={words.rushReasons} reason={why} onReason={setWhy} most={WORDS_MAX} />
          </div>
        </Sheet>
      )}
    </>
  );
}
