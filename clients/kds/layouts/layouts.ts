/** Every layout of a station's tickets by its name; one more is one more line. */
import { cells } from "./cells.ts";
import { pack } from "./grid.ts";
import type { Arrange } from "./part.ts";

export const LAYOUTS = { grid: pack, cells } as const satisfies Record<string, Arrange>;

export type LayoutName = keyof typeof LAYOUTS;

export const isLayout = (name: unknown): name is LayoutName =>
  typeof name === "string" && Object.hasOwn(LAYOUTS, name);
