/** What this screen shows, how much of it, and whether it is live. */
import { RefreshCw, Wifi, WifiOff } from "lucide";
import { type Alarm, AlarmStrip } from "../../ui/AlarmStrip.tsx";
import { useDerived, useLink } from "../../ui/derived.ts";
import { Icon } from "../../ui/Icon.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.kds.ts";
import { alarmsOf } from "../alarms.ts";
import type { Board } from "../board.ts";
import { upTo } from "../missing.ts";
import { ageSeconds, clockwork, levelOf } from "../tickets.ts";
import { NoPaper } from "./NoPaper.tsx";

/** The last number that the house gave out, and that all before it are here: a cook can check it. */
function truth(board: Board): string {
  const lanes = board.house.records("lane").value;
  const [first, ...others] = upTo(board.stations.value, lanes, board.missing.value);
  if (!first || others.length > 0 || board.isExpo) return "";
  return words.upTo(words.lane(first.station.name, first.last), first.missing);
}

function hanging(board: Board): number {
  const slots = board.isExpo ? board.passes.value : board.slots.value;
  return slots.filter((slot) => slot.left_at === null).length;
}

function firedFirst(board: Board): number {
  const moments = board.isExpo
    ? board.passes.value.map((slot) => slot.thing.firing.fired_at)
    : board.slots.value.map((slot) => slot.thing.fired_at);
  return Math.min(...moments);
}

function lateOnes(board: Board): number {
  const now = board.house.now.value;
  return board.slots.value.filter(
    (slot) => levelOf(slot.thing, board.station(slot.thing.station), now) === "late",
  ).length;
}

function Counts({ board }: { board: Board }) {
  const many = useDerived(() => hanging(board), [board]).value;
  const first = useDerived(() => firedFirst(board), [board]);
  const oldest = useDerived(
    () => words.oldest(clockwork(ageSeconds(first.value, board.house.now.value))),
    [board, first],
  );
  const late = useDerived(() => lateOnes(board), [board]).value;
  const said = useDerived(() => truth(board), [board]).value;
  if (many === 0) return null;
  return (
    <span class="counts">
      <span>{board.isExpo ? words.courses(many) : words.tickets(many)}</span>
      <span>{oldest}</span>
      {said !== "" && <span class="truth">{said}</span>}
      {late > 0 && <span class="late-count">{words.lateOnes(late)}</span>}
    </span>
  );
}

const CALM: readonly Alarm[] = [];

function Alarms({ board }: { board: Board }) {
  const alarms = useDerived(() => {
    const found = alarmsOf(board);
    return found.length === 0 ? CALM : found;
  }, [board]);
  return <AlarmStrip alarms={alarms.value} />;
}

function Broken({ board }: { board: Board }) {
  const { state, since } = board.house.status.value;
  // What the screen tells by itself is no tap of a cook.
  const waiting = board.house.waiting.value.filter(({ name }) => name !== "kitchen.show").length;
  if (state === "greeting") {
    return (
      <p class="broken">
        <Icon of={RefreshCw} size={48} />
        <strong>{words.catchingUp}</strong>
      </p>
    );
  }
  return (
    <p class="broken">
      <Icon of={WifiOff} size={48} />
      <strong>
        {words.notLive} {since !== null && words.since(clock(since, board.zone()))}
      </strong>
      <span class="broken-hint">{waiting > 0 ? words.waiting(waiting) : words.oldNews}</span>
    </p>
  );
}

export function Top({ board }: { board: Board }) {
  const state = useLink(board.house);
  const time = useDerived(() => clock(board.house.now.value, board.zone()), [board]);
  const isLive = state === "live";
  const names = board.stations.value.map((station) => station.name);
  return (
    <header class="top" data-state={state}>
      <h1 class={isLive ? undefined : "only-read"}>
        {board.isExpo ? words.expo : names.join(" · ")}
      </h1>
      {isLive && <Counts board={board} />}
      {isLive && <Alarms board={board} />}
      <div class={isLive ? undefined : "grow"} role="status">
        {!isLive && <Broken board={board} />}
      </div>
      {isLive && <NoPaper board={board} />}
      {isLive && (
        <span class="live">
          <Icon of={Wifi} size={26} />
          {words.live}
        </span>
      )}
      <span class="wall-clock">{time}</span>
    </header>
  );
}
