/** Banners and refusals that push the page down: what lies below them rests while it moves. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { settleBelow } from "./settling.ts";

export function Pushers({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? settleBelow(place.current) : undefined), []);
  return (
    <div class="banners" ref={place}>
      {children}
    </div>
  );
}
