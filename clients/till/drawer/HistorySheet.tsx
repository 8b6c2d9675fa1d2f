/** Every Z, X and drawer report, the last first, with its paper: to be read, or printed again. */
import { useSignal } from "@preact/signals";
import { BookOpen, History as Past, Printer } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { useAct } from "../../ui/act.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Empty, Loading } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLook } from "../../ui/look.ts";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { dayAndClock } from "../../ui/time.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.drawer.ts";
import { words as books } from "../../ui/words/en.ledger.ts";
import { words as papers } from "../../ui/words/en.papers.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { dayHere } from "../drawers.ts";
import { Ledger } from "./Ledger.tsx";

interface Report {
  readonly kind: "z" | "x" | "drawer" | "wallet";
  readonly at: number;
  readonly number: number | null;
  readonly title: string;
  readonly cents: number;
  readonly holder?: string;
  readonly job: string;
}

export function HistorySheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const { found, no } = useLook<{ reports: readonly Report[] }>(house, "/register/reports");
  const picked = useSignal<string | null>(null);
  const ledger = useSignal(false);
  const report = found?.reports.find(({ job }) => job === picked.value) ?? found?.reports[0];
  const z = report?.kind === "z" ? report.number : null;
  const isOpenDay = dayHere(house) !== null;
  return (
    <Sheet large title={words.history} onClose={onClose}>
      <SaidNo no={no} />
      {found === null && no === null && <Loading what={words.working} />}
      {found?.reports.length === 0 && <Empty picture={Past} title={words.noHistory} />}
      {(z !== null || isOpenDay) && (
        <button
          type="button"
          class="button"
          data-ledger={z ?? "today"}
          aria-pressed={ledger.value}
          onClick={() => {
            ledger.value = !ledger.value;
          }}
        >
          <Icon of={BookOpen} /> {z === null ? books.ofToday : books.ofZ(z)}
        </button>
      )}
      {!report && ledger.value && <Ledger z={null} />}
      {report && (
        <div class="drawersides history">
          <ul class="rows reports" aria-label={words.history}>
            {found?.reports.map((each) => (
              <li key={each.job}>
                <button
                  type="button"
                  class="button quiet tiprow"
                  data-report={each.kind}
                  aria-current={each.job === report.job}
                  onClick={() => {
                    picked.value = each.job;
                  }}
                >
                  <Row report={each} />
                </button>
              </li>
            ))}
          </ul>
          {ledger.value ? <Ledger key={z} z={z} /> : <Paper key={report.job} report={report} />}
        </div>
      )}
    </Sheet>
  );
}

function Row({ report }: { report: Report }) {
  const { house } = useDesk();
  const who = report.holder === undefined ? "" : ` · ${personName(house, report.holder)}`;
  return (
    <>
      <span class="two grow">
        <strong>{words.reports[report.kind](report.number ?? 0)}</strong>
        <span class="small soft">
          {report.title}
          {who} · {dayAndClock(report.at, zoneOf(house))}
        </span>
      </span>
      <span class="amount">{money(report.cents)}</span>
    </>
  );
}

function Paper({ report }: { report: Report }) {
  const { house } = useDesk();
  const act = useAct(house);
  const [text, show] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    fetch(`/papers/${report.job}.txt`, { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(
        (read) => isGone || show(read),
        () => isGone || show(papers.cannotRead),
      );
    return () => {
      isGone = true;
    };
  }, [report.job]);

  async function again() {
    const done = await act.ask("paper.reprint", { job: report.job });
    if (done !== null) say(words.printingAgain);
  }

  return (
    <div class="stack">
      <SaidNo no={act.no} />
      <button type="button" class="button wide" disabled={act.busy} onClick={() => void again()}>
        <Icon of={Printer} /> {words.printAgain}
      </button>
      <section class="paperslip" aria-label={papers.asText} aria-busy={text === null}>
        <pre>{text?.replace(/^\n+|\n+$/g, "") ?? " "}</pre>
      </section>
    </div>
  );
}
