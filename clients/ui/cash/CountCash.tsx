/** Count cash: by notes and coins with the keys on the right, or by typing the sum. */
import { Delete } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { Icon } from "../Icon.tsx";
import { MoneyPad } from "../MoneyPad.tsx";
import { money } from "../money.ts";
import { words } from "../words/en.drawer.ts";
import { words as shared } from "../words/en.ts";
import { type Heaps, piecesOf, sumOf, typedAfter } from "./heaps.ts";

export interface Counted {
  readonly cents: number | null;
  /** Empty when the sum was typed. */
  readonly heaps: Heaps;
}

export const NOT_COUNTED: Counted = { cents: null, heaps: new Map() };

interface Props {
  house: Pick<House, "records">;
  label: string;
  counted: Counted;
  onCount: (counted: Counted) => void;
  onEnter?: () => void;
}

export function CountCash({ house, label, counted, onCount, onEnter }: Props) {
  const currency = house.records("letterhead").value.get("house")?.currency ?? "";
  const pieces = piecesOf(currency);
  const [byPieces, setByPieces] = useState(counted.heaps.size > 0);
  return (
    <div class="countcash">
      {pieces.length > 0 && (
        <fieldset class="ways-to-count" aria-label={label}>
          <Way
            name={words.bySum}
            on={!byPieces}
            onTap={() => {
              setByPieces(false);
              onCount({ cents: counted.cents, heaps: new Map() });
            }}
          />
          <Way name={words.byPieces} on={byPieces} onTap={() => setByPieces(true)} />
        </fieldset>
      )}
      {byPieces ? (
        <ByPieces
          pieces={pieces}
          heaps={counted.heaps}
          onHeaps={(heaps) => onCount({ cents: sumOf(heaps), heaps })}
        />
      ) : (
        <MoneyPad
          label={label}
          cents={counted.cents}
          onChange={(cents) => onCount({ cents, heaps: new Map() })}
          {...(onEnter && { onEnter })}
        />
      )}
    </div>
  );
}

function Way({ name, on, onTap }: { name: string; on: boolean; onTap: () => void }) {
  return (
    <button type="button" class="button" aria-pressed={on} onClick={onTap}>
      {name}
    </button>
  );
}

interface PiecesProps {
  pieces: readonly number[];
  heaps: Heaps;
  onHeaps: (heaps: Heaps) => void;
}

const FIGURES = [7, 8, 9, 4, 5, 6, 1, 2, 3] as const;

function ByPieces({ pieces, heaps, onHeaps }: PiecesProps) {
  const [at, goTo] = useState(0);
  // Keys may come faster than the screen is drawn: the next one starts from here.
  const latest = useRef({ at, heaps });
  latest.current = { at, heaps };

  function go(to: number) {
    latest.current = { ...latest.current, at: to };
    goTo(to);
  }

  function press(figure: number | null) {
    const here = latest.current;
    const next = typedAfter(here.heaps, pieces[here.at] ?? 0, figure);
    latest.current = { ...here, heaps: next };
    onHeaps(next);
  }

  function step(by: number) {
    go((latest.current.at + by + pieces.length) % pieces.length);
  }

  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      if (/^\d$/.test(event.key)) press(Number(event.key));
      else if (event.key === "Backspace") press(null);
      else if (event.key === "ArrowDown") step(1);
      else if (event.key === "ArrowUp") step(-1);
      else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) step(1);
      else return;
      if (event.key.startsWith("Arrow")) event.preventDefault();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  });

  return (
    <div class="bypieces">
      <div class="heaps" role="radiogroup" aria-label={words.byPieces}>
        {pieces.map((value, place) => (
          // biome-ignore lint/a11y/useSemanticElements: a row is a large target; a radio dot is not.
          <button
            type="button"
            role="radio"
            class="heap"
            key={value}
            data-piece={value}
            aria-checked={place === at}
            onClick={() => go(place)}
          >
            <span class="amount">{money(value)}</span>
            <span class="many">× {heaps.get(value) ?? 0}</span>
            <span class="amount soft">
              {heaps.get(value) ? money(value * (heaps.get(value) ?? 0)) : "\u00a0"}
            </span>
          </button>
        ))}
      </div>
      <div class="heapkeys">
        <p class="heapsum">
          <span class="soft">{words.together}</span>
          <output class="amount" aria-label={words.together}>
            {money(sumOf(heaps))}
          </output>
        </p>
        <div class="keys">
          {FIGURES.map((figure) => (
            <button type="button" class="button" key={figure} onClick={() => press(figure)}>
              {figure}
            </button>
          ))}
          <button
            type="button"
            class="button"
            aria-label={shared.erase}
            onClick={() => press(null)}
          >
            <Icon of={Delete} size={24} />
          </button>
          <button type="button" class="button" onClick={() => press(0)}>
            0
          </button>
          <button type="button" class="button main" onClick={() => step(1)}>
            {words.nextPiece}
          </button>
        </div>
      </div>
    </div>
  );
}
