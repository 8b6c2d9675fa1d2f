/** The menu under the waiter's finger: by category or by search; a tap adds, or asks what it must. */
import { BookOpen, SearchX, X } from "lucide";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { CarteDocument, Category, Dish } from "../../wire/records.ts";
import { add, plain } from "../asks.ts";
import { found, mustChoose, often } from "../carte.ts";
import { OnPaper, useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { DishKey } from "./DishKey.tsx";
import { DishSheet } from "./DishSheet.tsx";
import { OpenDishKey } from "./OpenDishKey.tsx";
import { OpenDishSheet } from "./OpenDishSheet.tsx";
import { Seats } from "./Seats.tsx";

interface Props {
  party: Party;
  seat: number | null;
  onSeat: (seat: number | null) => void;
}

export function Carte({ party, seat, onSeat }: Props) {
  const house = useHouse();
  const isPaper = useContext(OnPaper);
  const [typed, type] = useState("");
  const [altering, alter] = useState<Dish | null>(null);
  const [seen, see] = useState("");
  /** What was typed when a dish off the menu was asked for. */
  const [opening, open] = useState<string | null>(null);
  // Counted once for each visit: nothing moves under the finger.
  const [common] = useState(() => commonDishes(house));
  const list = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = seen ? rail.current?.querySelector("[aria-current=true]") : null;
    current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [seen]);
  const carte = house.menu.value;
  if (!carte) {
    return (
      <section class="carte" aria-label={words.menu}>
        <Empty picture={BookOpen} title={words.noMenu} />
      </section>
    );
  }

  function tap(dish: Dish, menu: CarteDocument) {
    if (mustChoose(menu, dish)) alter(dish);
    else add(house, party, dish, plain(seat), isPaper);
    if (typed) type("");
  }

  const press = (dish: Dish) => tap(dish, carte);
  const rows =
    common.length > 0
      ? [{ id: OFTEN, name: words.oftenShort }, ...carte.categories]
      : carte.categories;
  const jump = (category: Pick<Category, "id">) =>
    list.current
      ?.querySelector(`[data-category="${category.id}"]`)
      ?.scrollIntoView({ block: "start" });

  return (
    <section class="carte" aria-label={words.menu}>
      <div class="finder">
        <Search typed={typed} onType={type} />
        {party.turn.covers > 0 && (
          <Seats covers={party.turn.covers} chosen={seat} onChoose={onSeat} />
        )}
      </div>
      <nav class="rail scroll" ref={rail} aria-label={words.menu}>
        {rows.map((category) => (
          <button
            type="button"
            class="chip"
            key={category.id}
            aria-current={category.id === (seen || rows[0]?.id)}
            onClick={() => {
              type("");
              jump(category);
            }}
          >
            {category.name}
          </button>
        ))}
      </nav>
      <div class="dishes scroll grow" ref={list} onScroll={() => see(topmost(list.current))}>
        {typed ? (
          <>
            <Found party={party} dishes={found(carte, typed)} typed={typed} onPress={press} />
            <OpenDishKey label={prices.openDishFor(typed)} onPress={() => open(typed)} />
          </>
        ) : (
          <>
            {common.length > 0 && (
              <Often dishes={common} party={party} onPress={press} onAlter={alter} />
            )}
            {carte.categories.map((category) => (
              <Dishes
                key={category.id}
                category={category}
                party={party}
                carte={carte}
                onPress={press}
                onAlter={alter}
              />
            ))}
            <OpenDishKey label={prices.openDish} onPress={() => open("")} />
          </>
        )}
      </div>
      {opening !== null && (
        <OpenDishSheet
          party={party}
          carte={carte}
          seat={seat}
          typed={opening}
          onClose={() => {
            open(null);
            type("");
          }}
        />
      )}
      {altering && (
        <DishSheet
          party={party}
          dish={altering}
          carte={carte}
          seat={seat}
          onClose={() => alter(null)}
        />
      )}
    </section>
  );
}

/** Where the common dishes stand, before every category of the house. */
const OFTEN = "often";

function commonDishes(house: House): Dish[] {
  const carte = house.menu.value;
  return carte ? often(carte, house.records("line").value.values()) : [];
}

/** The category whose dishes are at the top of the list. */
function topmost(list: HTMLElement | null): string {
  const sections = [...(list?.querySelectorAll<HTMLElement>("[data-category]") ?? [])];
  const above = sections.filter((section) => section.offsetTop <= (list?.scrollTop ?? 0) + 8);
  return above.at(-1)?.dataset.category ?? "";
}

function Search({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  return (
    <span class="search">
      <input
        class="field"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {typed && (
        <button
          type="button"
          class="button quiet square"
          aria-label={words.clearSearch}
          onClick={() => onType("")}
        >
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}

interface OftenProps {
  dishes: readonly Dish[];
  party: Party;
  onPress: (dish: Dish) => void;
  onAlter: (dish: Dish) => void;
}

function Often({ dishes, party, onPress, onAlter }: OftenProps) {
  return (
    <section data-category={OFTEN} aria-label={words.often}>
      <h2>{words.often}</h2>
      <div class="grid">
        {dishes.map((dish) => (
          <DishKey
            key={dish.id}
            dish={dish}
            party={party}
            again
            onPress={onPress}
            onAlter={onAlter}
          />
        ))}
      </div>
    </section>
  );
}

interface DishesProps {
  category: Category;
  party: Party;
  carte: CarteDocument;
  onPress: (dish: Dish) => void;
  onAlter: (dish: Dish) => void;
}

function Dishes({ category, party, carte, onPress, onAlter }: DishesProps) {
  const dishes = carte.dishes.filter((dish) => dish.category === category.id);
  return (
    <section data-category={category.id} aria-label={category.name}>
      <h2>{category.name}</h2>
      <div class="grid">
        {dishes.map((dish) => (
          <DishKey key={dish.id} dish={dish} party={party} onPress={onPress} onAlter={onAlter} />
        ))}
      </div>
    </section>
  );
}

interface FoundProps {
  party: Party;
  dishes: readonly Dish[];
  typed: string;
  onPress: (dish: Dish) => void;
}

function Found({ party, dishes, typed, onPress }: FoundProps) {
  if (dishes.length === 0) return <Empty picture={SearchX} title={words.nothingFound(typed)} />;
  return (
    <div class="grid">
      {dishes.map((dish) => (
        <DishKey key={dish.id} dish={dish} party={party} onPress={onPress} />
      ))}
    </div>
  );
}
