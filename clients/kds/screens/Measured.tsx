/** How tall each block of a ticket will be: set once out of sight, then remembered. */
import { type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Block, signature } from "../blocks.ts";
import type { Measures } from "../measures.ts";
import { BlockView } from "./Blocks.tsx";

export type Heights = ReadonlyMap<string, number>;

const REMEMBERED = 2000;

export function useHeights(): Signal<Heights> {
  return useSignal<Heights>(new Map());
}

export function unknownOf(
  blocks: readonly Block[],
  set: string,
  heights: Heights,
): readonly Block[] {
  const unknown = new Map<string, Block>();
  for (const block of blocks) {
    const key = signature(block, set);
    if (!heights.has(key)) unknown.set(key, block);
  }
  return [...unknown.values()];
}

interface Props {
  blocks: readonly Block[];
  measures: Pick<Measures, "columnWidth" | "set">;
  heights: Signal<Heights>;
}

/** Renders nothing that can be seen or read. */
export function Measuring({ blocks, measures, heights }: Props) {
  const { columnWidth, set } = measures;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = place.current?.children ?? [];
    if (blocks.length === 0) return;
    const known = heights.peek().size > REMEMBERED ? [] : heights.peek();
    const next = new Map(known);
    blocks.forEach((block, at) => {
      next.set(signature(block, set), drawn[at]?.getBoundingClientRect().height ?? 0);
    });
    heights.value = next;
  });
  return (
    <div
      ref={place}
      class="measuring"
      aria-hidden="true"
      inert
      style={{ width: `${columnWidth}px` }}
    >
      {blocks.map((block) => (
        <div key={signature(block, set)}>
          <BlockView block={block} name="" onSeen={() => undefined} />
        </div>
      ))}
    </div>
  );
}
