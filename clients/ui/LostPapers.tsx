/** Papers that did not come out, on top of the screen, with one tap to mend the first of them. */
import { TriangleAlert } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Job } from "../wire/records.ts";
import { Icon } from "./Icon.tsx";
import { MendButton, PaperSheet } from "./PaperSheet.tsx";
import { detailOf, saysOf } from "./papers.ts";
import { play } from "./sound.ts";
import { words } from "./words/en.papers.ts";

interface Props {
  house: House;
  papers: readonly Job[];
  /** Where all of them are shown; without it the first is told with how many more there are. */
  onAll?: () => void;
}

export function LostPapers({ house, papers, onAll }: Props) {
  const [reading, read] = useState<string | null>(null);
  const known = papers.map(({ id }) => id).join();
  useEffect(() => {
    if (known) play("late");
  }, [known]);
  const [first, ...others] = papers;
  const shown = house.records("job").value.get(reading ?? "");
  return (
    <>
      {first && (
        <section
          class="banner lost"
          role="alert"
          data-tone="late"
          data-job={first.title}
          data-papers={papers.length}
        >
          <Icon of={TriangleAlert} />
          {others.length > 0 && onAll ? (
            <>
              <span class="grow">{words.severalPapers(papers.length)}</span>
              <button type="button" class="button" onClick={onAll}>
                {words.showPapers}
              </button>
            </>
          ) : (
            <>
              <Sentence house={house} job={first} more={others.length} />
              <MendButton house={house} job={first} />
              <button type="button" class="button" onClick={() => read(first.id)}>
                {words.readAndMore}
              </button>
            </>
          )}
        </section>
      )}
      {shown && <PaperSheet house={house} job={shown} onClose={() => read(null)} />}
    </>
  );
}

function Sentence({ house, job, more }: { house: House; job: Job; more: number }) {
  const detail = detailOf(house, job);
  return (
    <span class="grow">
      {saysOf(house, job)}
      {detail !== "" && <span class="detail"> · {detail}</span>}
      {more > 0 && ` ${words.andMore(more)}`}
    </span>
  );
}
