/** The two panels over the screen: what was bumped, and the screen itself. */
import { ChevronLeft, ChevronRight, ListChecks, Moon, Sun, Undo2, Volume2, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Limits } from "../../away/limits.ts";
import { Empty } from "../../ui/Empty.tsx";
import { limitSays } from "../../ui/Limited.tsx";
import { testSound } from "../../ui/sound.ts";
import { theme, turnTheme } from "../../ui/theme.ts";
import { minutesSince } from "../../ui/time.ts";
import { words } from "../../ui/words/en.kds.ts";
import { words as shared } from "../../ui/words/en.ts";
import type { Ticket } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { wanted } from "../tickets.ts";
import { laneName } from "./Head.tsx";
import { TapButton } from "./TapButton.tsx";
import { WaitingPanel } from "./WaitingPanel.tsx";

const ROWS = 6;

interface PanelProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

function Panel({ title, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="panel" aria-label={title} onCancel={onClose}>
      <header>
        <h2>{title}</h2>
        <TapButton picture={X} label={words.close} onTap={onClose} />
      </header>
      {children}
    </dialog>
  );
}

function Bumped({ board, ticket }: { board: Board; ticket: Ticket }) {
  const name = laneName(board, ticket);
  const ago = words.bumpedAgo(minutesSince(board.house.now.value, ticket.bumped_at ?? 0));
  const dishes = ticket.lines
    .filter((line) => wanted(line) > 0)
    .map((line) => `${wanted(line)} ${line.name}`);
  return (
    <li data-bumped={name}>
      <strong class="bumped-name">{name}</strong>
      <span class="bumped-table">{shared.table(ticket.table)}</span>
      <span class="bumped-dishes">{dishes.join(", ")}</span>
      <span class="bumped-ago">
        {ago}
        {ticket.served_at !== null && `, ${words.alreadyServed}`}
      </span>
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
  return (
    <Panel title={words.recallList} onClose={onClose}>
      {all.length === 0 ? (
        <Empty picture={ListChecks} title={words.recallEmpty}>
          <p>{words.recallEmptyHint}</p>
        </Empty>
      ) : (
        <ol>
          {all.slice(here * ROWS, here * ROWS + ROWS).map((ticket) => (
            <Bumped key={ticket.id} board={board} ticket={ticket} />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <footer class="pages">
          <TapButton
            picture={ChevronLeft}
            label={words.pageBack}
            disabled={here === 0}
            onTap={() => turn(here - 1)}
          />
          <span class="page-number">{words.page(here + 1, pages)}</span>
          <TapButton
            picture={ChevronRight}
            label={words.pageOn}
            disabled={here === pages - 1}
            onTap={() => turn(here + 1)}
          />
        </footer>
      )}
    </Panel>
  );
}

interface ScreenProps {
  limits: Limits;
  onClose: () => void;
  onChoose: () => void;
}

function ScreenPanel({ limits, onClose, onChoose }: ScreenProps) {
  const isDark = theme.value === "dark";
  return (
    <Panel title={words.settings} onClose={onClose}>
      <div class="panel-buttons">
        <TapButton picture={ListChecks} look="wide" onTap={onChoose}>
          {words.stations}
        </TapButton>
        <TapButton picture={isDark ? Sun : Moon} look="wide" onTap={turnTheme}>
          {isDark ? words.light : words.dark}
        </TapButton>
        <TapButton picture={Volume2} look="wide" onTap={() => void testSound()}>
          {words.testSound}
        </TapButton>
      </div>
      {limits.all.value.map((limit) => (
        <p class="lack" key={limit}>
          {limitSays(limit)}
        </p>
      ))}
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
  if (board.panel.value === "recall") return <RecallPanel board={board} onClose={close} />;
  if (board.panel.value === "waiting") return <WaitingPanel board={board} onClose={close} />;
  if (board.panel.value === "screen")
    return <ScreenPanel limits={limits} onClose={close} onChoose={onChoose} />;
  return null;
}
