/** 86 and counts, from the bottom bar: what this station can set out, and what waiters report. */
import { Ban, Eraser, ListChecks, X } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Empty } from "../../ui/Empty.tsx";
import { isOut, portionsOf } from "../../ui/portions.ts";
import { words } from "../../ui/words/en.eighty.ts";
import type { CarteDocument } from "../../wire/records.ts";
import type { Board } from "../board.ts";
import { isSpoken, MODIFIERS, NOW, rowsOf, type Sellable, sellable } from "../eighty.ts";
import { CountPad } from "./CountPad.tsx";
import { Pager } from "./Pager.tsx";
import { SoldRow } from "./SoldRow.tsx";
import { TapButton } from "./TapButton.tsx";

const ROWS = 6;

export function EightyButton({ board }: { board: Board }) {
  const out = [...board.house.records("portions").value.values()].filter(isOut).length;
  return (
    <>
      <TapButton
        picture={Ban}
        look="open-eighty"
        onTap={() => {
          board.panel.value = "eighty";
        }}
      >
        {out > 0 ? `${words.button} · ${out}` : words.button}
      </TapButton>
      {board.panel.value === "eighty" && (
        <EightyPanel
          board={board}
          onClose={() => {
            board.panel.value = null;
          }}
        />
      )}
    </>
  );
}

function EightyPanel({ board, onClose }: { board: Board; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const carte = board.house.menu.value;
  useEffect(() => {
    dialog.current?.showModal();
    // Whoever came by a key types at once; under a finger no keyboard jumps up.
    if (board.usesKeys.peek()) dialog.current?.querySelector("input")?.focus();
    return () => dialog.current?.close();
  }, [board]);
  return (
    <dialog
      ref={dialog}
      class="panel eighty-panel"
      aria-label={words.panel}
      onCancel={onClose}
      // The screen's own keys mean tickets, not letters that somebody types here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{words.panel}</h2>
        <TapButton picture={X} label={words.close} onTap={onClose} />
      </header>
      {carte && <Inside board={board} carte={carte} />}
    </dialog>
  );
}

function Inside({ board, carte }: { board: Board; carte: CarteDocument }) {
  const { house } = board;
  const stations = new Set(board.stations.value.map(({ id }) => id as string));
  const all = sellable(carte, stations);
  const spoken = all.filter(({ what, of }) => isSpoken(portionsOf(house, what, of))).length;
  const [group, choose] = useState(spoken > 0 ? NOW : (all[0]?.group ?? NOW));
  const [typed, type] = useState("");
  const [counting, count] = useState<Sellable | null>(null);
  const rows = rowsOf(house, all, group, typed);
  if (counting) {
    return <CountPad house={house} sold={counting} onDone={() => count(null)} />;
  }
  const pick = (next: string) => {
    type("");
    choose(next);
  };
  return (
    <div class="eighty">
      <Groups carte={carte} all={all} spoken={spoken} chosen={typed ? "" : group} onPick={pick} />
      <div class="eighty-list">
        <Find typed={typed} onType={type} />
        <Rows
          key={typed || group}
          board={board}
          rows={rows}
          isNow={group === NOW}
          onCount={count}
        />
      </div>
    </div>
  );
}

interface GroupsProps {
  carte: CarteDocument;
  all: readonly Sellable[];
  spoken: number;
  chosen: string;
  onPick: (group: string) => void;
}

function Groups({ carte, all, spoken, chosen, onPick }: GroupsProps) {
  const used = new Set(all.map(({ group }) => group));
  const groups = [
    { id: NOW, name: words.now(spoken) },
    ...carte.categories.filter(({ id }) => used.has(id)),
    ...(used.has(MODIFIERS) ? [{ id: MODIFIERS, name: words.modifiers }] : []),
  ];
  return (
    <nav class="eighty-groups" aria-label={words.panel}>
      {groups.map(({ id, name }) => (
        <TapButton key={id} look="wide" pressed={id === chosen} onTap={() => onPick(id)}>
          {name}
        </TapButton>
      ))}
    </nav>
  );
}

function Find({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  return (
    <div class="eighty-find">
      <input
        class="field"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {typed && <TapButton picture={Eraser} label={words.clear} onTap={() => onType("")} />}
    </div>
  );
}

interface RowsProps {
  board: Board;
  rows: readonly Sellable[];
  isNow: boolean;
  onCount: (sold: Sellable) => void;
}

function Rows({ board, rows, isNow, onCount }: RowsProps) {
  const [page, turn] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const here = Math.min(page, pages - 1);
  if (rows.length === 0) {
    return (
      <Empty picture={ListChecks} title={isNow ? words.nothingOut : words.nothingFound}>
        {isNow && <p>{words.nothingOutHint}</p>}
      </Empty>
    );
  }
  return (
    <>
      <ul class="sold-rows">
        {rows.slice(here * ROWS, here * ROWS + ROWS).map((sold) => (
          <SoldRow
            key={`${sold.what}-${sold.of}`}
            house={board.house}
            sold={sold}
            onCount={() => onCount(sold)}
          />
        ))}
      </ul>
      <Pager here={here} pages={pages} onTurn={turn} />
    </>
  );
}
