/** Let the cook hear it: something new, something changed, something late. */
import { effect } from "@preact/signals";
import { play, type Sound } from "../ui/sound.ts";
import type { Board } from "./board.ts";
import { levelOf, openNotices } from "./tickets.ts";

/** What each ticket sounded like when we last listened. */
type Heard = ReadonlyMap<string, { readonly news: number; readonly isLate: boolean }>;

function listenTo(board: Board): Heard {
  const now = board.house.now.value;
  if (board.isExpo) {
    return new Map(
      board.passes.value.map(({ thing }) => [
        thing.id,
        { news: Number(thing.firing.ready_at !== null), isLate: false },
      ]),
    );
  }
  return new Map(
    board.slots.value.map(({ thing }) => [
      thing.id,
      {
        news: openNotices(thing).length + Number(thing.recalled_at !== null),
        isLate: levelOf(thing, board.station(thing.station), now) === "late",
      },
    ]),
  );
}

/** The one sound that says most about the difference. */
export function soundOf(before: Heard, after: Heard): Sound | null {
  const all = [...after].map(([id, now]) => ({ now, earlier: before.get(id) }));
  if (all.some(({ now, earlier }) => earlier && now.isLate && !earlier.isLate)) return "late";
  if (all.some(({ earlier }) => !earlier)) return "new";
  if (all.some(({ now, earlier }) => earlier && now.news > earlier.news)) return "changed";
  return null;
}

/** Silent about what already hung there when the screen opened. */
export function announce(board: Board): () => void {
  let before: Heard | null = null;
  return effect(() => {
    const after = listenTo(board);
    if (board.house.status.value.state !== "live") return;
    const sound = before ? soundOf(before, after) : null;
    before = after;
    if (sound) play(sound);
  });
}
