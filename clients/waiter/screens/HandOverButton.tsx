/** All my tables to a colleague: at the end of a shift, or for a break. */
import { HandHelping } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { useHouse } from "../inside.ts";
import { turnsOf } from "../moves.ts";
import { HandOverSheet } from "./HandOverSheet.tsx";

export function HandOverButton() {
  const house = useHouse();
  const [open, setOpen] = useState(false);
  const mine = turnsOf(house, house.session.value?.person ?? "");
  if (mine.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="button quiet square"
        aria-label={words.handOverMine}
        onClick={() => setOpen(true)}
      >
        <Icon of={HandHelping} />
      </button>
      {open && <HandOverSheet turns={mine} onClose={() => setOpen(false)} />}
    </>
  );
}
