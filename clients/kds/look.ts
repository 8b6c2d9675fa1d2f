/** How this screen looks: columns, size and density, chosen with big buttons, kept on the device. */
import { signal } from "@preact/signals";
import { isLayout, type LayoutName } from "./layouts/layouts.ts";

export interface Look {
  /** 0: as many as the screen has room for. */
  readonly columns: number;
  /** Steps from the plain size of words: -3 to 4. */
  readonly size: number;
  readonly isDense: boolean;
  readonly layout: LayoutName;
}

export const PLAIN: Look = { columns: 0, size: 0, isDense: false, layout: "grid" };
export const COLUMNS_MAX = 8;
export const SIZE_MIN = -3;
export const SIZE_MAX = 4;
const KEPT = "comanda.kds.look";
/** One step makes words an eighth larger. */
const STEP = 0.125;

const within = (value: unknown, least: number, most: number): number =>
  typeof value === "number" && Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : 0;

/** Whatever stands there: another release may have written it. */
export function readLook(text: string | null): Look {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (typeof kept !== "object" || kept === null) return PLAIN;
    const { columns, size, isDense, layout } = kept as Partial<Record<keyof Look, unknown>>;
    return {
      columns: within(columns, 0, COLUMNS_MAX),
      size: within(size, SIZE_MIN, SIZE_MAX),
      isDense: isDense === true,
      layout: isLayout(layout) ? layout : PLAIN.layout,
    };
  } catch {
    return PLAIN;
  }
}

/** 1 is the plain size. */
export function scaleOf(look: Look): number {
  return 1 + look.size * STEP;
}

export const look = signal<Look>(PLAIN);

export function rememberedLook(): void {
  look.value = readLook(localStorage.getItem(KEPT));
}

export function change(more: Partial<Look>): void {
  look.value = readLook(JSON.stringify({ ...look.peek(), ...more }));
  localStorage.setItem(KEPT, JSON.stringify(look.peek()));
}
