/** What was given on a line, or on the whole check, and the way to take it back. */
import { Undo2 } from "lucide";
import { isLinked } from "../sync/house.ts";
import type { Line, Reduction } from "../wire/records.ts";
import { Icon } from "./Icon.tsx";
import { money } from "./money.ts";
import type { Priced } from "./PriceSheet.tsx";
import { reductionsOf, toldOf } from "./prices.ts";
import { words } from "./words/en.prices.ts";

export function GivenSoFar({ house, check, line }: Priced) {
  const people = house.records("person").value;
  const all = [...house.records("line").value.values()].filter((each) => each.check === check.id);
  const given = line ? reductionsOf(line) : onTheCheck(all);
  if (given.length === 0) return null;
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  return (
    <section>
      <h3>{words.given}</h3>
      <ul class="given">
        {given.map((each) => (
          <li class="row" key={each.id} data-reduction={each.id}>
            <span class="grow">
              {toldOf(each)}
              <span class="soft">
                {" · "}
                {words.by(nameOf(each.by))}
                {each.approved_by && `, ${words.approvedBy(nameOf(each.approved_by))}`}
                {line && each.whole_check && ` · ${words.wholeCheck}`}
              </span>
            </span>
            {line && <span class="amount">{words.minus(money(each.cents))}</span>}
            <button
              type="button"
              class="button"
              aria-label={words.takeBackWhat(toldOf(each))}
              disabled={!isLinked(house.status.value)}
              onClick={() => house.ask("orders.take_back", { check: check.id, reduction: each.id })}
            >
              <Icon of={Undo2} size={18} /> {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each act once, however many lines it stands on. */
function onTheCheck(lines: readonly Line[]): readonly Reduction[] {
  const acts = new Map<string, Reduction>();
  for (const each of lines.flatMap(reductionsOf)) {
    if (each.whole_check && !acts.has(each.id)) acts.set(each.id, each);
  }
  return [...acts.values()];
}
