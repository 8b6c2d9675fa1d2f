/** One ticket on the rail, or the part of a long one that stands in this column. */

import { ArrowRight, Check } from "lucide";
import { useDerived } from "../../ui/derived.ts";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import { placeTitle } from "../../ui/words/place.ts";
import type { Ticket } from "../../wire/records.ts";
import { actsOn } from "../acts.ts";
import { useAge } from "../ageing.ts";
import { answerVoid } from "../answers.ts";
import { type Block, keyOf } from "../blocks.ts";
import type { Board } from "../board.ts";
import type { Part } from "../layouts/part.ts";
import type { Measures } from "../measures.ts";
import { taps } from "../tap.ts";
import { isVoid, linesToMake } from "../tickets.ts";
import { BlockView } from "./Blocks.tsx";
import { AgainHead, Head, HeadTools, laneName } from "./Head.tsx";

interface Props {
  board: Board;
  ticket: Ticket;
  isGone: boolean;
  part: Part;
  blocks: readonly Block[];
  measures: Measures;
  number: number | null;
}

/** It waits for the dish that somebody looks for. */
function isWanted(dish: string | null, ticket: Ticket): boolean {
  return dish !== null && linesToMake(ticket).some((line) => line.name === dish);
}

function stateOf(ticket: Ticket, isGone: boolean): string {
  if (isGone || ticket.bumped_at !== null) return "bumped";
  if (ticket.held_at !== null) return "held";
  return ticket.started_at === null ? "fired" : "started";
}

export function TicketPart({ board, ticket, isGone, part, blocks, measures, number }: Props) {
  const { level, isFresh } = useAge(board, ticket);
  const isNew = !isGone && isFresh;
  const name = laneName(board, ticket);
  const isSelected = useDerived(() => board.selected.value === ticket.id, [board, ticket]).value;
  const { columnWidth, gap, columns, head, againHead } = measures;
  const left = (part.column % columns) * (columnWidth + gap);
  const naming = part.piece === 0 ? { "data-ticket": name } : { "data-ticket-again": name };
  return (
    <article
      class={`ticket${part.piece > 0 ? " torn-above" : ""}${part.goesOn ? " torn-below" : ""}`}
      {...naming}
      data-table={ticket.table}
      data-level={level}
      data-state={stateOf(ticket, isGone)}
      data-selected={isSelected || undefined}
      data-wanted={isWanted(board.lookingFor.value, ticket) || undefined}
      data-new={isNew || undefined}
      inert={isGone}
      aria-label={`${name}, ${placeTitle(ticket.table)}`}
      style={{
        width: `${columnWidth}px`,
        height: `${part.height}px`,
        transform: `translate(${left}px, ${part.top}px)`,
      }}
    >
      {part.piece === 0 ? (
        <div class="head-place">
          <Head board={board} ticket={ticket} height={head} number={number} />
          {!isGone && <HeadTools board={board} ticket={ticket} />}
        </div>
      ) : (
        <AgainHead board={board} ticket={ticket} height={againHead} />
      )}
      <div
        class="body"
        data-part="body"
        {...taps((touch) => actsOn(board, ticket.id).start(touch))}
      >
        {blocks.slice(part.first, part.last).map((block) => (
          <BlockView
            key={keyOf(block)}
            block={block}
            name={name}
            now={board.house.now}
            onSeen={(touch) => actsOn(board, ticket.id).acknowledge(touch)}
            onAnswer={(notice, fate, touch) => answerVoid(board, ticket, notice, fate, touch)}
            pointed={isSelected ? board.dish.value : null}
            onDish={(line, touch) => actsOn(board, ticket.id).dish(line, touch)}
          />
        ))}
      </div>
      {part.goesOn && (
        <div class="goes-on">
          {words.goesOn} <Icon of={ArrowRight} size={26} />
        </div>
      )}
      {isGone && (
        <div class="gone-veil">
          <Icon of={Check} size={56} /> {isVoid(ticket) ? words.acknowledge : words.bumped}
        </div>
      )}
    </article>
  );
}
