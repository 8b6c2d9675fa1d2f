/** Two minutes without a finger lock the screen; what is not sent stays with its author. */
import { pageTime, type Time } from "../sync/clock.ts";
import { type House, isLinked } from "../sync/house.ts";

export const IDLE_MS = 120_000;
const LOOK_MS = 1_000;

export function lockWhenIdle(
  house: Pick<House, "session" | "status" | "lock">,
  time: Pick<Time, "after"> = pageTime,
  page: EventTarget = globalThis,
): () => void {
  let cancel = () => {};
  const lock = () => {
    // While the house is away nobody could sign in again: the lock falls when it is back.
    if (isLinked(house.status.peek())) house.lock();
    else cancel = time.after(LOOK_MS, lock);
  };
  const wake = () => {
    cancel();
    cancel = time.after(IDLE_MS, lock);
  };
  const stop = house.session.subscribe(wake);
  page.addEventListener("pointerdown", wake);
  page.addEventListener("keydown", wake);
  return () => {
    cancel();
    stop();
    page.removeEventListener("pointerdown", wake);
    page.removeEventListener("keydown", wake);
  };
}
