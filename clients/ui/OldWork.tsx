/** The question about old work, on top of the screen until somebody answers it. */
import { CircleHelp } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { OldWork } from "../wire/records.ts";
import { Approval } from "./Approval.tsx";
import { Icon } from "./Icon.tsx";
import {
  answer,
  cooks,
  detailsOf,
  headOf,
  isAnswered,
  needsManager,
  type Said,
} from "./old_work.ts";
import { Sheet } from "./Sheet.tsx";
import { useRest } from "./settling.ts";
import { play } from "./sound.ts";
import { words as prices } from "./words/en.prices.ts";
import { words } from "./words/en.ts";

interface Props {
  house: House;
  /** The oldest is asked first; the others wait behind it. */
  questions: readonly OldWork[];
}

export function OldWorkBanner({ house, questions }: Props) {
  const [first, ...others] = questions;
  const known = questions.map((work) => work.id).join();
  useEffect(() => {
    if (known) play("late");
  }, [known]);
  if (!first) return null;
  return <Question key={first.id} house={house} work={first} more={others.length} />;
}

function Question({ house, work, more }: { house: House; work: OldWork; more: number }) {
  const [dropping, drop] = useState(false);
  const answers = useRest<HTMLDivElement>(`${dropping}`);
  return (
    <section
      class="banner old-work"
      role="alert"
      data-tone="late"
      data-old-work={work.table}
      aria-label={headOf(house, work)}
    >
      <Icon of={CircleHelp} size={28} />
      <p class="grow">
        <strong class="head">{headOf(house, work)}</strong>
        <span class="details">{saysOf(house, work)}</span>
        {work.offered_again && <span class="details">{words.offeredAgain}</span>}
        {more > 0 && <span class="details">{words.moreQuestions(more)}</span>}
      </p>
      <div class="answers" ref={answers}>
        {dropping ? (
          <Dropping house={house} work={work} onBack={() => drop(false)} />
        ) : (
          <Answers house={house} work={work} onDrop={() => drop(true)} />
        )}
      </div>
    </section>
  );
}

/** Whose taps they were is said to everybody else. */
function saysOf(house: House, work: OldWork): string {
  const details = detailsOf(work);
  const says = cooks(work) ? words.notYetThere(details) : words.notHeardOf(details);
  if (work.person === house.session.value?.person) return says;
  const person = house.records("person").value.get(work.person)?.name ?? work.person;
  return `${says} (${words.tappedBy(person)})`;
}

interface ActProps {
  house: House;
  work: OldWork;
  said: Said;
  look?: string;
  label: string;
}

function Act({ house, work, said, look = "", label }: ActProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      data-answer={said}
      disabled={isAnswered(house, work)}
      onClick={() => answer(house, work, said)}
    >
      {label}
    </button>
  );
}

function Answers({ house, work, onDrop }: { house: House; work: OldWork; onDrop: () => void }) {
  const asked = { house, work };
  return (
    <>
      <Act {...asked} said="send_now" label={words.sendNow} />
      <Act {...asked} said="told" label={words.alreadyTold} />
      {cooks(work) ? (
        <button
          type="button"
          class="button"
          data-answer="drop"
          aria-haspopup="true"
          disabled={isAnswered(house, work)}
          onClick={onDrop}
        >
          {words.drop}
        </button>
      ) : (
        <Act {...asked} said="drop" label={words.drop} />
      )}
    </>
  );
}

/** What is dropped comes off the check for good: asked once more. */
function Dropping({ house, work, onBack }: { house: House; work: OldWork; onBack: () => void }) {
  if (needsManager(house, work))
    return (
      <Sheet title={words.dropIt} onClose={onBack}>
        <Approval
          house={house}
          why={prices.afterPresenting}
          onApproved={(how) => answer(house, work, "drop", how)}
        />
      </Sheet>
    );
  return (
    <>
      <span class="sure">{words.dropMeans}</span>
      <Act house={house} work={work} said="drop" look="danger" label={words.dropIt} />
      <button type="button" class="button" onClick={onBack}>
        {words.back}
      </button>
    </>
  );
}
