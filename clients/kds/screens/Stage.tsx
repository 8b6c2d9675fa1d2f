/** The space between the bars: the tickets or the pass, and what is to make all day. */
import { useSignal } from "@preact/signals";
import { ChefHat, WifiOff } from "lucide";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { useDerived } from "../../ui/derived.ts";
import { Empty } from "../../ui/Empty.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";
import { look } from "../look.ts";
import { measuresOf } from "../measures.ts";
import { AllDay } from "./AllDay.tsx";
import { PassShelf } from "./PassShelf.tsx";
import { Rail } from "./Rail.tsx";

function useSize() {
  const place = useRef<HTMLDivElement>(null);
  const size = useSignal({ width: 0, height: 0, screen: innerWidth });
  useLayoutEffect(() => {
    const stage = place.current;
    if (!stage) return;
    const look = (): void => {
      const { clientWidth, clientHeight } = stage;
      size.value = { width: clientWidth, height: clientHeight, screen: innerWidth };
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(stage);
    return () => watch.disconnect();
  }, []);
  return { place, size: size.value };
}

/** Silence is calm only on a screen that is live. */
function NothingHere({ board }: { board: Board }) {
  const { state, since } = board.house.status.value;
  const isOld = state !== "live" && since !== null;
  const calm = board.isExpo ? words.nothingAtPass : words.nothing;
  return (
    <Empty
      picture={isOld ? WifiOff : ChefHat}
      title={isOld ? words.nothingThen(clock(since, board.zone())) : calm}
    >
      <p>{isOld ? words.oldNews : words.nothingHint}</p>
    </Empty>
  );
}

export function Stage({ board }: { board: Board }) {
  const { place, size } = useSize();
  const taken = board.showsAllDay.value ? 1 : 0;
  const chosen = look.value;
  const measures = useMemo(
    () => measuresOf(size, size.screen, taken, chosen),
    [size, taken, chosen],
  );
  const isEmpty = useDerived(
    () => (board.isExpo ? board.passes : board.slots).value.length === 0,
    [board],
  ).value;
  return (
    <div
      class="stage"
      data-density={chosen.isDense ? "dense" : undefined}
      style={{ "--unit": `${measures.unit}px` }}
    >
      <section class="rail" ref={place} aria-label={words.kitchen}>
        {isEmpty && <NothingHere board={board} />}
        {size.width > 0 && !board.isExpo && <Rail board={board} measures={measures} />}
        {size.width > 0 && board.isExpo && <PassShelf board={board} measures={measures} />}
      </section>
      {board.showsAllDay.value && <AllDay board={board} />}
    </div>
  );
}
