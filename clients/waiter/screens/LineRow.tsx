/** One line of the check: how many of what, for whom, how altered, and how far it is. */
import { Ban, CircleAlert, CloudUpload } from "lucide";
import { isLinked } from "../../sync/house.ts";
import { Badge } from "../../ui/Badge.tsx";
import { money } from "../../ui/money.ts";
import { lackOf } from "../../ui/portions.ts";
import { reductionsOf, toldOf } from "../../ui/prices.ts";
import { words as charges } from "../../ui/words/en.charges.ts";
import { words as courses } from "../../ui/words/en.courses.ts";
import { words as eighty } from "../../ui/words/en.eighty.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.waiter.ts";
import type { Line } from "../../wire/records.ts";
import { allergyWarning } from "../allergens.ts";
import { isSaidBy, lineSays } from "../check.ts";
import { useHouse } from "../inside.ts";

interface Props {
  line: Line;
  held: boolean;
  /** What the course already says; its lines need not repeat it. */
  course: string;
  onOpen: () => void;
}

export function LineRow({ line, held, course, onOpen }: Props) {
  const house = useHouse();
  const firings = house.records("firing").value;
  const people = house.records("person").value;
  const me = house.session.value?.person ?? null;
  const unconfirmed = house.unconfirmed.value;
  const isAway = !isLinked(house.status.value);
  const around = { firings, people, unconfirmed, me, now: house.now.value, isAway };
  const says = lineSays(line, held, around);
  const isGuess = unconfirmed.has(`line:${line.id}`);
  const gone = line.quantity === 0;
  // Until the house has answered, nobody knows whether it got its portion.
  const lacks = isGuess ? null : lackOf(house, line);
  return (
    <li>
      <button
        type="button"
        class={gone ? "line gone" : "line"}
        data-line={line.id}
        data-line-dish={line.dish}
        data-state={says.text}
        data-unconfirmed={isGuess}
        onClick={onOpen}
      >
        <span class="times">{gone ? line.voided : line.quantity}</span>
        <span class="what">
          <span class="name">
            {line.name}
            {line.seat !== null && <span class="badge">{words.seatShort(line.seat)}</span>}
          </span>
          <Extras line={line} />
          <Less line={line} />
        </span>
        <span class="state">
          <Badge tone={says.tone} picture={says.picture} tiny={isSaidBy(course, says)}>
            {says.text}
          </Badge>
          {lacks && (
            <Badge tone="late" picture={lacks === "out" ? Ban : CircleAlert}>
              {lacks === "out" ? eighty.lineOut : eighty.noPortion}
            </Badge>
          )}
          {line.voided > 0 && !gone && <Badge tone="late">{words.voidedPieces(line.voided)}</Badge>}
          {isGuess && says.tone !== "offline" && (
            <Badge tone="offline" picture={CloudUpload} tiny>
              {words.unconfirmed}
            </Badge>
          )}
        </span>
        <span class="amount price">
          {line.refire_of ? courses.free : money(line.price_cents)}
          {!line.refire_of && line.quantity > 1 && <span class="soft small">{words.each}</span>}
        </span>
      </button>
    </li>
  );
}

/** What was given on it, and a price that is not the menu's. */
function Less({ line }: { line: Line }) {
  const list = line.list_price_cents ?? line.price_cents;
  return (
    <>
      {line.daypart && <span class="less">{line.daypart}</span>}
      {line.override && <span class="less">{prices.overridden(money(list))}</span>}
      {reductionsOf(line).map((each) => (
        <span class="less" key={each.id}>
          <span>{toldOf(each)}</span>
          <span class="amount">{prices.minus(money(each.cents))}</span>
        </span>
      ))}
    </>
  );
}

/** A line of an older house does not say. */
const goesOf = (line: Line): string => charges.goes[line.service ?? "eat_in"];

/** How it is altered, noted, and whom it would make ill. */
export function Extras({ line }: { line: Line }) {
  return (
    <>
      {line.refire_of && (
        <strong class="extra again">{courses.madeAgain(line.refire_reason)}</strong>
      )}
      {line.modifiers.map((modifier) => (
        <span class="extra" key={modifier.id}>
          {modifier.kitchen}
        </span>
      ))}
      {goesOf(line) && <span class="extra">{goesOf(line)}</span>}
      {line.note && (
        <span class="extra note">
          “<bdi>{line.note}</bdi>”
        </span>
      )}
      {line.allergies.map((id) => (
        <strong class="allergy" key={id}>
          {allergyWarning(id)}
        </strong>
      ))}
    </>
  );
}
