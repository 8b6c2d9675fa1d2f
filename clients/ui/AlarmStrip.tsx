/** What must not be missed, in the bar on top: it moves nothing, and a tap tells the rest. */
import { TriangleAlert } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { Sheet } from "./Sheet.tsx";
import { useRest } from "./settling.ts";
import { play } from "./sound.ts";
import { words } from "./words/en.ts";

export interface AlarmAct {
  readonly label: string;
  act(): void;
}

export interface Alarm {
  /** The same alarm keeps its id, so that it sounds once. */
  readonly id: string;
  /** One sentence without a running clock: it is read aloud whenever it changes. */
  readonly text: string;
  /** What to do about it. */
  readonly hint?: string;
  /** What a person may do here; without any it goes by itself. */
  readonly acts?: readonly AlarmAct[];
}

/** One sound for each alarm that was not there before. */
function useSound(alarms: readonly Alarm[]): void {
  const heard = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (alarms.some((alarm) => !heard.current.has(alarm.id))) play("late");
    heard.current = new Set(alarms.map((alarm) => alarm.id));
  }, [alarms.map((alarm) => alarm.id).join(" ")]);
}

function Row({ alarm }: { alarm: Alarm }) {
  return (
    <li data-alarm={alarm.id}>
      <span class="grow">
        <strong>{alarm.text}</strong>
        {alarm.hint && <span class="hint">{alarm.hint}</span>}
      </span>
      {(alarm.acts ?? []).map(({ label, act }) => (
        <button type="button" class="button" key={label} onClick={act}>
          {label}
          <span class="only-read">: {alarm.text}</span>
        </button>
      ))}
    </li>
  );
}

/** One that goes draws the next one under the finger. */
function Rows({ alarms }: { alarms: readonly Alarm[] }) {
  const rows = useRest<HTMLUListElement>(alarms.map(({ id }) => id).join());
  return (
    <ul class="alarms" ref={rows}>
      {alarms.map((alarm) => (
        <Row key={alarm.id} alarm={alarm} />
      ))}
    </ul>
  );
}

/** The oldest alarm comes first. It takes the room that the bar has left. */
export function AlarmStrip({ alarms }: { alarms: readonly Alarm[] }) {
  const [isOpen, open] = useState(false);
  useSound(alarms);
  const [first] = alarms;
  return (
    <div class="alarm-strip" role="alert" data-alarms={alarms.length}>
      {first && (
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => open(true)}>
          <Icon of={TriangleAlert} />
          <span class="alarm-says cut">{first.text}</span>
          <span class="count" aria-hidden="true">
            {alarms.length}
          </span>
          {alarms.length > 1 && (
            <span class="only-read">{words.moreAlarms(alarms.length - 1)}</span>
          )}
        </button>
      )}
      {isOpen && first && (
        <Sheet title={words.alarms} onClose={() => open(false)}>
          <Rows alarms={alarms} />
        </Sheet>
      )}
    </div>
  );
}
