/** Papers and printers at the till: what did not come out, how each printer stands, and what helps. */
import { PrinterCheck } from "lucide";
import { useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { LostPapers } from "../../ui/LostPapers.tsx";
import { MendButton, PaperSheet } from "../../ui/PaperSheet.tsx";
import { detailOf, isOnItsWay, papersAstray, saysOf } from "../../ui/papers.ts";
import { standings } from "../../ui/printers.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.papers.ts";
import type { Job } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { PrinterCard } from "./PrinterCard.tsx";
import { Said } from "./Said.tsx";

export function PapersBanner() {
  const { house, sheet } = useDesk();
  const all = () => {
    sheet.value = "papers";
  };
  return <LostPapers house={house} papers={papersAstray(house)} onAll={all} />;
}

export function PapersSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const [reading, read] = useState<string | null>(null);
  const astray = papersAstray(house);
  // What comes out by itself once its printer can is told with the printer.
  const undecided = astray.filter((job) => !isOnItsWay(job));
  const printers = standings(house);
  const shown = house.records("job").value.get(reading ?? "");
  return (
    <Sheet title={words.papers} onClose={onClose} large>
      {undecided.length > 0 && <Undecided papers={undecided} read={read} />}
      <Said place="papers" />
      {printers.length === 0 ? (
        <Empty picture={PrinterCheck} title={words.noPrinters} />
      ) : (
        <ul class="printers" aria-label={words.printers}>
          {printers.map((standing) => (
            <PrinterCard
              key={standing.printer.id}
              standing={standing}
              astray={astray.filter(
                (job) => isOnItsWay(job) && job.printer === standing.printer.id,
              )}
              read={read}
            />
          ))}
        </ul>
      )}
      <p class="more">
        <a class="button" href="/printers" target="_blank" rel="noreferrer">
          {words.printersPage}
        </a>
      </p>
      {shown && <PaperSheet house={house} job={shown} onClose={() => read(null)} />}
    </Sheet>
  );
}

interface UndecidedProps {
  papers: readonly Job[];
  read: (job: string) => void;
}

/** They may be out, are too old, or cannot be printed: a person says what becomes of them. */
function Undecided({ papers, read }: UndecidedProps) {
  const { house } = useDesk();
  return (
    <section aria-label={words.forDecision} class="astray">
      <h3>{words.forDecision}</h3>
      <ul>
        {papers.map((job) => {
          const detail = detailOf(house, job);
          return (
            <li key={job.id} class="row" data-paper={job.title} data-state={job.state}>
              <button type="button" class="button quiet grow says" onClick={() => read(job.id)}>
                {saysOf(house, job)}
                {detail !== "" && <span class="soft small">{detail}</span>}
              </button>
              <MendButton house={house} job={job} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
