/** Takes the focus when a sheet opens, so that the first key is a figure and Enter means "go on". */
import type { ComponentChildren } from "preact";

export function KeyFocus({ children }: { children: ComponentChildren }) {
  return (
    <div class="stack centred keyfocus" tabIndex={-1} autofocus>
      {children}
    </div>
  );
}
