/** How much room there is: everything grows with the width of the screen, down to what a finger needs. */

import type { LayoutName } from "./layouts/layouts.ts";
import { type Look, PLAIN, scaleOf } from "./look.ts";

export interface Measures {
  readonly unit: number;
  readonly columns: number;
  readonly columnWidth: number;
  /** Whatever makes a block taller or lower; heights that were measured hold for one of these. */
  readonly set: string;
  readonly layout: LayoutName;
  readonly gap: number;
  readonly height: number;
  readonly head: number;
  readonly againHead: number;
  readonly foot: number;
}

/** At 1920 px one unit is one px; smaller screens stop at what can still be read and touched. */
export function unitOf(width: number): number {
  return Math.min(2.5, Math.max(0.7, width / 1920));
}

export function columnsOf(width: number): number {
  if (width >= 1500) return 4;
  if (width >= 960) return 3;
  return width >= 640 ? 2 : 1;
}

/** Narrower than this in px no column can be read. */
const COLUMN_MIN = 240;

export function measuresOf(
  area: { readonly width: number; readonly height: number },
  screen: number,
  taken: number,
  look: Look = PLAIN,
): Measures {
  const scale = scaleOf(look);
  const unit = unitOf(screen) * scale;
  const gap = Math.round(16 * unit);
  const room = Math.max(1, Math.floor((area.width + gap) / (COLUMN_MIN + gap)));
  const wanted = look.columns || columnsOf(screen / scale) - taken;
  const columns = Math.min(room, Math.max(1, wanted));
  const columnWidth = Math.floor((area.width - gap * (columns - 1)) / columns);
  return {
    unit,
    columns,
    columnWidth,
    set: `${columnWidth} ${unit} ${look.isDense}`,
    layout: look.layout,
    gap,
    height: area.height,
    head: Math.max(118, Math.round((look.isDense ? 136 : 150) * unit)),
    againHead: Math.max(80, Math.round(84 * unit)),
    foot: Math.round(44 * unit),
  };
}
