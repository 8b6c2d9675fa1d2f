/** Where things stand on the screen, and which one an arrow or a number leads to. */

export interface Standing {
  readonly id: string;
  readonly page: number;
  readonly column: number;
  readonly top: number;
}

export interface View {
  /** In order, once each. */
  readonly items: readonly Standing[];
  readonly pages: number;
}

export const NOTHING_SHOWN: View = { items: [], pages: 1 };

export function onPage(view: View, page: number): readonly Standing[] {
  return view.items.filter((item) => item.page === page);
}

/** The first nine have a number key. */
export function byNumber(view: View, page: number, number: number): string | null {
  return onPage(view, page)[number - 1]?.id ?? null;
}

function nearest(items: readonly Standing[], column: number, top: number): Standing | undefined {
  return items
    .filter((item) => item.column === column)
    .sort((one, other) => Math.abs(one.top - top) - Math.abs(other.top - top))[0];
}

/** What is chosen after an arrow; the first arrow chooses the oldest on the page. */
export function step(
  view: View,
  page: number,
  selected: string | null,
  key: string,
): Standing | null {
  const here = view.items.findIndex((item) => item.id === selected);
  const current = view.items[here];
  if (!current || current.page !== page) return onPage(view, page)[0] ?? null;
  if (key === "ArrowDown") return view.items[here + 1] ?? current;
  if (key === "ArrowUp") return view.items[here - 1] ?? current;
  const way = key === "ArrowRight" ? 1 : -1;
  const beside = nearest(onPage(view, page), current.column + way, current.top);
  if (beside) return beside;
  return key === "ArrowRight" ? (view.items.at(-1) ?? current) : (view.items[0] ?? current);
}

/** After an act the next one is chosen, else the one before. */
export function following(view: View, id: string): string | null {
  const here = view.items.findIndex((item) => item.id === id);
  return view.items[here + 1]?.id ?? view.items[here - 1]?.id ?? null;
}
