/** One paper to be read, word for word, with everything that can be done about it. */
import { Check, Printer, RefreshCw, X } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Job } from "../wire/records.ts";
import { Icon } from "./Icon.tsx";
import { detailOf, isAsked, isAstray, isDocket, isReady, mend, mendOf, saysOf } from "./papers.ts";
import { Sheet } from "./Sheet.tsx";
import { say } from "./toasts.ts";
import { words } from "./words/en.papers.ts";

interface Props {
  house: House;
  job: Job;
  onClose: () => void;
}

export function PaperSheet({ house, job, onClose }: Props) {
  const astray = isAstray(house, job);
  return (
    <Sheet title={job.title} onClose={onClose}>
      {astray && (
        <p class="trouble" data-tone="late">
          {saysOf(house, job)}
          {detailOf(house, job) !== "" && <span class="soft"> · {detailOf(house, job)}</span>}
        </p>
      )}
      <Words job={job} />
      {astray && <Mending house={house} job={job} onDone={onClose} />}
    </Sheet>
  );
}

function Words({ job }: { job: Job }) {
  const [text, show] = useState<string | null>(null);
  const copies = job.copies.length;
  useEffect(() => {
    let isGone = false;
    fetch(`/papers/${job.id}.txt`, { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(
        (read) => isGone || show(read),
        () => isGone || show(words.cannotRead),
      );
    return () => {
      isGone = true;
    };
  }, [job.id, copies]);
  return (
    <section class="paperslip" aria-label={words.asText} aria-busy={text === null}>
      <pre>{text?.replace(/^\n+|\n+$/g, "") ?? " "}</pre>
    </section>
  );
}

/** What a finger may do: at its printer, at another one, or with the mouth. */
function Mending({ house, job, onDone }: { house: House; job: Job; onDone: () => void }) {
  const isOff = house.status.value.state !== "live" || isAsked(house, job);
  const letGo = (told: boolean) => {
    house.ask("paper.let_go", { job: job.id, told });
    onDone();
  };
  return (
    <div class="mending">
      {mendOf(job) !== null && <MendButton house={house} job={job} look="main" />}
      {isDocket(job) && (
        <button type="button" class="button" disabled={isOff} onClick={() => letGo(true)}>
          <Icon of={Check} /> {words.toldByMouth}
        </button>
      )}
      <button type="button" class="button" disabled={isOff} onClick={() => letGo(false)}>
        <Icon of={X} /> {words.notNeeded}
      </button>
      {mendOf(job) !== null && job.paper !== "drawer" && (
        <Others house={house} job={job} isOff={isOff} />
      )}
    </div>
  );
}

function Others({ house, job, isOff }: { house: House; job: Job; isOff: boolean }) {
  const others = [...house.records("printer").value.values()].filter(
    ({ id }) => id !== job.printer,
  );
  if (others.length === 0) return null;
  return (
    <fieldset class="others">
      <legend>{words.atAnother}</legend>
      {others.map((printer) => (
        <button
          key={printer.id}
          type="button"
          class="chip"
          aria-pressed={job.wanted_at === printer.id}
          disabled={isOff || !isReady(printer)}
          onClick={() => house.ask("paper.move", { job: job.id, to: printer.id })}
        >
          {printer.name}
        </button>
      ))}
    </fieldset>
  );
}

/** Try again, or print after all. */
export function MendButton({ house, job, look = "" }: { house: House; job: Job; look?: string }) {
  const how = mendOf(job);
  if (how === null) return null;
  const printer = house.records("printer").value.get(job.printer)?.name ?? job.printer;
  return (
    <button
      type="button"
      class={`button ${look}`}
      data-mend={how}
      aria-label={`${how === "retry" ? words.tryAgain : words.printNow}: ${job.title}`}
      disabled={house.status.value.state !== "live" || isAsked(house, job)}
      onClick={() => {
        mend(house, job);
        say(how === "retry" ? words.tryingAgain(printer) : words.printingNow(job.title));
      }}
    >
      <Icon of={how === "retry" ? RefreshCw : Printer} />
      {how === "retry" ? words.tryAgain : words.printNow}
    </button>
  );
}
