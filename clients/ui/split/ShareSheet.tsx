/** A line that several had, or a part of one: how much of it, and between whom. */
import { Plus } from "lucide";
import { useState } from "preact/hooks";
import { SaidNo } from "../cash/SaidNo.tsx";
import { Icon } from "../Icon.tsx";
import { Sheet } from "../Sheet.tsx";
import { Stepper } from "../Stepper.tsx";
import { words } from "../words/en.split.ts";
import { type Fraction, isUntouched, pickedText, portionsOf, WHOLE } from "./board.ts";
import type { Board } from "./use_board.ts";

const PARTS: readonly Fraction[] = [
  WHOLE,
  { part: 1, of: 2 },
  { part: 1, of: 3 },
  { part: 2, of: 3 },
  { part: 1, of: 4 },
];
const PARTS_MAX = 24;

const isSame = (one: Fraction, other: Fraction): boolean =>
  one.part * other.of === other.part * one.of;

export function ShareSheet({ board, onClose }: { board: Board; onClose: () => void }) {
  const { house, bills, picked, act } = board;
  const [much, setMuch] = useState<Fraction>(WHOLE);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [fresh, addFresh] = useState<readonly string[]>([]);
  const from = bills.find((bill) => bill.id === picked?.bill);
  if (picked === null || from === undefined) return null;
  const guests = bills.filter(isUntouched);
  const portions = portionsOf(picked, from, much);
  const goesNowhere = chosen.length === 1 && chosen[0] === from.id;

  function toggle(id: string) {
    choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  }

  function another() {
    const id = house.freshId();
    addFresh([...fresh, id]);
    choose([...chosen, id]);
  }

  async function share(bill: string) {
    // In the order of the bills: the first ones carry the odd cents.
    const order = [...guests.map(({ id }) => id), ...fresh];
    const to = order.filter((id) => chosen.includes(id));
    const step = house.freshId();
    if ((await act.ask("bills.move", { step, bill, to, portions })) === null) return;
    board.letGo();
    onClose();
  }

  return (
    <Sheet
      large
      title={words.shareWhat(pickedText(picked, from))}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide"
          disabled={chosen.length === 0 || goesNowhere || !board.mayAct}
          onClick={() => void share(from.id)}
        >
          {chosen.length === 0 || goesNowhere
            ? words.chooseGuests
            : words.shareBetween(chosen.length)}
        </button>
      }
    >
      <div class="stack">
        <SaidNo no={act.no} />
        <HowMuch much={much} onChoose={setMuch} />
        <h3>{words.between}</h3>
        <fieldset class="row wrap" aria-label={words.between}>
          {guests.map((bill) => (
            <Guest
              key={bill.id}
              label={bill.label}
              on={chosen.includes(bill.id)}
              onTap={() => toggle(bill.id)}
            />
          ))}
          {fresh.map((id, at) => (
            <Guest
              key={id}
              label={words.newGuest(at + 1)}
              on={chosen.includes(id)}
              onTap={() => toggle(id)}
            />
          ))}
          <button type="button" class="chip" onClick={another}>
            <Icon of={Plus} size={16} /> {words.anotherGuest}
          </button>
        </fieldset>
      </div>
    </Sheet>
  );
}

function Guest({ label, on, onTap }: { label: string; on: boolean; onTap: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={on} data-guest={label} onClick={onTap}>
      {label}
    </button>
  );
}

interface MuchProps {
  much: Fraction;
  onChoose: (much: Fraction) => void;
}

function HowMuch({ much, onChoose }: MuchProps) {
  const [own, showOwn] = useState(false);
  return (
    <>
      <h3>{words.howMuch}</h3>
      <fieldset class="row wrap" aria-label={words.howMuch}>
        {PARTS.map((each) => (
          <button
            type="button"
            class="chip"
            key={`${each.part}/${each.of}`}
            aria-pressed={!own && isSame(each, much)}
            onClick={() => {
              showOwn(false);
              onChoose(each);
            }}
          >
            {each.of === 1 ? words.all : `${each.part}/${each.of}`}
          </button>
        ))}
        <button type="button" class="chip" aria-pressed={own} onClick={() => showOwn(true)}>
          {words.otherPart}
        </button>
      </fieldset>
      {own && (
        <div class="row wrap">
          <Stepper
            label={words.parts}
            value={much.part}
            least={1}
            most={much.of}
            onChange={(part) => onChoose({ ...much, part })}
          />
          <span class="soft">{words.outOf}</span>
          <Stepper
            label={words.outOf}
            value={much.of}
            least={Math.max(much.part, 2)}
            most={PARTS_MAX}
            onChange={(of) => onChoose({ ...much, of })}
          />
        </div>
      )}
    </>
  );
}
