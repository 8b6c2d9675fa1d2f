/** Undo, what the house said no to, the keys; and the few buttons of the screen. */
import {
  CircleX,
  History,
  ListChecks,
  RotateCcw,
  Settings2,
  ShieldAlert,
  Sigma,
  Undo2,
  VolumeX,
} from "lucide";
import type { Limits } from "../../away/limits.ts";
import type { Refused } from "../../sync/house.ts";
import { canBeDoneAgain, doAgain } from "../../ui/again.ts";
import { useDerived } from "../../ui/derived.ts";
import { Icon } from "../../ui/Icon.tsx";
import { JoinLink, limitSaysShortly } from "../../ui/Limited.tsx";
import { soundWorks, testSound } from "../../ui/sound.ts";
import { told } from "../../ui/told.ts";
import { words as away } from "../../ui/words/en.away.ts";
import { words } from "../../ui/words/en.kds.ts";
import type { Board, Undo } from "../board.ts";
import { labelsOf } from "../keys/labels.ts";
import type { Act } from "../keys/profile.ts";
import { profiles } from "../keys/profiles.ts";
import { leftVoids } from "../left_voids.ts";
import { rushesAsked } from "../rushes.ts";
import { EightyButton } from "./EightyButton.tsx";
import { laneName } from "./Head.tsx";
import { LeftVoid } from "./LeftVoid.tsx";
import { Pager } from "./Pager.tsx";
import { RushAsk } from "./RushAsk.tsx";
import { SayButton } from "./SayPanel.tsx";
import { TapButton } from "./TapButton.tsx";
import { WaitingButton } from "./WaitingPanel.tsx";

function did(board: Board, undo: Undo): string {
  if (undo.what === "dish") {
    return words.didBumpDish(undo.line.name, laneName(board, undo.ticket));
  }
  if (undo.what === "bump") return words.didBump(laneName(board, undo.ticket));
  return words.didServe(undo.pass.tickets[0]?.table ?? "");
}

function subject(undo: Undo): string {
  if (undo.what === "dish") return `${undo.ticket.id} ${undo.line.line}`;
  return undo.what === "bump" ? undo.ticket.id : undo.pass.id;
}

/** The few that a cook needs first; all of them stand in the help. */
const FIRST: readonly Exclude<Act, `slot-${string}`>[] = [
  "bump-ticket",
  "bump-item",
  "recall-last",
  "help",
];

function Keys() {
  const profile = profiles().chosen.value;
  return (
    <p class="keys">
      {FIRST.map((act) => {
        const [label] = labelsOf(profile, act);
        return label ? (
          <span key={act}>
            <kbd>{label}</kbd> {words.acts[act]}
          </span>
        ) : null;
      })}
    </p>
  );
}

function Refusal({ board, no }: { board: Board; no: Refused }) {
  const { house } = board;
  const more = house.tray.value.length - 1;
  return (
    <div class="news no" role="alert" data-refused={no.code}>
      <Icon of={CircleX} size={30} />
      <span class="grow">
        <span class="what">
          {told(house, no)}
          {more > 0 && ` · ${away.andMore(more)}`}
        </span>
        {no.sentence}
      </span>
      {canBeDoneAgain(house, no) && (
        <TapButton picture={RotateCcw} onTap={() => doAgain(house, no)}>
          {away.again}
        </TapButton>
      )}
      <TapButton onTap={() => house.dismiss(no.id)}>{words.dismiss}</TapButton>
    </div>
  );
}

/** What this screen cannot do, until somebody has read it. */
function Lacks({ limits }: { limits: Limits }) {
  return (
    <div class="news lacks" role="status">
      <Icon of={ShieldAlert} size={30} />
      <span class="grow">{limits.unread.value.map(limitSaysShortly).join(" ")}</span>
      <JoinLink of={limits} />
      <TapButton onTap={() => limits.putAway()}>{away.understood}</TapButton>
    </div>
  );
}

interface NewsProps {
  board: Board;
  refused: string | null;
  limits: Limits;
}

/** One place for what just happened, so that nothing else moves. */
function News({ board, refused, limits }: NewsProps) {
  const undo = board.undo.value;
  const no = board.house.tray.value.at(-1);
  const left = useDerived(() => leftVoids(board)[0], [board]).value;
  if (no) return <Refusal board={board} no={no} />;
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
  const hint = board.hint.value;
  if (hint) {
    return (
      <div class="news" role="status">
        <Icon of={ListChecks} size={30} />
        <span class="grow">{words.dishesFirst(laneName(board, hint.ticket), hint.left)}</span>
      </div>
    );
  }
  if (undo) {
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
  if (left) return <LeftVoid board={board} waste={left} key={left.id} />;
  const [rush] = board.isExpo ? rushesAsked(board.house) : [];
  if (rush) return <RushAsk board={board} firing={rush} key={rush.id} />;
  return limits.unread.value.length > 0 ? <Lacks limits={limits} /> : <Keys />;
}

function Pages({ board }: { board: Board }) {
  const { pages, items } = board.view.value;
  const page = Math.min(board.page.value, pages - 1);
  const further = items.filter((item) => item.page > page).length;
  const turn = (to: number): void => {
    board.page.value = to;
    board.selected.value = null;
  };
  return (
    <Pager here={page} pages={pages} onTurn={turn}>
      {further > 0 && <span class="further">{words.further(further)}</span>}
    </Pager>
  );
}

export function Bottom({ board, refused, limits }: NewsProps) {
  const allDay = board.showsAllDay;
  return (
    <footer class="bottom">
      <News board={board} refused={refused} limits={limits} />
      {!soundWorks.value && (
        <TapButton picture={VolumeX} look="sound-off" onTap={() => void testSound()}>
          {words.soundOff}
        </TapButton>
      )}
      <SayButton board={board} />
      <EightyButton board={board} />
      <TapButton
        picture={History}
        onTap={() => {
          board.panel.value = "recall";
        }}
      >
        {words.recall}
      </TapButton>
      {board.isExpo && <WaitingButton board={board} />}
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
