/** READY in the bar: which tables, and on a tap what waits for each of them and for how long. */
import { Bell, Check } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { play } from "../../ui/sound.ts";
import { personName } from "../../ui/talk.ts";
import { age } from "../../ui/time.ts";
import { words as talk } from "../../ui/words/en.talk.ts";
import { words } from "../../ui/words/en.waiter.ts";
import { type AtThePass, atThePass, forTooLong } from "../at_the_pass.ts";
import { useHouse } from "../inside.ts";
import { go } from "../place.ts";

/** `here`: the party that the screen shows; its own plates need no bell. */
export function ReadyBell({ here }: { here?: string }) {
  const house = useHouse();
  const [isOpen, open] = useState(false);
  const waits = atThePass(house);
  const labels = [...new Set(waits.filter(({ turn }) => turn !== here).map(({ table }) => table))];
  const bell = useToastsBeside(labels.join());
  if (labels.length === 0 && !isOpen) return null;
  return (
    <>
      {labels.length > 0 && (
        <button
          ref={bell}
          type="button"
          class="button ready elsewhere"
          aria-haspopup="dialog"
          onClick={() => open(true)}
        >
          <Icon of={Bell} size={18} />
          <span class="long">{words.readyWord}</span>
          <span class="long">{labels.join(", ")}</span>
          <span class="short">
            <span class="only-read">{words.readyWord}</span> {talk.firstAndMore(labels)}
          </span>
        </button>
      )}
      {isOpen && <ReadySheet waits={waits} onClose={() => open(false)} />}
    </>
  );
}

/** On a wide screen toasts lie over the bar too; they end where the bell begins. */
function useToastsBeside(labels: string) {
  const bell = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const root = document.documentElement.style;
    const measure = () => {
      const left = bell.current?.getBoundingClientRect().left;
      if (left === undefined) root.removeProperty("--toast-end");
      else root.setProperty("--toast-end", `${Math.round(innerWidth - left + 8)}px`);
    };
    measure();
    addEventListener("resize", measure);
    return () => {
      removeEventListener("resize", measure);
      root.removeProperty("--toast-end");
    };
  }, [labels]);
  return bell;
}

function ReadySheet({ waits, onClose }: { waits: readonly AtThePass[]; onClose: () => void }) {
  return (
    <Sheet title={talk.atThePass} onClose={onClose} large>
      <ul class="at-the-pass">
        {waits.map((each) => (
          <Row key={each.firing.id} waits={each} onGo={onClose} />
        ))}
      </ul>
      {waits.length === 0 && <p>{talk.nothingAtThePass}</p>}
    </Sheet>
  );
}

function Row({ waits, onGo }: { waits: AtThePass; onGo: () => void }) {
  const house = useHouse();
  const isLate = waits.firing.ready_late_at != null;
  return (
    <li data-waits={waits.table} data-tone={isLate ? "late" : "ready"}>
      <button
        type="button"
        class="button quiet grow waits"
        onClick={() => {
          go({ at: "check", turn: waits.turn });
          onGo();
        }}
      >
        <strong>{talk.waits(waits.table, waits.firing.course ?? 0)}</strong>
        <span>{waits.plates}</span>
        <span class="soft small">{personName(house, waits.waiter)}</span>
      </button>
      <Age since={waits.since} isLate={isLate} />
      <Served waits={waits} />
    </li>
  );
}

/** Late in a word too, never by its colour alone. */
function Age({ since, isLate }: { since: number | null; isLate: boolean }) {
  const house = useHouse();
  if (since === null) return null;
  return (
    <span class="waits-age">
      <strong>{age(house.now.value, since)}</strong>
      {isLate && <span class="small">{talk.tooLong}</span>}
    </span>
  );
}

function Served({ waits }: { waits: AtThePass }) {
  const house = useHouse();
  return (
    <button
      type="button"
      class="button"
      onClick={() => house.ask("kitchen.serve", { firings: [waits.firing.id] })}
    >
      <Icon of={Check} size={18} />
      {talk.served}
      <span class="only-read">: {talk.waits(waits.table, waits.firing.course ?? 0)}</span>
    </button>
  );
}

/** Nobody has fetched it: on every waiter's screen, until somebody does. It sounds once. */
export function ReadyLateBanner() {
  const house = useHouse();
  const late = forTooLong(atThePass(house));
  const heard = useRef<ReadonlySet<string>>(new Set());
  const ids = late.map(({ firing }) => firing.id as string);
  useEffect(() => {
    if (ids.some((id) => !heard.current.has(id))) play("late");
    heard.current = new Set(ids);
  }, [ids.join()]);
  const [first] = late;
  if (!first) return null;
  return (
    <div class="banner message" role="alert" data-tone="ready" data-ready-late={first.table}>
      <Icon of={Bell} />
      <span class="grow">
        <strong>{talk.waitsTooLong(first.table, first.firing.course ?? 0)}</strong>
        <span>{first.plates}</span>
        {late.length > 1 && <span class="hint">{talk.moreWait(late.length - 1)}</span>}
      </span>
      <button type="button" class="button" onClick={() => go({ at: "check", turn: first.turn })}>
        {talk.goThere}
      </button>
      <Served waits={first} />
    </div>
  );
}
