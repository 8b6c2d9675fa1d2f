/** Takes the focus when a sheet opens, so that the first key is a figure and Enter means "go on". */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function KeyFocus({ children }: { children: ComponentChildren }) {
  const keys = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The sheet opens its dialog after its content is there, and then moves the focus itself.
    const opened = setTimeout(() => keys.current?.focus());
    return () => clearTimeout(opened);
  }, []);
  return (
    <div class="stack centred keyfocus" tabIndex={-1} ref={keys}>
      {children}
    </div>
  );
}
