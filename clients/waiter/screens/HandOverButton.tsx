/** All my tables to a colleague: at the end of a shift, or for a break. */
import { HandHelping } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { words } from "../../ui/words/en.waiter.ts";
import { useHouse } from "../inside.ts";
import { turnsOf } from "../moves.ts";

export function HandOverButton({ onPress }: { onPress: () => void }) {
  const house = useHouse();
  const mine = turnsOf(house, house.session.value?.person ?? "");
  if (mine.length === 0) return null;
  return (
    <button
      type="button"
      class="button quiet square yields"
      aria-label={words.handOverMine}
      onClick={onPress}
    >
      <Icon of={HandHelping} />
    </button>
  );
}
