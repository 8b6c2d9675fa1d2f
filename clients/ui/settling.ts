/** When the page moves by itself (a banner comes or goes), what lies below takes no tap for a moment. */
import { useLayoutEffect, useRef } from "preact/hooks";

export const SETTLING_MS = 400;

/** Watches an element that pushes others down; while they settle, the page bears `data-settling`. */
export function settleBelow(pusher: HTMLElement): () => void {
  let height: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = new ResizeObserver(() => {
    const now = pusher.offsetHeight;
    if (height !== null && now !== height) {
      document.documentElement.dataset.settling = "";
      clearTimeout(timer);
      timer = setTimeout(settled, SETTLING_MS);
    }
    height = now;
  });
  watch.observe(pusher);
  return () => {
    watch.disconnect();
    clearTimeout(timer);
    settled();
  };
}

function settled(): void {
  delete document.documentElement.dataset.settling;
}

/** When `shown` changes, what has come under the finger takes no tap for a moment. */
export function useRest<Part extends HTMLElement>(shown: string) {
  const part = useRef<Part>(null);
  useLayoutEffect(() => (part.current ? restFor(part.current) : undefined), [shown]);
  return part;
}

/** Whoever taps twice has meant the first tap. */
export function restFor(part: HTMLElement): () => void {
  const wake = () => {
    delete part.dataset.rests;
  };
  part.dataset.rests = "";
  const timer = setTimeout(wake, SETTLING_MS);
  return () => {
    clearTimeout(timer);
    wake();
  };
}
