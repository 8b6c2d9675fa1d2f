/** One printer: how it stands and since when, what waits, and one tap each for what helps. */
import { BellRing, Redo2, RefreshCw, ScanLine, Undo2 } from "lucide";
import { useState } from "preact/hooks";
import { freshId } from "../../sync/ids.ts";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { isReady } from "../../ui/papers.ts";
import type { Standing } from "../../ui/printers.ts";
import { clock } from "../../ui/time.ts";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.papers.ts";
import type { Commands } from "../../wire/commands.ts";
import type { Job } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { askAt, useDesk } from "../desk.ts";

const TITLES_MAX = 12;

interface Props {
  standing: Standing;
  /** What should have come out here by now. */
  astray: readonly Job[];
  read: (job: string) => void;
}

export function PrinterCard({ standing, astray, read }: Props) {
  const [isChoosing, choose] = useState(false);
  const { printer } = standing;
  return (
    <li class="card printer" data-printer={printer.id} data-tone={standing.tone}>
      <Facts standing={standing} />
      {printer.stranger !== "" && (
        <div class="acts">
          <p class="instead">{words.compareIt}</p>
          <a class="button" href="/printers" target="_blank" rel="noreferrer">
            {words.compare}
          </a>
        </div>
      )}
      {astray.length > 0 && (
        <div class="titles">
          {astray.slice(0, TITLES_MAX).map((job) => (
            <button
              key={job.id}
              type="button"
              class="chip"
              data-paper={job.title}
              aria-label={`${words.read} ${job.title}`}
              onClick={() => read(job.id)}
            >
              {job.title}
              {job.table !== "" && <span class="soft small">{words.table(job.table)}</span>}
            </button>
          ))}
          {astray.length > TITLES_MAX && (
            <span class="soft">{words.andMore(astray.length - TITLES_MAX)}</span>
          )}
        </div>
      )}
      <Acts standing={standing} isChoosing={isChoosing} choose={choose} />
      {isChoosing && <Others standing={standing} onChosen={() => choose(false)} />}
    </li>
  );
}

function Facts({ standing }: { standing: Standing }) {
  const { printer, instead, last } = standing;
  const { house } = useDesk();
  const at = (moment: number): string => clock(moment, zoneOf(house));
  const backup = house.records("printer").value.get(printer.backup ?? "");
  return (
    <>
      <header>
        <h3 class="grow">{printer.name}</h3>
        <span class="badge" data-tone={standing.tone} data-state={printer.state}>
          <Icon of={standing.picture} size={16} /> {standing.says}
        </span>
      </header>
      <p class="small soft">
        {[
          standing.isReady ? null : words.since(at(printer.since)),
          words.waiting(standing.waiting),
          last ? words.last(last.job.title, at(last.at)) : words.nothingYet,
          backup ? words.backupIs(backup.name) : null,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      {instead && <p class="instead">{words.printsFor(instead.name, printer.name)}</p>}
    </>
  );
}

interface ActsProps {
  standing: Standing;
  isChoosing: boolean;
  choose: (is: boolean) => void;
}

function Acts({ standing, isChoosing, choose }: ActsProps) {
  const { printer, instead } = standing;
  const test = (what: "page" | "beep") => ({ job: freshId(), printer: printer.id, what });
  return (
    <div class="acts">
      {(!standing.isReady || standing.waiting > 0) && (
        <Act
          picture={RefreshCw}
          label={words.tryAgain}
          of={printer.name}
          name="paper.retry"
          args={() => ({ printer: printer.id })}
          said={words.tryingAgain(printer.name)}
        />
      )}
      {instead ? (
        <Act
          picture={Undo2}
          label={words.backToNormal}
          of={printer.name}
          name="paper.redirect"
          args={() => ({ printer: printer.id, to: null })}
        />
      ) : (
        <button
          type="button"
          class="button"
          aria-expanded={isChoosing}
          aria-label={`${words.redirect} ${printer.name}`}
          onClick={() => choose(!isChoosing)}
        >
          <Icon of={Redo2} /> {words.redirect}
        </button>
      )}
      <Act
        picture={ScanLine}
        label={words.testPage}
        of={printer.name}
        name="paper.print_test"
        args={() => test("page")}
        said={words.testing(printer.name)}
      />
      <Act
        picture={BellRing}
        label={words.beep}
        of={printer.name}
        name="paper.print_test"
        args={() => test("beep")}
        said={words.beeping(printer.name)}
      />
    </div>
  );
}

interface ActProps<N extends keyof Commands> {
  picture: Picture;
  label: string;
  of: string;
  name: N;
  args: () => Commands[N];
  said?: string;
}

function Act<N extends keyof Commands>({ picture, label, of, name, args, said }: ActProps<N>) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button"
      aria-label={`${label}: ${of}`}
      disabled={desk.house.status.value.state !== "live"}
      onClick={() => {
        askAt(desk, "papers", name, args());
        if (said) say(said);
      }}
    >
      <Icon of={picture} /> {label}
    </button>
  );
}

/** Who may print for it; one that cannot print now is no help. */
function Others({ standing, onChosen }: { standing: Standing; onChosen: () => void }) {
  const desk = useDesk();
  const others = [...desk.house.records("printer").value.values()].filter(
    ({ id }) => id !== standing.printer.id,
  );
  return (
    <fieldset class="others">
      <legend class="only-read">{words.redirect}</legend>
      {others.map((other) => (
        <button
          key={other.id}
          type="button"
          class="chip"
          disabled={!isReady(other) || desk.house.status.value.state !== "live"}
          onClick={() => {
            askAt(desk, "papers", "paper.redirect", { printer: standing.printer.id, to: other.id });
            onChosen();
          }}
        >
          {other.name}
        </button>
      ))}
    </fieldset>
  );
}
