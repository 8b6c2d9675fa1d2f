/** The pass: courses side by side on shelves, oldest first. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Block, blocksOf, signature } from "../blocks.ts";
import type { Board } from "../board.ts";
import { type Pass, type Place, type Share, sharesOf, shelve } from "../expo.ts";
import type { Measures } from "../measures.ts";
import { type Heights, Measuring, unknownOf, useHeights } from "./Measured.tsx";
import { PassCard } from "./PassCard.tsx";

interface Card {
  readonly id: string;
  readonly pass: Pass;
  readonly isGone: boolean;
  /** A course with more shares than columns stands on several cards. */
  readonly piece: number;
  readonly shares: readonly Share[];
}

export interface PassRoom {
  readonly head: number;
  readonly shareHead: number;
}

function roomOf(measures: Measures): PassRoom {
  const { unit } = measures;
  return {
    head: measures.head,
    shareHead: Math.max(80, Math.round(80 * unit)),
  };
}

function cardsOf(
  board: Board,
  blocks: ReadonlyMap<string, readonly Block[]>,
  heights: Heights,
  measures: Measures,
): readonly Card[] {
  const room = roomOf(measures);
  const tallest = measures.height - room.head - room.shareHead;
  return board.passes.value.flatMap(({ thing, left_at }) => {
    const shares = thing.tickets.flatMap((ticket) => {
      const tall = (blocks.get(ticket.id) ?? []).map(
        (block) => heights.get(signature(block, measures.set)) ?? 0,
      );
      return sharesOf(ticket, tall, tallest);
    });
    const pieces = Math.ceil(shares.length / measures.columns);
    return Array.from({ length: pieces }, (_, piece) => ({
      id: piece === 0 ? thing.id : `${thing.id} ${piece}`,
      pass: thing,
      isGone: left_at !== null,
      piece,
      shares: shares.slice(piece * measures.columns, (piece + 1) * measures.columns),
    }));
  });
}

function placed(cards: readonly Card[], measures: Measures): readonly Place[] {
  const room = roomOf(measures);
  const standing = cards.map((card) => ({
    id: card.id,
    span: card.shares.length,
    height: room.head + room.shareHead + Math.max(...card.shares.map((one) => one.height)),
  }));
  return shelve(standing, measures.columns, measures.height, measures.gap);
}

function useStanding(board: Board, places: readonly Place[]): void {
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  const text = JSON.stringify(places);
  useLayoutEffect(() => {
    const now = new Map(places.map((at) => [at.id, `${at.page} ${at.column} ${at.top}`]));
    for (const [id, place] of now) {
      const was = before.current.get(id);
      if (was !== undefined && was !== place) board.guard.moved(id, performance.now());
    }
    before.current = now;
    const pages = Math.max(0, ...places.map((place) => place.page)) + 1;
    const items = places.filter((place) => !place.id.includes(" "));
    board.view.value = { pages, items: items.sort((one, other) => one.page - other.page) };
    if (board.page.peek() >= pages) board.page.value = pages - 1;
  }, [board, text]);
}

export function PassShelf({ board, measures }: { board: Board; measures: Measures }) {
  const heights = useHeights();
  const kept = useRef<readonly Card[]>([]);
  const nameOf = (id: string): string => board.station(id)?.name ?? id;
  const tickets = board.passes.value.flatMap(({ thing }) => thing.tickets);
  const blocks = new Map(tickets.map((one) => [one.id, blocksOf(one, nameOf, false)]));
  const unknown = unknownOf([...blocks.values()].flat(), measures.set, heights.value);
  if (unknown.length === 0) kept.current = cardsOf(board, blocks, heights.value, measures);
  const cards = kept.current;
  const places = placed(cards, measures);
  useStanding(board, places);
  const numbers = places.filter(({ page, id }) => page === board.page.value && !id.includes(" "));
  return (
    <>
      {cards.map((card, at) => {
        const place = places[at];
        if (!place || place.page !== board.page.value) return null;
        const number = numbers.findIndex(({ id }) => id === card.id) + 1;
        return (
          <PassCard
            key={card.id}
            board={board}
            pass={card.pass}
            isGone={card.isGone}
            shares={card.shares}
            blocks={blocks}
            place={place}
            measures={measures}
            room={roomOf(measures)}
            number={number >= 1 && number <= 9 ? number : null}
          />
        );
      })}
      <Measuring blocks={unknown} measures={measures} heights={heights} />
    </>
  );
}
