/** A party at its table: the menu on one side, its check on the other, what happens next below. */
import { ArrowLeft } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { StatusBar } from "../../ui/StatusBar.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { alarmsOf } from "../alarms.ts";
import { OnPaper, useHouse } from "../inside.ts";
import { type Party, pieces } from "../party.ts";
import { go } from "../place.ts";
import { ActionBar } from "./ActionBar.tsx";
import { Banners } from "./Banners.tsx";
import { CardBanner } from "./CardBanner.tsx";
import { Carte } from "./Carte.tsx";
import { CheckPane } from "./CheckPane.tsx";
import { MergeOffer } from "./MergeOffer.tsx";
import { Outdated } from "./Outdated.tsx";
import { PaperBar } from "./PaperBar.tsx";
import { ReadyBell } from "./ReadyBell.tsx";
import { ToTill } from "./ToTill.tsx";

/** On a phone one pane is shown; on a tablet both. */
export type Pane = "menu" | "check";

interface Props {
  party: Party;
  /** What is entered was served while the house was away. */
  isPaper?: boolean;
}

export function CheckScreen({ party, isPaper = false }: Props) {
  const house = useHouse();
  const bottom = useToastsAbove();
  const [seat, setSeat] = useState<number | null>(null);
  const [pane, show] = useState<Pane>(isForReading(party) ? "check" : "menu");
  return (
    <div class="screen">
      <StatusBar house={house} start={<Back label={party.label} />} alarms={alarmsOf(house)}>
        <ReadyBell here={party.turn.id} />
        <ToTill />
      </StatusBar>
      <h1 class="only-read">{words.tableTitle(party.label)}</h1>
      <Banners here={party.turn.id} />
      <MergeOffer party={party} />
      <Outdated party={party} />
      <CardBanner party={party} />
      <main class="table grow" data-pane={pane}>
        <OnPaper.Provider value={isPaper}>
          <Carte party={party} seat={seat} onSeat={setSeat} />
        </OnPaper.Provider>
        <CheckPane party={party} />
        <footer class="bottom" ref={bottom}>
          <Panes pane={pane} party={party} onShow={show} />
          {isPaper ? <PaperBar party={party} /> : <ActionBar party={party} />}
        </footer>
      </main>
    </div>
  );
}

/** Most come to a table to order: three taps. What is ready or paid is read first. */
function isForReading(party: Party): boolean {
  return party.ready.length > 0 || ["paid", "to_clear"].includes(party.turn.state);
}

/** Toasts lie above the bar below, whatever its height: they never cover Send. */
function useToastsAbove() {
  const bottom = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const watch = new ResizeObserver(() => {
      root.style.setProperty("--toast-lift", `${(bottom.current?.offsetHeight ?? 0) + 12}px`);
    });
    if (bottom.current) watch.observe(bottom.current);
    return () => {
      watch.disconnect();
      root.style.removeProperty("--toast-lift");
    };
  }, []);
  return bottom;
}

function Back({ label }: { label: string }) {
  return (
    <button type="button" class="button quiet back" onClick={() => go({ at: "floor" })}>
      <Icon of={ArrowLeft} size={22} />
      <span class="only-read">{words.floor}</span>
      <span class="brand">{label}</span>
    </button>
  );
}

function Panes(props: { pane: Pane; party: Party; onShow: (pane: Pane) => void }) {
  const unsent = pieces(props.party.mine);
  const tabs: readonly [Pane, string][] = [
    ["menu", words.menu],
    ["check", words.check],
  ];
  return (
    <div class="tabs panes" role="tablist" aria-label={words.tableTitle(props.party.label)}>
      {tabs.map(([pane, name]) => (
        <button
          type="button"
          role="tab"
          key={pane}
          aria-selected={props.pane === pane}
          onClick={() => props.onShow(pane)}
        >
          {name}
          {pane === "check" && unsent > 0 && <span class="badge">{unsent}</span>}
        </button>
      ))}
    </div>
  );
}
