/** A small word with its colour. */
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "./Icon.tsx";
import type { Tone } from "./tones.ts";

interface Props {
  tone?: Tone | "accent";
  picture?: Picture;
  filled?: boolean;
  children: ComponentChildren;
}

export function Badge({ tone, picture, filled = false, children }: Props) {
  return (
    <span class={filled ? "badge filled" : "badge"} data-tone={tone}>
      {picture && <Icon of={picture} size={14} />}
      {children}
    </span>
  );
}
