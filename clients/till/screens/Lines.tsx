/** The place where the lines of a bill scroll, by finger, wheel or keyboard. */
import type { ComponentChildren } from "preact";
import { words } from "../../ui/words/en.till.ts";

export function Lines({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it too.
    <section class="scroll grow lines" aria-label={words.lines} tabIndex={0}>
      {children}
    </section>
  );
}
