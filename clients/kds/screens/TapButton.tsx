/** A kitchen button: 80 px, and a greasy finger may slide on it. */
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "../../ui/Icon.tsx";
import type { Touch } from "../guard.ts";
import { taps } from "../tap.ts";

interface Props {
  picture?: Picture;
  label?: string;
  onTap: (touch: Touch) => void;
  children?: ComponentChildren;
  look?: string;
  pressed?: boolean;
  disabled?: boolean;
}

export function TapButton({ picture, label, onTap, children, look, pressed, disabled }: Props) {
  return (
    <button
      type="button"
      class={look ? `kitchen-button ${look}` : "kitchen-button"}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      {...taps(onTap)}
    >
      {picture && <Icon of={picture} size={30} />}
      {children && <span>{children}</span>}
    </button>
  );
}
