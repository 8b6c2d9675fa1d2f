/** A small word with its colour. */
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "./Icon.tsx";
import type { Tone } from "./tones.ts";

interface Props {
  tone?: Tone | "accent";
  picture?: Picture;
  filled?: boolean;
  /** The picture alone is seen; the word is still read out. */
  tiny?: boolean;
  children: ComponentChildren;
}

export function Badge({ tone, picture, filled = false, tiny = false, children }: Props) {
  return (
    <span class={`badge${filled ? " filled" : ""}${tiny ? " tiny" : ""}`} data-tone={tone}>
      {picture && <Icon of={picture} size={14} />}
      {tiny ? <span class="only-read">{children}</span> : children}
    </span>
  );
}
