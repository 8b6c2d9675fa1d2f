/** The way back for a cashier who came over from the till. */
import { Store } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { isFromTill } from "../place.ts";

export function ToTill() {
  if (!isFromTill()) return null;
  return (
    <a class="button" href="/till">
      <Icon of={Store} /> {words.toTill}
    </a>
  );
}
