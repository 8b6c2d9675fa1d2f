/** Enter a dish that is not on the menu: its name, its price, and like which dishes it is. */
import { useState } from "preact/hooks";
import { isLinked } from "../../sync/house.ts";
import { AgreedForm } from "../../ui/AgreedForm.tsx";
import type { Approved } from "../../ui/Approval.tsx";
import { useAgreed } from "../../ui/agreed.ts";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { mayOpenDish, rulesOf } from "../../ui/prices.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.prices.ts";
import type { CarteDocument } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";
import { blank, like, type OpenDish } from "../open_dish.ts";
import type { Party } from "../party.ts";

const NAME_MAX = 60;

interface Props {
  party: Party;
  carte: CarteDocument;
  seat: number | null;
  /** What was looked for in vain. */
  typed: string;
  onClose: () => void;
}

export function OpenDishSheet({ party, carte, seat, typed, onClose }: Props) {
  const house = useHouse();
  const [dish, setDish] = useState(() => blank(carte, typed));
  const asking = useAgreed(house, onClose);
  const allowed = rulesOf(house) !== null && mayOpenDish(house);
  const change = (part: Partial<OpenDish>) => setDish({ ...dish, ...part });

  function ask(how?: Approved) {
    const { price_cents, ...rest } = dish;
    if (price_cents === null) return;
    const args = { check: party.check, line: house.freshId(), seat, price_cents, ...rest };
    if (isLinked(house.status.value)) return asking.ask("orders.add_open", args, how);
    // Kept on this device like any dish, and entered once the house is back.
    house.ask("orders.add_open", args, how);
    onClose();
  }

  return (
    <Sheet title={words.openDish} onClose={onClose} large>
      <div class="stack prices">
        <AgreedForm
          house={house}
          asking={asking}
          missing={missingOf(dish)}
          needsManager={!mayOpenDish(house)}
          presented={false}
          away={allowed}
          label={words.openDishAdd(dish.name.trim())}
          onAsk={ask}
        >
          <div class="voiding">
            <div class="stack">
              <label>
                <span class="label">{words.openDishName}</span>
                <input
                  class="field"
                  type="text"
                  autocomplete="off"
                  maxLength={NAME_MAX}
                  value={dish.name}
                  onInput={(event) => change({ name: event.currentTarget.value })}
                />
              </label>
              <Like dish={dish} carte={carte} onDish={setDish} />
            </div>
            <MoneyPad
              label={words.openDishPrice}
              cents={dish.price_cents}
              onChange={(price_cents) => change({ price_cents })}
            />
          </div>
        </AgreedForm>
      </div>
    </Sheet>
  );
}

function missingOf(dish: OpenDish): string {
  if (dish.name.trim() === "") return words.openDishName;
  return dish.price_cents === null ? words.openDishSayPrice : "";
}

interface LikeProps {
  dish: OpenDish;
  carte: CarteDocument;
  onDish: (dish: OpenDish) => void;
}

/** One tap on a category; below it, each of the three can be said otherwise. */
function Like({ dish, carte, onDish }: LikeProps) {
  const stations = [...useHouse().records("station").value.values()];
  const courses = [{ number: 0, name: words.atOnce }, ...carte.courses];
  const isLike = carte.categories.find(
    (each) =>
      each.tax === dish.tax && each.station === dish.station && (each.course ?? 0) === dish.course,
  );
  return (
    <>
      <Choices
        label={words.openDishLike}
        of={carte.categories.map(({ id, name }) => ({ id, name }))}
        chosen={isLike?.id ?? ""}
        onChoose={(id) => {
          const category = carte.categories.find((each) => each.id === id);
          if (category) onDish(like(dish, category));
        }}
      />
      <details>
        <summary class="button wide">{words.openDishElse(sayOf(dish, carte, stations))}</summary>
        <div class="stack">
          <Choices
            label={words.openDishStation}
            of={stations}
            chosen={dish.station}
            onChoose={(station) => onDish({ ...dish, station })}
          />
          <Choices
            label={words.openDishCourse}
            of={courses.map(({ number, name }) => ({ id: String(number), name }))}
            chosen={String(dish.course)}
            onChoose={(course) => onDish({ ...dish, course: Number(course) })}
          />
          <Choices
            label={words.openDishTax}
            of={carte.taxes}
            chosen={dish.tax}
            onChoose={(tax) => onDish({ ...dish, tax })}
          />
        </div>
      </details>
    </>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** "Grill, 2 Mains, Food". */
function sayOf(dish: OpenDish, carte: CarteDocument, stations: readonly Named[]): string {
  const course = carte.courses.find(({ number }) => number === dish.course);
  return [
    stations.find(({ id }) => id === dish.station)?.name ?? dish.station,
    course?.name ?? words.atOnce,
    carte.taxes.find(({ id }) => id === dish.tax)?.name ?? dish.tax,
  ].join(" · ");
}

interface ChoicesProps {
  label: string;
  of: readonly Named[];
  chosen: string;
  onChoose: (id: string) => void;
}

function Choices({ label, of, chosen, onChoose }: ChoicesProps) {
  return (
    <div>
      <span class="label">{label}</span>
      <div class="row wrap" role="radiogroup" aria-label={label}>
        {of.map(({ id, name }) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
          <button
            type="button"
            class="chip"
            role="radio"
            key={id}
            aria-checked={id === chosen}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
