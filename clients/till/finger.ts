/** A double tap where money is taken counts once, even when the next bill lies there already. */
import { signal } from "@preact/signals";

export const REST_MS = 700;

/** The keys that take money, and the one that leads on, rest for a moment after each payment. */
export const resting = signal(false);

/** True for a first tap; false for the second one of a double tap. */
export function isFirstTap(): boolean {
  if (resting.peek()) return false;
  resting.value = true;
  setTimeout(() => {
    resting.value = false;
  }, REST_MS);
  return true;
}
