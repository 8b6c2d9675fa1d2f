/** What a ticket says: changes to read, dishes with modifiers, notes and allergies, other stations. */
import type { ReadonlySignal } from "@preact/signals";
import { ArrowRightLeft, Ban, Check, CirclePause, Eye, Flame, TriangleAlert, Zap } from "lucide";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Notice } from "../../wire/records.ts";
import type { VoidFate } from "../answers.ts";
import type { Block } from "../blocks.ts";
import type { Touch } from "../guard.ts";
import { taps } from "../tap.ts";
import { AgainBlock } from "./AgainBlock.tsx";
import { Flags } from "./Flags.tsx";
import { StartIn } from "./StartIn.tsx";
import { TapButton } from "./TapButton.tsx";
import { VoidAnswer } from "./VoidAnswer.tsx";

const PICTURES: Readonly<Record<Notice["what"], Picture>> = {
  void: Ban,
  moved: ArrowRightLeft,
  held: CirclePause,
  fired: Flame,
  rush: Zap,
};

type DishBlock = Extract<Block, { kind: "line" }>;

/** What people typed may run from right to left: it never turns its neighbours around. */
function Wanted({ block }: { block: DishBlock }) {
  const { line, pieces, isMade, others } = block;
  return (
    <>
      <span class="dish-row">
        <span class="pieces">{isMade ? <Icon of={Check} size={34} /> : pieces}</span>
        <bdi class="dish-name">
          {isMade && pieces > 1 && `${pieces} `}
          {line.name} {line.seat !== null && <span class="seat">{words.seat(line.seat)}</span>}
        </bdi>
      </span>
      {line.modifiers.map((modifier) => (
        <span key={modifier} class="modifier" dir="auto">
          {modifier}
        </span>
      ))}
      {line.note !== "" && (
        <span class="note" dir="auto">
          {line.note}
        </span>
      )}
      {line.allergies.map((allergy) => (
        <span key={allergy} class="allergy">
          <Icon of={TriangleAlert} size={34} />
          <bdi>{words.allergy(allergy)}</bdi>
        </span>
      ))}
      {others.length > 0 && <span class="with">{words.withStations(others)}</span>}
    </>
  );
}

interface DishProps {
  block: DishBlock;
  isPointed: boolean;
  onTap: (touch: Touch) => void;
}

function Dish({ block, isPointed, onTap }: DishProps) {
  const { line, pieces, struck, isMade } = block;
  const inside = (
    <>
      {struck > 0 && (
        <del class="dish-row gone">
          <span class="pieces">{struck}</span>
          <bdi class="dish-name">{line.name}</bdi>
        </del>
      )}
      {pieces > 0 && <Wanted block={block} />}
    </>
  );
  const look = {
    class: "dish",
    "data-line": line.line,
    "data-made": isMade || undefined,
    "data-pointed": isPointed || undefined,
  };
  if (!block.canBump || pieces === 0) return <div {...look}>{inside}</div>;
  // By keys a dish is struck off from its ticket, so that Tab need not walk through all of them.
  return (
    <button type="button" {...look} tabIndex={-1} {...taps(onTap)}>
      <span class="only-read">
        {isMade ? words.dishBack(pieces, line.name) : words.dishMade(pieces, line.name)},
      </span>
      {inside}
    </button>
  );
}

/** "HOLD" stands before it already. */
function news({ what, text }: Notice): string {
  const title = words.notices[what].toLowerCase();
  return text.toLowerCase().startsWith(`${title} `) ? text.slice(title.length + 1) : text;
}

interface NoticesProps {
  station: string;
  notices: readonly Notice[];
  name: string;
  onSeen: ((touch: Touch) => void) | null;
}

function Notices({ station, notices, name, onSeen }: NoticesProps) {
  return (
    <div class="notices">
      <div class="notice-list">
        {notices.map((notice) => (
          <div key={notice.id} class="notice" data-notice={notice.what}>
            <Icon of={PICTURES[notice.what]} size={34} />
            <span>
              {typeof notice.number === "number" && `${words.lane(station, notice.number)} `}
              <strong>{words.notices[notice.what]}</strong> {news(notice)}
            </span>
          </div>
        ))}
      </div>
      {onSeen && (
        <TapButton look="seen" picture={Eye} label={words.acknowledgeFor(name)} onTap={onSeen}>
          {words.acknowledge}
        </TapButton>
      )}
    </div>
  );
}

interface Props {
  block: Block;
  name: string;
  onSeen: (touch: Touch) => void;
  now?: ReadonlySignal<number>;
  onAllNow?: (touch: Touch) => void;
  onAnswer?: (notice: Notice, fate: VoidFate, touch: Touch) => void;
  onDish?: (line: string, touch: Touch) => void;
  /** The dish that a key points at. */
  pointed?: string | null;
}

const NOBODY = (): void => undefined;

export function BlockView(props: Props) {
  const { block, name, onSeen, now } = props;
  const { onAllNow = NOBODY, onAnswer = NOBODY, onDish = NOBODY, pointed = null } = props;
  switch (block.kind) {
    case "notices":
      return (
        <Notices
          station={block.station}
          notices={block.notices}
          name={name}
          onSeen={block.canSee ? onSeen : null}
        />
      );
    case "line":
      return (
        <Dish
          block={block}
          isPointed={block.line.line === pointed}
          onTap={(touch) => onDish(block.line.line, touch)}
        />
      );
    case "flags":
      return <Flags flags={block.flags} toldBy={block.toldBy} />;
    case "answer":
      return (
        <VoidAnswer
          notice={block.notice}
          onAnswer={(fate, touch) => onAnswer(block.notice, fate, touch)}
        />
      );
    case "again":
      return <AgainBlock again={block.again} />;
    case "starts":
      return (
        <StartIn
          at={block.at}
          table={block.table}
          now={now}
          onAllNow={block.canSee ? null : onAllNow}
        />
      );
    case "also":
      return <div class="also">{words.alsoAt(block.stations)}</div>;
  }
}
