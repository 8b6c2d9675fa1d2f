/** The kitchen screen: which stations first, then their tickets. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { stayAwake } from "../../away/awake.ts";
import { type Limits, limitsOf } from "../../away/limits.ts";
import type { House } from "../../sync/house.ts";
import { useLink } from "../../ui/derived.ts";
import { words } from "../../ui/words/en.kds.ts";
import { announce } from "../announce.ts";
import { openBoard } from "../board.ts";
import { listen } from "../keys/listen.ts";
import { profiles } from "../keys/profiles.ts";
import { tellShown } from "../showing.ts";
import { EXPO, rememberedStations, rememberStations } from "../stations.ts";
import { Bottom } from "./Bottom.tsx";
import { Chooser } from "./Chooser.tsx";
import { MessageRail } from "./MessageRail.tsx";
import { Opening } from "./Opening.tsx";
import { Panels } from "./Panels.tsx";
import { Stage } from "./Stage.tsx";
import { ToFollow } from "./ToFollow.tsx";
import { Top } from "./Top.tsx";

interface WorkProps {
  house: House;
  chosen: readonly string[];
  onChoose: () => void;
}

/** The house lets the screen act as its stations; asked again whenever the link comes back. */
function useStationSession(house: House, ids: readonly string[]) {
  const refused = useSignal<string | null>(null);
  const isLive = useLink(house) === "live";
  const key = ids.join(",");
  useEffect(() => {
    if (!isLive || key === "") return;
    refused.value = null;
    house.actAsStations(key.split(",")).catch((reason: unknown) => {
      refused.value = reason instanceof Error ? reason.message : String(reason);
    });
  }, [house, key, isLive]);
  return refused;
}

/** A kitchen screen must not fall asleep; where it may, it says so. */
function useLimits(): Limits {
  const awake = useMemo(() => stayAwake(), []);
  useEffect(() => awake.close, [awake]);
  return useMemo(() => limitsOf(awake.isAwake), [awake]);
}

function Work({ house, chosen, onChoose }: WorkProps) {
  const board = useMemo(() => openBoard(house, chosen), [house, chosen]);
  const stations = board.stations.value;
  const refused = useStationSession(
    house,
    stations.map((station) => station.id),
  );
  const names = board.isExpo ? words.expo : stations.map((station) => station.name).join(" · ");
  useEffect(() => {
    document.title = words.title(names);
  }, [names]);
  const limits = useLimits();
  useEffect(() => listen(board, () => profiles().chosen.peek()), [board]);
  useEffect(() => announce(board), [board]);
  // The pass shows everything and cooks nothing: a ticket is seen where it is made.
  useEffect(() => (board.isExpo ? undefined : tellShown(board)), [board]);
  return (
    <main class="kds" data-expo={board.isExpo || undefined}>
      <Top board={board} />
      <MessageRail board={board} />
      <Stage board={board} />
      <ToFollow board={board} />
      <Bottom board={board} refused={refused.value} limits={limits} />
      <Panels board={board} limits={limits} onChoose={onChoose} />
    </main>
  );
}

export function Kitchen({ house }: { house: House }) {
  const chosen = useSignal(rememberedStations());
  const isChoosing = useSignal(chosen.value.length === 0);
  const stations = house.records("station").value;
  const isEmpty = stations.size === 0;
  const link = useLink(house);
  const isUnknown = !chosen.value.some((id) => id === EXPO || stations.has(id));
  if (isEmpty && link !== "live") return <Opening />;
  if (isEmpty || isUnknown || isChoosing.value) {
    return (
      <Chooser
        house={house}
        chosen={chosen.value}
        onChosen={(next) => {
          rememberStations(next);
          chosen.value = next;
          isChoosing.value = false;
        }}
      />
    );
  }
  return (
    <Work
      house={house}
      chosen={chosen.value}
      onChoose={() => {
        isChoosing.value = true;
      }}
    />
  );
}
