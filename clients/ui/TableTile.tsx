/** One table on the floor: its number, its state in word, colour and picture, and what needs a hand. */
import { Users } from "lucide";
import { Badge } from "./Badge.tsx";
import { Icon, type Picture } from "./Icon.tsx";
import { lasting } from "./time.ts";
import { PICTURES, type Tone, WORDS } from "./tones.ts";
import { words } from "./words/en.ts";

/** A badge on a table. `urgent` outranks the state: it is filled and pulses calmly. */
export interface Mark {
  readonly kind: string;
  readonly tone: Tone;
  readonly text: string;
  /** For a small table on the plan. */
  readonly short?: string;
  readonly picture?: Picture;
  readonly urgent?: boolean;
}

export interface TableFace {
  readonly id: string;
  readonly label: string;
  readonly state: Tone;
  /** Minutes in this state; null where they say nothing. */
  readonly minutes: number | null;
  /** "4", or "4 of 6 seats" while the table is free. */
  readonly covers: number | null;
  readonly seats: number;
  readonly marks: readonly Mark[];
  readonly waiter: string | null;
  readonly unconfirmed: boolean;
}

/** "Table 12, cooking 9 min, course 2 waits": what a screen reader and a test find. */
export function tableName(face: TableFace): string {
  const state = WORDS[face.state].toLowerCase();
  const age = face.minutes === null ? "" : ` ${lasting(face.minutes)}`;
  return [words.table(face.label), state + age, ...face.marks.map((mark) => mark.text)].join(", ");
}

interface Props {
  face: TableFace;
  shape?: "square" | "round" | "long" | "card";
  mine?: boolean;
  /** Where it stands on a plan, as CSS. */
  place?: string;
  onPress: () => void;
}

export function TableTile({ face, shape = "card", mine = false, place, onPress }: Props) {
  const urgent = face.marks.some((mark) => mark.urgent);
  return (
    <button
      type="button"
      class={urgent ? "tile urgent" : "tile"}
      style={place}
      data-table={face.label}
      data-state={face.state}
      data-tone={face.state}
      data-shape={shape}
      data-mine={mine}
      onClick={onPress}
    >
      <span class="only-read">{tableName(face)}</span>
      <span class="head" aria-hidden="true">
        <span class="number">{face.label}</span>
        <span class="covers">
          <Icon of={Users} size={13} />
          {face.covers === null ? face.seats : `${face.covers}/${face.seats}`}
        </span>
        {face.waiter && <span class="waiter">{face.waiter}</span>}
      </span>
      <span class="state" aria-hidden="true">
        <Icon of={PICTURES[face.state]} size={16} />
        <span>{WORDS[face.state]}</span>
        {face.minutes !== null && <span class="minutes">{lasting(face.minutes)}</span>}
      </span>
      <span class="marks" aria-hidden="true">
        {face.marks.map((mark) => (
          <Badge
            key={mark.kind}
            tone={mark.tone}
            filled={mark.urgent ?? false}
            {...(mark.picture ? { picture: mark.picture } : {})}
          >
            <span class={mark.short ? "long" : ""}>{mark.text}</span>
            {mark.short && <span class="short">{mark.short}</span>}
          </Badge>
        ))}
      </span>
    </button>
  );
}
