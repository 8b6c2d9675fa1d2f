/** One fired course at the pass: every station's share, "1 of 2" until all have bumped, then Served. */
import { Bell, Check, CookingPot } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import { actsOn } from "../acts.ts";
import { type Block, signature } from "../blocks.ts";
import type { Board } from "../board.ts";
import type { Pass, Place, Share } from "../expo.ts";
import type { Measures } from "../measures.ts";
import { ageSeconds, clockwork, type Level, levelOf } from "../tickets.ts";
import { BlockView } from "./Blocks.tsx";
import { Age, laneName, Marks } from "./Head.tsx";
import type { PassRoom } from "./PassShelf.tsx";
import { TapButton } from "./TapButton.tsx";

interface Props {
  board: Board;
  pass: Pass;
  isGone: boolean;
  shares: readonly Share[];
  blocks: ReadonlyMap<string, readonly Block[]>;
  place: Place;
  measures: Measures;
  room: PassRoom;
  number: number | null;
}

const WORSE: readonly Level[] = ["held", "fresh", "warn", "late"];

/** As bad as the worst share that is not done. */
function levelOfPass(board: Board, pass: Pass): Level | "ready" {
  if (pass.firing.ready_at !== null) return "ready";
  const now = board.house.now.value;
  const levels = pass.tickets
    .filter((ticket) => ticket.bumped_at === null)
    .map((ticket) => WORSE.indexOf(levelOf(ticket, board.station(ticket.station), now)));
  return WORSE[Math.max(0, ...levels)] ?? "fresh";
}

function Readiness({ board, pass }: { board: Board; pass: Pass }) {
  const { firing } = pass;
  if (firing.ready_at === null) {
    return (
      <span class="readiness">
        <Icon of={CookingPot} size={30} />
        {words.of(firing.bumped, firing.stations)}
      </span>
    );
  }
  const waits = clockwork(ageSeconds(firing.ready_at, board.house.now.value));
  return (
    <span class="readiness">
      <Icon of={Bell} size={34} />
      {words.ready} {waits}
    </span>
  );
}

function PassHead({
  board,
  pass,
  height,
  number,
}: Pick<Props, "board" | "pass" | "number"> & {
  height: number;
}) {
  const ticket = pass.tickets[0];
  if (!ticket) return null;
  return (
    <header class="head pass-head" style={{ height: `${height}px` }}>
      <span class="table-number">
        <span class="table-word">{words.table}</span>
        {ticket.table}
      </span>
      <span class="lane">
        <span class="lane-name">{words.course(pass.firing.course)}</span>
        <span class="lane-before">
          {board.person(ticket.waiter)} · {words.covers(ticket.covers)}
        </span>
      </span>
      <Readiness board={board} pass={pass} />
      {number !== null && <kbd class="slot">{number}</kbd>}
    </header>
  );
}

function ShareColumn({
  board,
  share,
  blocks,
  measures,
  height,
}: {
  board: Board;
  share: Share;
  blocks: readonly Block[];
  measures: Measures;
  height: number;
}) {
  const { ticket } = share;
  const isBumped = ticket.bumped_at !== null;
  const name = laneName(board, ticket);
  return (
    <section
      class="share"
      data-ticket={name}
      data-state={isBumped ? "bumped" : "fired"}
      data-level={levelOf(ticket, board.station(ticket.station), board.house.now.value)}
      aria-label={name}
      style={{ width: `${measures.columnWidth}px`, marginInlineEnd: `${measures.gap}px` }}
    >
      <div class="share-head" style={{ height: `${height}px` }}>
        <span class="lane-name">{name}</span>
        <Marks board={board} ticket={ticket} />
        {isBumped ? <Icon of={Check} size={40} /> : <Age board={board} ticket={ticket} />}
      </div>
      <div class="body">
        {blocks.slice(share.first, share.last).map((block) => (
          <BlockView key={signature(block, 0)} block={block} name={name} onSeen={() => undefined} />
        ))}
      </div>
    </section>
  );
}

export function PassCard(props: Props) {
  const { board, pass, isGone, shares, blocks, place, measures, room, number } = props;
  const { columnWidth, gap } = measures;
  const table = pass.tickets[0]?.table ?? "";
  const course = words.course(pass.firing.course);
  const isReady = pass.firing.ready_at !== null;
  return (
    <article
      class="ticket pass"
      data-item={pass.id}
      data-table={table}
      data-course={pass.firing.course ?? "at-once"}
      data-level={levelOfPass(board, pass)}
      data-state={isReady ? "ready" : "cooking"}
      data-selected={board.selected.value === pass.id || undefined}
      inert={isGone}
      aria-label={`${words.table} ${table}, ${course}`}
      style={{
        width: `${place.span * columnWidth + (place.span - 1) * gap}px`,
        height: `${place.height}px`,
        transform: `translate(${place.column * (columnWidth + gap)}px, ${place.top}px)`,
      }}
    >
      <PassHead board={board} pass={pass} height={room.head} number={number} />
      <div class="shares">
        {shares.map((share) => (
          <ShareColumn
            key={`${share.ticket.id} ${share.first}`}
            board={board}
            share={share}
            blocks={blocks.get(share.ticket.id) ?? []}
            measures={measures}
            height={room.shareHead}
          />
        ))}
      </div>
      <div class="pass-foot" style={{ height: `${room.foot}px` }}>
        <TapButton
          look={isReady ? "serve wide" : "quiet wide"}
          picture={isReady ? Check : undefined}
          label={isReady ? words.servedIt(table, course) : undefined}
          onTap={(touch) => actsOn(board, pass.id).main(touch)}
        >
          {isReady ? words.serve : words.serveAnyway}
        </TapButton>
      </div>
      {isGone && (
        <div class="gone-veil">
          <Icon of={Check} size={56} /> {words.served}
        </div>
      )}
    </article>
  );
}
