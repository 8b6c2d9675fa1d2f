/** A line of this waiter's lies unsent and holds no portion any more: others can have it. */

import { CircleAlert } from "lucide";
import type { House } from "../../sync/house.ts";
import { Icon } from "../../ui/Icon.tsx";
import { labelOfPlace } from "../../ui/place.ts";
import { freedLines } from "../../ui/portions.ts";
import { words } from "../../ui/words/en.eighty.ts";
import { isUnsent } from "../check.ts";
import { useHouse } from "../inside.ts";
import { go } from "../place.ts";

interface Lost {
  readonly line: string;
  readonly dish: string;
  readonly turn: string;
  readonly table: string;
}

/** At the table itself the line says so. */
function lostOf(house: House, here: string | undefined): Lost[] {
  const freed = freedLines(house);
  if (freed.size === 0) return [];
  const me = house.session.value?.person;
  const checks = house.records("check").value;
  return [...house.records("line").value.values()]
    .filter((line) => freed.has(line.id) && isUnsent(line) && line.person === me)
    .flatMap((line) => {
      const check = checks.get(line.check);
      if (!check || check.turn === here) return [];
      const table = labelOfPlace(house, check.table) ?? "";
      return [{ line: line.id, dish: line.name, turn: check.turn, table }];
    });
}

export function FreedBanner({ here }: { here?: string | undefined }) {
  const house = useHouse();
  const lost = lostOf(house, here);
  const [first] = lost;
  if (!first) return null;
  return (
    <div class="banner message" role="status" data-tone="late" data-freed={first.line}>
      <Icon of={CircleAlert} />
      <span class="grow">
        <strong>{words.freed(first.dish, first.table)}</strong>
        <span>{words.freedHint}</span>
        {lost.length > 1 && <span class="hint">{words.moreFreed(lost.length - 1)}</span>}
      </span>
      <button type="button" class="button" onClick={() => go({ at: "check", turn: first.turn })}>
        {words.goThere}
      </button>
    </div>
  );
}
