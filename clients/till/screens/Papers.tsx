/** Papers that did not come out: said on top of the till, with one tap to print them again. */
import { Printer, PrinterCheck, TriangleAlert } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.papers.ts";
import type { Job } from "../../wire/records.ts";
import { askAt, useDesk } from "../desk.ts";
import { failedPapers, printerName } from "../papers.ts";
import { Said } from "./Said.tsx";

function Sentence({ job }: { job: Job }) {
  const printer = printerName(useDesk().house, job.printer);
  const detail = job.copies.at(-1)?.detail ?? "";
  return (
    <span class="grow">
      {job.state === "unknown"
        ? words.maybeOut(job.title, printer)
        : words.didNotComeOut(job.title, printer)}
      {detail !== "" && <span class="detail"> · {detail}</span>}
    </span>
  );
}

function ReprintButton({ job }: { job: Job }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button"
      aria-label={`${words.reprint} ${job.title}`}
      onClick={() => askAt(desk, "papers", "paper.reprint", { job: job.id })}
    >
      <Icon of={Printer} /> {words.reprint}
    </button>
  );
}

export function PapersBanner() {
  const desk = useDesk();
  const failed = failedPapers(desk.house);
  const only = failed[0];
  if (only === undefined) return null;
  return (
    <section class="banner" data-tone="late" aria-label={words.papers} data-papers={failed.length}>
      <Icon of={TriangleAlert} />
      {failed.length === 1 ? (
        <>
          <Sentence job={only} />
          <ReprintButton job={only} />
        </>
      ) : (
        <>
          <span class="grow">{words.severalPapers(failed.length)}</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              desk.sheet.value = "papers";
            }}
          >
            {words.showPapers}
          </button>
        </>
      )}
    </section>
  );
}

export function PapersSheet({ onClose }: { onClose: () => void }) {
  const failed = failedPapers(useDesk().house);
  return (
    <Sheet title={words.papers} onClose={onClose}>
      {failed.length === 0 && <Empty picture={PrinterCheck} title={words.allPapersOut} />}
      <ul class="rows">
        {failed.map((job) => (
          <li key={job.id} class="row">
            <Sentence job={job} />
            <ReprintButton job={job} />
          </li>
        ))}
      </ul>
      <Said place="papers" />
    </Sheet>
  );
}
