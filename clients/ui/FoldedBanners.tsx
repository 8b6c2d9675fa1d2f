/** Many banners at once leave room for the carte: one stands, on a wide screen two, and a row says how many more there are. */
import { ChevronDown, ChevronUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { Pushers } from "./Pushers.tsx";
import { words } from "./words/en.ts";

const NARROW = "(max-width: 640px)";

/** Each banner is a component that may be nothing: only the page knows how many stand. */
function useCount() {
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const look = () => setCount(here.querySelectorAll(":scope > .banner").length);
    const watch = new MutationObserver(look);
    watch.observe(here, { childList: true });
    look();
    return () => watch.disconnect();
  }, []);
  return { place, count };
}

export function FoldedBanners({ children }: { children: ComponentChildren }) {
  const { place, count } = useCount();
  const [isOpen, open] = useState(false);
  const kept = matchMedia(NARROW).matches ? 1 : 2;
  const more = count - kept;
  const isMany = more > 0;
  useEffect(() => {
    if (!isMany) open(false);
  }, [isMany]);
  return (
    <Pushers>
      <div class="folding scroll" ref={place} data-kept={isMany && !isOpen ? kept : "all"}>
        {children}
      </div>
      {isMany && (
        <button
          type="button"
          class="button quiet unfold"
          data-more={more}
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          <Icon of={isOpen ? ChevronUp : ChevronDown} />
          {isOpen ? words.fewerBanners : words.moreBanners(more)}
        </button>
      )}
    </Pushers>
  );
}
