/** The house is on trial: whoever orders reads on every screen that no paper counts. */
import { FlaskConical } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { moneyHere } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.till.ts";
import { useHouse } from "../inside.ts";

export function TrialMark() {
  if (moneyHere(useHouse()) !== "trial") return null;
  return (
    <p class="trial-mark" data-tone="late">
      <Icon of={FlaskConical} size={16} /> {words.onTrial}
    </p>
  );
}
