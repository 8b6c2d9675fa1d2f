/** Show a paper in a window of its own, from which any printer of this computer prints it. */
import type { House, No } from "../../sync/house.ts";
import { words } from "../../ui/words/en.guest_papers.ts";

/** The window must open at the tap itself: later a browser takes it for an advertisement. */
export async function openPaper(house: House, path: string): Promise<No | null> {
  const shown = window.open("", "_blank");
  const said = await house.paper(path);
  if (!said.ok) {
    shown?.close();
    return said;
  }
  const place = URL.createObjectURL(said.file);
  if (shown === null) {
    URL.revokeObjectURL(place);
    return { ok: false, code: "screen.blocked", sentence: words.blocked };
  }
  shown.location.href = place;
  return null;
}
