/** What a ticket says: changes to read, dishes with modifiers, notes and allergies, other stations. */
import { ArrowRightLeft, Ban, CirclePause, Eye, Flame, TriangleAlert } from "lucide";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Notice, TicketLine } from "../../wire/records.ts";
import type { VoidFate } from "../answers.ts";
import type { Block } from "../blocks.ts";
import type { Touch } from "../guard.ts";
import { AgainBlock } from "./AgainBlock.tsx";
import { TapButton } from "./TapButton.tsx";
import { VoidAnswer } from "./VoidAnswer.tsx";

const PICTURES: Readonly<Record<Notice["what"], Picture>> = {
  void: Ban,
  moved: ArrowRightLeft,
  held: CirclePause,
  fired: Flame,
};

function Dish({ line, pieces, struck }: { line: TicketLine; pieces: number; struck: number }) {
  return (
    <div class="dish" data-line={line.line}>
      {struck > 0 && (
        <del class="dish-row gone">
          <span class="pieces">{struck}</span>
          <span class="dish-name">{line.name}</span>
        </del>
      )}
      {pieces > 0 && (
        <>
          <div class="dish-row">
            <span class="pieces">{pieces}</span>
            <span class="dish-name">
              {line.name} {line.seat !== null && <span class="seat">{words.seat(line.seat)}</span>}
            </span>
          </div>
          {line.modifiers.map((modifier) => (
            <div key={modifier} class="modifier">
              {modifier}
            </div>
          ))}
          {line.note !== "" && <div class="note">{line.note}</div>}
          {line.allergies.map((allergy) => (
            <div key={allergy} class="allergy">
              <Icon of={TriangleAlert} size={34} />
              {words.allergy(allergy)}
            </div>
          ))}
        </>
      )}
    </div>
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
  onAnswer?: (notice: Notice, fate: VoidFate, touch: Touch) => void;
}

const NOBODY = (): void => undefined;

export function BlockView({ block, name, onSeen, onAnswer = NOBODY }: Props) {
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
      return <Dish line={block.line} pieces={block.pieces} struck={block.struck} />;
    case "answer":
      return (
        <VoidAnswer
          notice={block.notice}
          onAnswer={(fate, touch) => onAnswer(block.notice, fate, touch)}
        />
      );
    case "again":
      return <AgainBlock again={block.again} />;
    case "also":
      return <div class="also">{words.alsoAt(block.stations)}</div>;
  }
}
