/** The check, course by course, with each line's state and what can be done with each course. */
import { ClipboardList } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { isLinked } from "../../sync/house.ts";
import { CourseCard } from "../../ui/CourseCard.tsx";
import { DiscountOffers } from "../../ui/DiscountOffers.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { lasting } from "../../ui/time.ts";
import { toPay } from "../../ui/to_pay.ts";
import { PICTURES, WORDS } from "../../ui/tones.ts";
import { words as charges } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words as shared } from "../../ui/words/en.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { amountOnItsWay, type CourseView } from "../check.ts";
import { minutesIn } from "../floor.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { CourseActions } from "./CourseActions.tsx";
import { LineRow } from "./LineRow.tsx";
import { LineSheet } from "./LineSheet.tsx";

export function CheckPane({ party }: { party: Party }) {
  const [opened, open] = useState<string | null>(null);
  const line = party.lines.find((each) => each.id === opened);
  const courses = useNewestInSight(party);
  const house = useHouse();
  return (
    <section class="check" aria-label={words.check}>
      <Head party={party} />
      <div class="courses scroll grow" ref={courses}>
        {party.lines.length === 0 ? (
          <Empty picture={ClipboardList} title={words.emptyCheck}>
            <p>{words.emptyCheckHint}</p>
          </Empty>
        ) : (
          party.courses.map((view) => (
            <Course key={view.course ?? 0} party={party} view={view} onOpen={open} />
          ))
        )}
      </div>
      <DiscountOffers house={house} checks={party.checks} turn={party.turn} />
      <Total party={party} />
      {line && <LineSheet party={party} line={line} onClose={() => open(null)} />}
    </section>
  );
}

/** What was just entered is seen, however long the check is; where it is seen already nothing moves. */
function useNewestInSight(party: Party) {
  const list = useRef<HTMLDivElement>(null);
  const newest = party.mine.at(-1)?.id;
  const before = useRef(newest);
  useEffect(() => {
    if (!newest || newest === before.current || !list.current) return;
    before.current = newest;
    const look = () =>
      list.current?.querySelector(`[data-line="${newest}"]`)?.scrollIntoView({ block: "nearest" });
    // The bar below may grow by what the new line makes possible.
    const watch = new ResizeObserver(look);
    watch.observe(list.current);
    return () => watch.disconnect();
  }, [newest]);
  return list;
}

function Head({ party }: { party: Party }) {
  const house = useHouse();
  const { turn } = party;
  const state = turn.state === "cleared" ? "free" : turn.state;
  const waiter = house.records("person").value.get(turn.waiter)?.name ?? turn.waiter;
  const minutes = minutesIn(turn, house.now.value);
  return (
    <header class="party" data-state={state}>
      <h2>{words.tableTitle(party.label)}</h2>
      <span class="badge" data-tone={state}>
        <Icon of={PICTURES[state]} size={14} />
        {WORDS[state]} {minutes !== null && lasting(minutes)}
      </span>
      <span class="soft small cut grow">
        {words.covers(turn.covers)} · {waiter}
      </span>
    </header>
  );
}

interface CourseProps {
  party: Party;
  view: CourseView;
  onOpen: (line: string) => void;
}

function Course({ party, view, onOpen }: CourseProps) {
  const house = useHouse();
  const names = house.menu.value?.courses ?? [];
  const name = names.find((each) => each.number === view.course)?.name ?? "";
  return (
    <CourseCard
      title={view.course === null ? words.atOnce : words.course(view.course, name)}
      course={view.course === null ? "now" : String(view.course)}
      tone={view.says.tone}
      says={view.says.text}
      picture={view.says.picture}
      actions={<CourseActions party={party} view={view} />}
    >
      {view.lines.map((line: Line) => (
        <LineRow
          key={line.id}
          line={line}
          held={view.held}
          course={view.says.text}
          onOpen={() => onOpen(line.id)}
        />
      ))}
    </CourseCard>
  );
}

/** What the house says is owed; what waits for the link stands beside it, unsent lines do not. */
function Total({ party }: { party: Party }) {
  const house = useHouse();
  const waiting = isLinked(house.status.value) ? [] : house.waiting.value;
  return (
    <dl class="totals">
      {party.checks
        .filter((check) => check.closed_at === null)
        .map((check) => {
          const notYet = amountOnItsWay(party.lines, check.id, waiting);
          return (
            <div class="row" key={check.id}>
              <dt class="grow soft">
                {words.sent}
                {toPay(check) !== check.total_cents && <span> · {charges.withTax}</span>}
                {check.reduced_cents > 0 && (
                  <span data-reduced> · {prices.off(money(check.reduced_cents))}</span>
                )}
                {check.unsent > 0 && <span> · {shared.notSent(check.unsent)}</span>}
                {notYet > 0 && <span data-not-yet> · {words.notYetThere(money(notYet))}</span>}
              </dt>
              <dd class="amount strong" data-total={check.id}>
                {money(toPay(check))}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
