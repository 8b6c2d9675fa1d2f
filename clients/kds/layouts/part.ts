/** What every layout is given, and what it answers: which blocks of which ticket stand where. */

export interface Hanging {
  readonly id: string;
  /** Heights of its blocks, in px. */
  readonly blocks: readonly number[];
}

export interface Room {
  readonly height: number;
  readonly gap: number;
  readonly head: number;
  /** The head of a part that goes on from another column. */
  readonly againHead: number;
  /** "goes on", under a part that is torn. */
  readonly foot: number;
}

/** One part of a ticket: blocks `first` to `last` (not included) at `top` of a column. */
export interface Part {
  readonly id: string;
  readonly piece: number;
  readonly first: number;
  readonly last: number;
  readonly column: number;
  readonly top: number;
  readonly height: number;
  readonly goesOn: boolean;
}

const PLACE = ["id", "piece", "first", "last", "column", "top", "height", "goesOn"] as const;

/** Everything hangs where it hung. */
export function hangsAlike(one: readonly Part[], other: readonly Part[]): boolean {
  const isSame = (part: Part, at: number) =>
    PLACE.every((what) => part[what] === other[at]?.[what]);
  return one.length === other.length && one.every(isSame);
}

/** A pure arrangement: it knows heights and room, and nothing of kitchens. */
export type Arrange = (tickets: readonly Hanging[], room: Room) => readonly Part[];

export const sum = (heights: readonly number[]): number =>
  heights.reduce((all, one) => all + one, 0);

export function pagesOf(columns: number, perPage: number): number {
  return Math.max(1, Math.ceil(columns / perPage));
}
