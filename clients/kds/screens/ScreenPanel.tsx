/** The screen itself: columns, size, density, keys, colours, sound, and which stations. */
import {
  Keyboard,
  LayoutGrid,
  ListChecks,
  Minus,
  Moon,
  Plus,
  Rows3,
  Rows4,
  Sun,
  Volume2,
} from "lucide";
import type { Limits } from "../../away/limits.ts";
import { limitSays } from "../../ui/Limited.tsx";
import { testSound } from "../../ui/sound.ts";
import { theme, turnTheme } from "../../ui/theme.ts";
import { words } from "../../ui/words/en.kds.ts";
import type { Board } from "../board.ts";
import { profiles } from "../keys/profiles.ts";
import { COLUMNS_MAX, change, look, SIZE_MAX, SIZE_MIN } from "../look.ts";
import { Panel } from "./Panel.tsx";
import { TapButton } from "./TapButton.tsx";

interface StepperProps {
  name: string;
  says: string;
  less: (() => void) | null;
  more: (() => void) | null;
}

function Stepper({ name, says, less, more }: StepperProps) {
  return (
    <fieldset class="step-row" aria-label={name}>
      <span class="step-name">{name}</span>
      <TapButton
        picture={Minus}
        label={words.less(name)}
        disabled={less === null}
        onTap={() => less?.()}
      />
      <output class="step-says">{says}</output>
      <TapButton
        picture={Plus}
        label={words.more(name)}
        disabled={more === null}
        onTap={() => more?.()}
      />
    </fieldset>
  );
}

function Looks() {
  const { columns, size, isDense, layout } = look.value;
  const stepTo = (value: number, least: number, most: number, key: "columns" | "size") =>
    value < least || value > most ? null : () => change({ [key]: value });
  return (
    <div class="looks">
      <Stepper
        name={words.columns}
        says={columns === 0 ? words.asFits : String(columns)}
        less={stepTo(columns - 1, 0, COLUMNS_MAX, "columns")}
        more={stepTo(columns + 1, 0, COLUMNS_MAX, "columns")}
      />
      <Stepper
        name={words.size}
        says={size === 0 ? words.plainSize : `${size > 0 ? "+" : "−"}${Math.abs(size)}`}
        less={stepTo(size - 1, SIZE_MIN, SIZE_MAX, "size")}
        more={stepTo(size + 1, SIZE_MIN, SIZE_MAX, "size")}
      />
      <TapButton
        picture={isDense ? Rows3 : Rows4}
        look="wide"
        pressed={isDense}
        onTap={() => change({ isDense: !isDense })}
      >
        {words.dense}
      </TapButton>
      <TapButton
        picture={LayoutGrid}
        look="wide"
        pressed={layout === "cells"}
        onTap={() => change({ layout: layout === "cells" ? "grid" : "cells" })}
      >
        {words.cells}
      </TapButton>
    </div>
  );
}

function KeyLists({ board }: { board: Board }) {
  const { known, chosen, choose } = profiles();
  return (
    <fieldset class="key-lists" aria-label={words.keysWith}>
      {known.value.map(({ id, name }) => (
        <TapButton key={id} look="wide" pressed={id === chosen.value.id} onTap={() => choose(id)}>
          {name}
        </TapButton>
      ))}
      <TapButton
        picture={Keyboard}
        look="wide"
        onTap={() => {
          board.panel.value = "help";
        }}
      >
        {words.showKeys}
      </TapButton>
    </fieldset>
  );
}

interface Props {
  board: Board;
  limits: Limits;
  onClose: () => void;
  onChoose: () => void;
}

export function ScreenPanel({ board, limits, onClose, onChoose }: Props) {
  const isDark = theme.value === "dark";
  return (
    <Panel title={words.settings} onClose={onClose}>
      <div class="panel-buttons screen-buttons">
        <Looks />
        <KeyLists board={board} />
        <div class="others">
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
      </div>
      {profiles().faults.value.map((fault) => (
        <p class="lack" role="alert" key={fault}>
          {words.keysFaulty(fault)}
        </p>
      ))}
      {limits.all.value.map((limit) => (
        <p class="lack" key={limit}>
          {limitSays(limit)}
        </p>
      ))}
    </Panel>
  );
}
