/** One station's share of a course at the pass: what is made of it, and what is still to come. */
import { Check } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import type { Ticket } from "../../wire/records.ts";
import { bumpAtPass } from "../acts.ts";
import { useAge } from "../ageing.ts";
import { type Block, keyOf } from "../blocks.ts";
import type { Board } from "../board.ts";
import type { Share } from "../expo.ts";
import type { Measures } from "../measures.ts";
import { allNow } from "../starts.ts";
import { taps } from "../tap.ts";
import { madeOf } from "../tickets.ts";
import { BlockView } from "./Blocks.tsx";
import { Age, laneName, Marks } from "./Head.tsx";

function ShareHead({ board, ticket, height }: { board: Board; ticket: Ticket; height: number }) {
  const style = { height: `${height}px` };
  const name = laneName(board, ticket);
  const { made, all } = madeOf(ticket);
  if (ticket.bumped_at !== null) {
    return (
      <div class="share-head" style={style}>
        <span class="lane-name">{name}</span>
        <span class="done">
          <Icon of={Check} size={34} /> {words.bumped}
        </span>
      </div>
    );
  }
  return (
    <button
      type="button"
      class="share-head"
      style={style}
      {...taps((touch) => bumpAtPass(board, ticket, touch))}
    >
      <span class="only-read">{words.bumpAtPass(name)} </span>
      <span class="share-name">
        <span class="lane-name">{name}</span>
        <span class="share-more">
          {made > 0 && <span class="made-of">{words.madeOf(made, all)}</span>}
          <Marks board={board} ticket={ticket} />
        </span>
      </span>
      <Age board={board} ticket={ticket} />
    </button>
  );
}

interface ShareProps {
  board: Board;
  share: Share;
  blocks: readonly Block[];
  measures: Measures;
  height: number;
}

export function ShareColumn({ board, share, blocks, measures, height }: ShareProps) {
  const { ticket } = share;
  const isBumped = ticket.bumped_at !== null;
  const name = laneName(board, ticket);
  const { level } = useAge(board, ticket);
  return (
    <section
      class="share"
      data-ticket={name}
      data-state={isBumped ? "bumped" : "fired"}
      data-level={level}
      aria-label={name}
      style={{ width: `${measures.columnWidth}px`, marginInlineEnd: `${measures.gap}px` }}
    >
      <ShareHead board={board} ticket={ticket} height={height} />
      <div class="body">
        {blocks.slice(share.first, share.last).map((block) => (
          <BlockView
            key={keyOf(block)}
            block={block}
            name={name}
            now={board.house.now}
            onAllNow={(touch) => allNow(board, ticket.firing, touch)}
            onSeen={() => undefined}
          />
        ))}
      </div>
    </section>
  );
}
