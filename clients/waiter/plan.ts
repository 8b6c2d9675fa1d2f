/** Where the tables stand on the screen: as in the room, but with narrow aisles, so that they can be read. */
import type { Table } from "../wire/records.ts";

/** In percent of the area's tables: the plan fills the screen. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Growth {
  readonly wide: number;
  readonly high: number;
}

/** Between two tables, in parts of the plan. */
const AISLE = 0.016;
const STEP = 0.05;
const STEPS_MAX = 16;

function grown(table: Table, by: Growth): Spot {
  return {
    left: table.x - (table.width * (by.wide - 1)) / 2,
    top: table.y - (table.height * (by.high - 1)) / 2,
    width: table.width * by.wide,
    height: table.height * by.high,
  };
}

function frameOf(spots: readonly Spot[]): Spot {
  const left = Math.min(...spots.map((spot) => spot.left));
  const top = Math.min(...spots.map((spot) => spot.top));
  return {
    left,
    top,
    width: Math.max(...spots.map((spot) => spot.left + spot.width)) - left || 1,
    height: Math.max(...spots.map((spot) => spot.top + spot.height)) - top || 1,
  };
}

function keepApart(spots: readonly Spot[]): boolean {
  const frame = frameOf(spots);
  const across = frame.width * AISLE;
  const down = frame.height * AISLE;
  const meet = (one: Spot, other: Spot) =>
    one.left < other.left + other.width + across &&
    other.left < one.left + one.width + across &&
    one.top < other.top + other.height + down &&
    other.top < one.top + one.height + down;
  return !spots.some((one, at) => spots.slice(at + 1).some((other) => meet(one, other)));
}

/** The widest aisle is of no use on a screen: tables grow, all alike, until two come close. */
function growthOf(tables: readonly Table[]): Growth {
  let by: Growth = { wide: 1, high: 1 };
  for (const axis of ["wide", "high"] as const) {
    for (let step = 1; step <= STEPS_MAX; step += 1) {
      const next = { ...by, [axis]: 1 + step * STEP };
      if (!keepApart(tables.map((table) => grown(table, next)))) break;
      by = next;
    }
  }
  return by;
}

export function spotsOf(tables: readonly Table[]): Map<string, Spot> {
  const by = growthOf(tables);
  const spots = tables.map((table) => grown(table, by));
  const frame = frameOf(spots);
  const across = (px: number) => (px / frame.width) * 100;
  const down = (px: number) => (px / frame.height) * 100;
  return new Map(
    spots.map((spot, at) => [
      tables[at]?.id ?? "",
      {
        left: across(spot.left - frame.left),
        top: down(spot.top - frame.top),
        width: across(spot.width),
        height: down(spot.height),
      },
    ]),
  );
}
