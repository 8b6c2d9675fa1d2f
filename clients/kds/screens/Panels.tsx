/** The panels over the screen: what was bumped, the keys, the order of a course, the screen itself. */
import { ListChecks, RotateCcw, Undo2 } from "lucide";
import { useState } from "preact/hooks";
import type { Limits } from "../../away/limits.ts";
import { Empty } from "../../ui/Empty.tsx";
import { minutesSince } from "../../ui/time.ts";
import { words as courses } from "../../ui/words/en.courses.ts";
import { words } from "../../ui/words/en.kds.ts";
import { words as shared } from "../../ui/words/en.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { useNumbers } from "../choices.ts";
import { refiring } from "../refire.ts";
import { wanted } from "../tickets.ts";
import { laneName } from "./Head.tsx";
import { HelpPanel } from "./HelpPanel.tsx";
import { MorePanel } from "./MorePanel.tsx";
import { KeyNumber } from "./NumberedKeys.tsx";
import { OrderPanel } from "./OrderPanel.tsx";
import { Pager } from "./Pager.tsx";
import { Panel } from "./Panel.tsx";
import { RefirePanel } from "./RefirePanel.tsx";
import { RefuseRushPanel } from "./RefuseRushPanel.tsx";
import { SayPanel } from "./SayPanel.tsx";
import { ScreenPanel } from "./ScreenPanel.tsx";
import { TapButton } from "./TapButton.tsx";
import { WaitingPanel } from "./WaitingPanel.tsx";

const ROWS = 6;

function Bumped({ board, ticket, row }: { board: Board; ticket: Ticket; row: number }) {
  const name = laneName(board, ticket);
  const ago = words.bumpedAgo(minutesSince(board.house.now.value, ticket.bumped_at ?? 0));
  const by = board.whose(ticket.bumped_by ?? "");
  const dishes = ticket.lines
    .filter((line) => wanted(line) > 0)
    .map((line) => `${wanted(line)} ${line.name}`);
  return (
    <li data-bumped={name}>
      <strong class="bumped-name">
        <KeyNumber board={board} number={row} /> {name}
      </strong>
      <span class="bumped-table">{shared.table(ticket.table)}</span>
      <span class="bumped-dishes">{dishes.join(", ")}</span>
      <span class="bumped-ago">
        {ago}
        {by !== "" && `, ${by}`}
        {ticket.served_at !== null && `, ${words.alreadyServed}`}
      </span>
      <TapButton
        picture={RotateCcw}
        look="again-button"
        label={courses.refireIt(name)}
        onTap={() => {
          board.panel.value = null;
          refiring.value = ticket;
        }}
      >
        {courses.refireShort}
      </TapButton>
      <TapButton
        picture={Undo2}
        label={words.recallIt(name)}
        onTap={() => {
          board.recall(ticket);
          board.panel.value = null;
        }}
      >
        {words.recall}
      </TapButton>
    </li>
  );
}

function RecallPanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const [page, turn] = useState(0);
  const all = board.bumped.value;
  const pages = Math.max(1, Math.ceil(all.length / ROWS));
  const here = Math.min(page, pages - 1);
  const rows = all.slice(here * ROWS, here * ROWS + ROWS);
  useNumbers(
    board,
    rows.map((ticket) => () => {
      board.recall(ticket);
      board.panel.value = null;
    }),
  );
  return (
    <Panel title={words.recallList} onClose={onClose}>
      {all.length === 0 ? (
        <Empty picture={ListChecks} title={words.recallEmpty}>
          <p>{words.recallEmptyHint}</p>
        </Empty>
      ) : (
        <ol>
          {rows.map((ticket, at) => (
            <Bumped key={ticket.id} board={board} ticket={ticket} row={at + 1} />
          ))}
        </ol>
      )}
      <Pager here={here} pages={pages} onTurn={turn} />
    </Panel>
  );
}

interface PanelsProps {
  board: Board;
  limits: Limits;
  onChoose: () => void;
}

export function Panels({ board, limits, onChoose }: PanelsProps) {
  const close = (): void => {
    board.panel.value = null;
  };
  if (refiring.value) return <RefirePanel board={board} />;
  if (board.panel.value === "more") return <MorePanel board={board} onClose={close} />;
  if (board.panel.value === "say") return <SayPanel board={board} onClose={close} />;
  if (board.panel.value === "no-rush") return <RefuseRushPanel board={board} onClose={close} />;
  if (board.panel.value === "recall") return <RecallPanel board={board} onClose={close} />;
  if (board.panel.value === "waiting") return <WaitingPanel board={board} onClose={close} />;
  if (board.panel.value === "help") return <HelpPanel onClose={close} />;
  if (board.panel.value === "order") return <OrderPanel board={board} onClose={close} />;
  if (board.panel.value === "screen")
    return <ScreenPanel board={board} limits={limits} onClose={close} onChoose={onChoose} />;
  return null;
}
