/** The first scrap of paper: a tap is written here before the finger has left the screen (HUB-13). */
import type { Tap } from "./tap.ts";

export interface Slips {
  /** Throws when this device has no room left. */
  write(tap: Tap): void;
  remove(id: string): void;
  /** In the order of the taps. */
  all(): Tap[];
}

export function slipsIn(storage: Storage, device: string): Slips {
  const prefix = `comanda.tap.${device}.`;
  return {
    write: (tap) => storage.setItem(prefix + tap.id, JSON.stringify(tap)),
    remove: (id) => storage.removeItem(prefix + id),
    all() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      const mine = keys.filter((key): key is string => key?.startsWith(prefix) ?? false);
      return mine.sort().flatMap((key) => readable<Tap>(storage.getItem(key)) ?? []);
    },
  };
}

/** What this device wrote down; null when there is nothing, or nothing that can be read. */
export function readable<T>(written: string | null): T | null {
  try {
    return written === null ? null : (JSON.parse(written) as T);
  } catch {
    return null;
  }
}
