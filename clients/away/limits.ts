/** What this screen cannot do, mostly for want of https: told quietly, and put away for half a day. */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { isLinked, type Status } from "../sync/house.ts";

const READ = "comanda.limits.read";
/** Every shift reads it once. */
const READ_FOR_MS = 12 * 60 * 60_000;

export type Limit = "reload" | "sleep";

/** Plain http on another machine: nothing keeps the page, and it is gone with a reload. */
export const cannotReopen = (
  page: Pick<Navigator, "serviceWorker"> | object = navigator,
): boolean => !("serviceWorker" in page);

export interface Limits {
  readonly all: ReadonlySignal<readonly Limit[]>;
  /** Those that nobody has put away. */
  readonly unread: ReadonlySignal<readonly Limit[]>;
  /** The house offers https, and a page that says how. */
  readonly join: ReadonlySignal<string | null>;
  putAway(): void;
}

/** `isAwake`: null where staying awake does not matter. */
export function limitsOf(
  isAwake: ReadonlySignal<boolean | null>,
  storage: Storage = localStorage,
): Limits {
  const isRead = signal(isRecent(storage.getItem(READ)));
  const join = signal<string | null>(null);
  const all = computed<readonly Limit[]>(() => [
    ...(cannotReopen() ? (["reload"] as const) : []),
    ...(isAwake.value === false ? (["sleep"] as const) : []),
  ]);
  const end = effect(() => {
    if (all.value.length === 0) return;
    queueMicrotask(() => end());
    void offered().then((path) => {
      join.value = path;
    });
  });
  return {
    all,
    unread: computed(() => (isRead.value ? [] : all.value)),
    join,
    putAway() {
      isRead.value = true;
      storage.setItem(READ, String(Date.now()));
    },
  };
}

function isRecent(written: string | null): boolean {
  return written !== null && Math.abs(Date.now() - Number(written)) < READ_FOR_MS;
}

/** A house that cannot do https says nothing of it. */
async function offered(): Promise<string | null> {
  if (isSecureContext) return null;
  try {
    const said: { https?: { join?: string } | null } = await (await fetch("/healthz")).json();
    return said.https?.join ?? null;
  } catch {
    return null;
  }
}

/** The browser asks before a page goes that would not come back. */
export function guardReload(status: ReadonlySignal<Status>): void {
  if (!cannotReopen()) return;
  addEventListener("beforeunload", (event) => {
    if (!isLinked(status.peek())) event.preventDefault();
  });
}
