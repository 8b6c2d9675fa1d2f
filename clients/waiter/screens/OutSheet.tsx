/** What the kitchen says about a dish: how many are left, or why it is out; and a report. */
import { Ban, Megaphone, Undo2 } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { heldForOthers, portionsOf, portionsSay, say86 } from "../../ui/portions.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.eighty.ts";
import type { Dish, Line } from "../../wire/records.ts";
import { useHouse } from "../inside.ts";

interface Props {
  dish: Dish;
  /** Of the party that the screen shows. */
  lines: readonly Line[];
  onClose: () => void;
}

export function OutSheet({ dish, lines, onClose }: Props) {
  const house = useHouse();
  const portions = portionsOf(house, "dish", dish.id);
  const subject = { what: "dish", of: dish.id } as const;
  const isManager = house.session.value?.roles.includes("manager") ?? false;
  const isSaidOut = portions ? portions.out_at !== null : false;
  const isReported = portions ? portions.reported_at !== null : false;
  const held = heldForOthers(portions, lines);
  return (
    <Sheet title={dish.name} onClose={onClose}>
      <div class="out-says">
        {portionsSay(house, portions).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {held > 0 && <p class="soft">{words.heldFor(held)}</p>}
      </div>
      <div class="out-acts">
        {!isSaidOut && !isReported && !isManager && (
          <button
            type="button"
            class="button"
            data-report={dish.id}
            onClick={() => {
              house.ask("menu.report_out", subject);
              say(words.reportedToast(dish.name));
              onClose();
            }}
          >
            <Icon of={Megaphone} />
            {words.report}
          </button>
        )}
        {isManager && !isSaidOut && (
          <button type="button" class="button" onClick={() => say86(house, subject)}>
            <Icon of={Ban} />
            {words.setOut}
          </button>
        )}
        {isManager && portions && (
          <button type="button" class="button" onClick={() => house.ask("menu.restore", subject)}>
            <Icon of={Undo2} />
            {words.restore}
          </button>
        )}
      </div>
    </Sheet>
  );
}
