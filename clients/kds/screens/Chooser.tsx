/** Which stations this screen shows: touched once, remembered. */
import { useSignal } from "@preact/signals";
import { Check, ChefHat, Layers } from "lucide";
import type { House } from "../../sync/house.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.kds.ts";
import { EXPO } from "../stations.ts";
import { taps } from "../tap.ts";
import { TapButton } from "./TapButton.tsx";

interface Props {
  house: House;
  chosen: readonly string[];
  onChosen: (stations: readonly string[]) => void;
}

interface ChoiceProps {
  id: string;
  name: string;
  means?: string;
  isOn: boolean;
  onTap: () => void;
}

function Choice({ id, name, means, isOn, onTap }: ChoiceProps) {
  return (
    <button
      type="button"
      class="choice"
      data-station={id}
      aria-pressed={isOn}
      {...taps(() => onTap())}
    >
      <Icon of={id === EXPO ? Layers : ChefHat} size={40} />
      <span class="choice-name">{name}</span>
      {means && <span class="choice-means">{means}</span>}
      <span class="choice-tick">{isOn && <Icon of={Check} size={32} />}</span>
    </button>
  );
}

export function Chooser({ house, chosen, onChosen }: Props) {
  // A station that lives on paper has no screen to choose; the pass shows it.
  const stations = [...house.records("station").value.values()]
    .filter((station) => station.on_screen ?? true)
    .sort((one, other) => one.order - other.order);
  const picked = useSignal<ReadonlySet<string>>(new Set(chosen));
  const toggle = (id: string): void => {
    const next = new Set(id === EXPO ? [] : picked.value);
    next.delete(EXPO);
    if (picked.value.has(id)) next.delete(id);
    else next.add(id);
    picked.value = next;
  };
  const isExpo = picked.value.has(EXPO);
  const names = isExpo
    ? [words.expo]
    : stations.filter((station) => picked.value.has(station.id)).map((station) => station.name);
  const ids = isExpo
    ? [EXPO]
    : stations.map((station) => station.id).filter((id) => picked.value.has(id));
  if (stations.length === 0) {
    return (
      <main class="opening">
        <Empty picture={ChefHat} title={words.noStations}>
          <p>{words.noStationsHint}</p>
        </Empty>
      </main>
    );
  }
  return (
    <main class="chooser">
      <header>
        <span class="brand">Comanda</span>
        <h1>{words.whichStations}</h1>
        <p>{words.chooseHint}</p>
      </header>
      <div class="choices">
        {stations.map(({ id, name }) => (
          <Choice
            key={id}
            id={id}
            name={name}
            isOn={picked.value.has(id)}
            onTap={() => toggle(id)}
          />
        ))}
        <Choice
          id={EXPO}
          name={words.expo}
          means={words.expoMeans}
          isOn={isExpo}
          onTap={() => toggle(EXPO)}
        />
      </div>
      <TapButton look="main wide" disabled={ids.length === 0} onTap={() => onChosen(ids)}>
        {names.length > 0 ? words.showing(names) : words.show}
      </TapButton>
    </main>
  );
}
