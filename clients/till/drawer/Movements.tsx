/** What was moved at a drawer, the last first: how much, why, by whom, when. */
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.drawer.ts";
import type { Opening } from "../../wire/records.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { movementsOf } from "./opening.ts";

export function Movements({ opening }: { opening: Opening }) {
  const { house } = useDesk();
  const moved = movementsOf(house, opening.id);
  return (
    <section>
      <h3>{words.movements}</h3>
      {moved.length === 0 ? (
        <p class="soft">{words.noMovements}</p>
      ) : (
        <ul class="rows">
          {moved.map((each) => (
            <li class="line" key={each.id} data-movement={each.what}>
              <span class="soft">{clock(each.at, zoneOf(house))}</span>
              <span class="grow two">
                <strong>
                  {words.moved[each.what]}
                  {each.person !== null && ` · ${personName(house, each.person)}`}
                </strong>
                <span class="small soft">
                  {each.reason} · {personName(house, each.by)}
                </span>
              </span>
              {each.cents !== 0 && <span class="amount">{money(each.cents)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
