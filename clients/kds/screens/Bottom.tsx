/** Undo, what the house said no to, the keys; and the few buttons of the screen. */
import {
  ChevronLeft,
  ChevronRight,
  CircleX,
  History,
  Settings2,
  Sigma,
  Undo2,
  VolumeX,
} from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { soundWorks, testSound } from "../../ui/sound.ts";
import { words } from "../../ui/words/en.kds.ts";
import type { Board, Undo } from "../board.ts";
import { laneName } from "./Head.tsx";
import { TapButton } from "./TapButton.tsx";

function did(board: Board, undo: Undo): string {
  if (undo.what === "bump") return words.didBump(laneName(board, undo.ticket));
  return words.didServe(undo.pass.tickets[0]?.table ?? "");
}

function subject(undo: Undo): string {
  return undo.what === "bump" ? undo.ticket.id : undo.pass.id;
}

function Keys() {
  return (
    <p class="keys">
      {words.keys.map(([key, means]) => (
        <span key={key}>
          <kbd>{key}</kbd> {means}
        </span>
      ))}
    </p>
  );
}

/** One place for what just happened, so that nothing else moves. */
function News({ board, refused }: { board: Board; refused: string | null }) {
  const undo = board.undo.value;
  const no = board.house.tray.value[0];
  if (no) {
    return (
      <div class="news no" role="alert" data-refused={no.code}>
        <Icon of={CircleX} size={30} />
        <span class="grow">{no.sentence}</span>
        <TapButton onTap={() => board.house.dismiss(no.id)}>{words.dismiss}</TapButton>
      </div>
    );
  }
  if (refused) {
    return (
      <div class="news no" role="alert">
        <Icon of={CircleX} size={30} />
        <span class="grow">
          {words.notAdmitted}: {refused}
        </span>
      </div>
    );
  }
  if (!undo) return <Keys />;
  return (
    <div class="news" role="status" key={subject(undo)}>
      <TapButton picture={Undo2} look="undo" onTap={() => board.takeBack()}>
        {words.undo}
      </TapButton>
      <span class="grow">{did(board, undo)}</span>
      <span class="running-out" />
    </div>
  );
}

function Pages({ board }: { board: Board }) {
  const { pages, items } = board.view.value;
  const page = Math.min(board.page.value, pages - 1);
  const further = items.filter((item) => item.page > page).length;
  if (pages === 1) return null;
  const turn = (way: number): void => {
    board.page.value = page + way;
    board.selected.value = null;
  };
  return (
    <div class="pages">
      <TapButton
        picture={ChevronLeft}
        label={words.pageBack}
        disabled={page === 0}
        onTap={() => turn(-1)}
      />
      <span class="page-number">
        {words.page(page + 1, pages)}
        {further > 0 && <span class="further">{words.further(further)}</span>}
      </span>
      <TapButton
        picture={ChevronRight}
        label={words.pageOn}
        disabled={page === pages - 1}
        onTap={() => turn(1)}
      />
    </div>
  );
}

export function Bottom({ board, refused }: { board: Board; refused: string | null }) {
  const allDay = board.showsAllDay;
  return (
    <footer class="bottom">
      <News board={board} refused={refused} />
      {!soundWorks.value && (
        <TapButton picture={VolumeX} look="sound-off" onTap={() => void testSound()}>
          {words.soundOff}
        </TapButton>
      )}
      <TapButton
        picture={History}
        onTap={() => {
          board.panel.value = "recall";
        }}
      >
        {words.recall}
      </TapButton>
      <TapButton
        picture={Sigma}
        pressed={allDay.value}
        onTap={() => {
          allDay.value = !allDay.value;
        }}
      >
        {words.allDay}
      </TapButton>
      <TapButton
        picture={Settings2}
        onTap={() => {
          board.panel.value = "screen";
        }}
      >
        {words.settings}
      </TapButton>
      <Pages board={board} />
    </footer>
  );
}
