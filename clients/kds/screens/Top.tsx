/** What this screen shows, how much of it, and whether it is live. */
import { RefreshCw, Wifi, WifiOff } from "lucide";
import { AlarmStrip } from "../../ui/AlarmStrip.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.kds.ts";
import { alarmsOf } from "../alarms.ts";
import type { Board } from "../board.ts";
import { upTo } from "../missing.ts";
import { ageSeconds, clockwork, levelOf } from "../tickets.ts";
import { NoPaper } from "./NoPaper.tsx";

/** The last number that the house gave out, and that all before it are here: a cook can check it. */
function Truth({ board }: { board: Board }) {
  const { house } = board;
  const [first, ...others] = upTo(
    board.stations.value,
    house.records("lane").value,
    house.records("ticket").value,
  );
  if (!first || others.length > 0) return null;
  const name = words.lane(first.station.name, first.last);
  return <span class="truth">{words.upTo(name, first.missing)}</span>;
}

function Counts({ board }: { board: Board }) {
  const now = board.house.now.value;
  const hanging = (board.isExpo ? board.passes.value : board.slots.value).filter(
    (slot) => slot.left_at === null,
  );
  if (hanging.length === 0) return null;
  const moments = board.isExpo
    ? board.passes.value.map((slot) => slot.thing.firing.fired_at)
    : board.slots.value.map((slot) => slot.thing.fired_at);
  const late = board.slots.value.filter(
    (slot) => levelOf(slot.thing, board.station(slot.thing.station), now) === "late",
  ).length;
  return (
    <span class="counts">
      <span>{board.isExpo ? words.courses(hanging.length) : words.tickets(hanging.length)}</span>
      <span>{words.oldest(clockwork(ageSeconds(Math.min(...moments), now)))}</span>
      {!board.isExpo && <Truth board={board} />}
      {late > 0 && <span class="late-count">{words.lateOnes(late)}</span>}
    </span>
  );
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
  const { state } = board.house.status.value;
  const isLive = state === "live";
  const names = board.stations.value.map((station) => station.name);
  return (
    <header class="top" data-state={state}>
      <h1 class={isLive ? undefined : "only-read"}>
        {board.isExpo ? words.expo : names.join(" · ")}
      </h1>
      {isLive && <Counts board={board} />}
      {isLive && <AlarmStrip alarms={alarmsOf(board)} />}
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
      <span class="wall-clock">{clock(board.house.now.value, board.zone())}</span>
    </header>
  );
}
