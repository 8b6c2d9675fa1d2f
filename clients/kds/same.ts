/** What has not changed is not drawn again: the same element as before, which Preact leaves alone. */
import type { VNode } from "preact";
import { useRef } from "preact/hooks";

interface Drawn {
  readonly from: readonly unknown[];
  readonly element: VNode;
}

export type Same = (key: string, from: readonly unknown[], draw: () => VNode) => VNode;

/** Remembers what the last drawing used; what it did not use is forgotten with the next. */
export function sameAs(before: ReadonlyMap<string, Drawn>, after: Map<string, Drawn>): Same {
  return (key, from, draw) => {
    const known = before.get(key);
    const isSame = known?.from.every((one, at) => Object.is(one, from[at])) ?? false;
    const drawn = known && isSame ? known : { from, element: draw() };
    after.set(key, drawn);
    return drawn.element;
  };
}

export function useSame(): Same {
  const drawn = useRef<ReadonlyMap<string, Drawn>>(new Map());
  const after = new Map<string, Drawn>();
  const before = drawn.current;
  drawn.current = after;
  return sameAs(before, after);
}
