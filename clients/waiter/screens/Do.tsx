/** One thing to do among several, as wide as its sheet. */
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "../../ui/Icon.tsx";

interface DoProps {
  picture: Picture;
  disabled?: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

export function Do({ picture, disabled = false, onPress, children }: DoProps) {
  return (
    <button type="button" class="button wide choice" disabled={disabled} onClick={onPress}>
      <Icon of={picture} /> {children}
    </button>
  );
}
