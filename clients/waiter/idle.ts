/** Two minutes without a finger lock the screen; what is not sent stays with its author. */
import type { House } from "../sync/house.ts";

export const IDLE_MS = 120_000;

export function lockWhenIdle(house: Pick<House, "session" | "lock">): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    clearTimeout(timer);
    timer = setTimeout(() => house.lock(), IDLE_MS);
  };
  const stop = house.session.subscribe(wake);
  addEventListener("pointerdown", wake);
  addEventListener("keydown", wake);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener("pointerdown", wake);
    removeEventListener("keydown", wake);
  };
}
