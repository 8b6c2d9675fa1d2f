/** What no category has: a dish off the menu. */
import { FilePlus2 } from "lucide";
import { Icon } from "../../ui/Icon.tsx";

export function OpenDishKey({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" class="button wide opendish" data-do="open-dish" onClick={onPress}>
      <Icon of={FilePlus2} /> {label}
    </button>
  );
}
