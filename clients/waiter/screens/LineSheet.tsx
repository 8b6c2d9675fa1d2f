/** A line opened: unsent it can be altered or removed; sent it can be read, and voided. */
import { Percent, Plus, RotateCcw } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { PriceSheet } from "../../ui/PriceSheet.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { ToGo } from "../../ui/ToGo.tsx";
import { clock } from "../../ui/time.ts";
import { words as courses } from "../../ui/words/en.courses.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { CarteDocument, Dish, Line } from "../../wire/records.ts";
import { addAlike, alter, type Choice, remove } from "../asks.ts";
import { chosenOf, groupsOf } from "../carte.ts";
import { isUnsent, mayBeMadeAgain } from "../check.ts";
import { useHouse } from "../inside.ts";
import { asDish, isOpenDish } from "../open_dish.ts";
import type { Party } from "../party.ts";
import { ChoiceFields } from "./ChoiceFields.tsx";
import { RefireForm } from "./RefireForm.tsx";
import { VoidForm } from "./VoidForm.tsx";

interface Props {
  party: Party;
  line: Line;
  onClose: () => void;
}

export function LineSheet({ party, line, onClose }: Props) {
  const house = useHouse();
  const session = house.session.value;
  const carte = house.menu.value;
  const onCarte = carte?.dishes.find((each) => each.id === line.dish);
  const dish = onCarte ?? (isOpenDish(line) ? asDish(line) : undefined);
  const allowed = line.person === session?.person || session?.roles.includes("manager");
  if (isUnsent(line) && allowed && carte && dish) {
    return <Alter party={party} line={line} carte={carte} dish={dish} onClose={onClose} />;
  }
  return <Read party={party} line={line} onClose={onClose} />;
}

function choiceOf(line: Line): Choice {
  return {
    quantity: line.quantity,
    modifiers: line.modifiers.map((modifier) => modifier.id),
    course: line.course ?? 0,
    seat: line.seat,
    note: line.note,
    allergies: line.allergies,
  };
}

function Alter(props: Props & { carte: CarteDocument; dish: Dish }) {
  const { party, line, carte, dish, onClose } = props;
  const house = useHouse();
  const [choice, choose] = useState(choiceOf(line));
  const missing = groupsOf(carte, dish).find(
    (group) => chosenOf(group, choice.modifiers) < group.minimum,
  );
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Sheet
      title={line.name}
      onClose={onClose}
      large
      footer={
        <>
          <button type="button" class="button danger" onClick={done(() => remove(house, line))}>
            {words.remove}
          </button>
          <button
            type="button"
            class="button main grow"
            disabled={missing !== undefined}
            onClick={done(() => alter(house, line, choiceOf(line), choice))}
          >
            {missing ? words.choose(missing.name) : words.save}
          </button>
        </>
      }
    >
      <ToGo house={house} line={line} onDone={onClose} />
      <ChoiceFields
        dish={dish}
        carte={carte}
        covers={party.turn.covers}
        choice={choice}
        onChange={choose}
      />
    </Sheet>
  );
}

function titleOf(line: Line, act: "void" | "refire" | "price" | null): string {
  if (act === "void") return words.voidTitle(line.name);
  return act === "refire" ? courses.refireTitle(line.name) : line.name;
}

function Read({ party, line, onClose }: Props) {
  const house = useHouse();
  const [act, choose] = useState<"void" | "refire" | "price" | null>(null);
  const people = house.records("person").value;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const isOnCarte = house.menu.value?.dishes.some((each) => each.id === line.dish) ?? false;
  const isOut = mayBeMadeAgain(line, house.records("firing").value, house.records("ticket").value);
  const author = people.get(line.person)?.name ?? line.person;
  const check = house.records("check").value.get(line.check);
  const isOpen = check?.closed_at === null && !isKitchenOnly(house);
  if (act === "price" && check) {
    const { turn } = party;
    const title = prices.priceOf(line.name);
    return <PriceSheet {...{ house, check, line, turn, title, onClose }} />;
  }
  return (
    <Sheet title={titleOf(line, act)} onClose={onClose} large={act !== null}>
      {act === "void" && <VoidForm party={party} line={line} onDone={onClose} />}
      {act === "refire" && <RefireForm line={line} onDone={onClose} />}
      {act === null && (
        <div class="stack">
          <p>{words.enteredBy(author, clock(line.entered_at, zone))}</p>
          {isUnsent(line) && <p class="soft">{words.othersLine(author)}</p>}
          <dl class="facts">
            <dt>{words.quantity}</dt>
            <dd>{line.quantity}</dd>
            <dt>{words.price}</dt>
            <dd class="amount">{money(line.price_cents)}</dd>
            <dt>{words.seatLabel}</dt>
            <dd>{line.seat ?? words.wholeTable}</dd>
            <dt>{words.courseLabel}</dt>
            <dd>{line.course ?? words.atOnce}</dd>
          </dl>
          {!isUnsent(line) && line.quantity > 0 && isOpen && (
            <ToGo house={house} line={line} onDone={onClose} />
          )}
          {!isUnsent(line) && line.quantity > 0 && (
            <div class="row wrap">
              {!line.refire_of && isOnCarte && (
                <button
                  type="button"
                  class="button grow"
                  title={courses.oneMoreHint}
                  onClick={() => {
                    addAlike(house, party, line);
                    onClose();
                  }}
                >
                  <Icon of={Plus} size={18} /> {courses.oneMore}
                </button>
              )}
              {isOut && (
                <button type="button" class="button grow" onClick={() => choose("refire")}>
                  <Icon of={RotateCcw} size={18} /> {courses.refire}
                </button>
              )}
              {!line.refire_of && isOpen && (
                <button type="button" class="button grow" onClick={() => choose("price")}>
                  <Icon of={Percent} size={18} /> {prices.price}
                </button>
              )}
              <button type="button" class="button danger grow" onClick={() => choose("void")}>
                {words.voidLine}
              </button>
            </div>
          )}
        </div>
      )}
    </Sheet>
  );
}
