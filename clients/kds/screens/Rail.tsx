/** The tickets of a station on their rail: oldest first, column after column, page after page. */
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Ticket } from "../../wire/records.ts";
import { ruleOf } from "../acts.ts";
import { type Block, blocksOf, signature } from "../blocks.ts";
import type { Board } from "../board.ts";
import { LAYOUTS } from "../layouts/layouts.ts";
import { hangsAlike, type Part, pagesOf } from "../layouts/part.ts";
import type { Measures } from "../measures.ts";
import { useSame } from "../same.ts";
import { isDone } from "../tickets.ts";
import { type Heights, Measuring, unknownOf, useHeights } from "./Measured.tsx";
import { TicketPart } from "./TicketPart.tsx";

/** The page knows where each ticket stands; the guard hears of those that moved. */
function useStanding(board: Board, parts: readonly Part[], perPage: number): void {
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  useLayoutEffect(() => {
    const heads = parts.filter((part) => part.piece === 0);
    const places = new Map(heads.map((part) => [part.id, `${part.column} ${part.top}`]));
    for (const [id, place] of places) {
      const was = before.current.get(id);
      if (was !== undefined && was !== place) board.guard.moved(id, performance.now());
    }
    before.current = places;
    const pages = pagesOf((parts.at(-1)?.column ?? 0) + 1, perPage);
    board.view.value = {
      pages,
      items: heads.map((part) => ({
        id: part.id,
        page: Math.floor(part.column / perPage),
        column: part.column,
        top: part.top,
      })),
    };
    if (board.page.peek() >= pages) board.page.value = pages - 1;
  }, [board, parts, perPage]);
}

/** Heights of a ticket's blocks, worked out once for each way of setting them; null while unknown. */
function useHeightsOf(heights: Heights, set: string) {
  const known = useMemo(() => new WeakMap<readonly Block[], readonly number[]>(), [set]);
  return (blocks: readonly Block[]): readonly number[] | null => {
    const before = known.get(blocks);
    if (before) return before;
    const found = blocks.map((block) => heights.get(signature(block, set)));
    if (found.includes(undefined)) return null;
    known.set(blocks, found as number[]);
    return found as number[];
  };
}

/** Until new blocks are measured, what hung there goes on hanging. */
function useParts(board: Board, blocks: ReadonlyMap<string, readonly Block[]>, room: Measures) {
  const heights = useHeights();
  const last = useRef<readonly Part[]>(NOTHING);
  const heightsOf = useHeightsOf(heights.value, room.set);
  const missing = [...blocks.values()].filter((each) => heightsOf(each) === null);
  const unknown = unknownOf(missing.flat(), room.set, heights.value);
  if (missing.length === 0) {
    const hanging = board.slots.value.map(({ thing }) => ({
      id: thing.id,
      blocks: heightsOf(blocks.get(thing.id) ?? NONE) ?? [],
    }));
    const next = LAYOUTS[room.layout](hanging, room);
    if (!hangsAlike(next, last.current)) last.current = next;
  }
  return { parts: last.current, unknown, heights };
}

const NONE: readonly Block[] = [];
const NOTHING: readonly Part[] = [];

/** Of a ticket that has not changed, the same blocks as before. */
function useBlocks(board: Board): ReadonlyMap<string, readonly Block[]> {
  const stations = board.house.records("station").value;
  const made = useMemo(() => new WeakMap<Ticket, readonly Block[]>(), [stations]);
  const nameOf = (id: string): string => stations.get(id)?.name ?? id;
  return new Map(
    board.slots.value.map(({ thing }) => {
      const canBump = !isDone(thing) && ruleOf(board, thing) !== "ticket";
      const blocks =
        made.get(thing) ??
        blocksOf(thing, nameOf, true, canBump, board.person(thing.told_by ?? ""));
      made.set(thing, blocks);
      return [thing.id, blocks];
    }),
  );
}

export function Rail({ board, measures }: { board: Board; measures: Measures }) {
  const slots = board.slots.value;
  const same = useSame();
  const blocks = useBlocks(board);
  const { parts, unknown, heights } = useParts(board, blocks, measures);
  useStanding(board, parts, measures.columns);
  const byId = new Map(slots.map((slot) => [slot.thing.id, slot]));
  const shown = parts.filter(
    (part) => Math.floor(part.column / measures.columns) === board.page.value,
  );
  const numbered = shown.filter((part) => part.piece === 0).map((part) => part.id);
  return (
    <>
      {shown.map((part) => {
        const slot = byId.get(part.id);
        if (!slot) return null;
        const number = numbered.indexOf(part.id) + 1;
        const key = `${part.id} ${part.piece}`;
        const props = {
          board,
          ticket: slot.thing,
          isGone: slot.left_at !== null,
          part,
          blocks: blocks.get(part.id) ?? NONE,
          measures,
          number: number >= 1 && number <= 20 ? number : null,
        };
        const from = [...Object.values({ ...props, part: null }), ...Object.values(part)];
        return same(key, from, () => <TicketPart key={key} {...props} />);
      })}
      <Measuring blocks={unknown} measures={measures} heights={heights} />
    </>
  );
}
