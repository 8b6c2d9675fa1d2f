/** Other windows of this browser: they share one device, one outbox and one row of numbers. */
import type { Answer } from "../wire/messages.ts";

export type Word =
  | { readonly what: "stored" }
  | { readonly what: "answered"; readonly answer: Answer }
  | { readonly what: "dismissed"; readonly id: string }
  | { readonly what: "offered_again"; readonly ids: readonly string[] };

/** Who hands the taps to the house: this window, another one, or every window. */
export type Turn = "mine" | "theirs" | "everybody's";

export interface Neighbours {
  tell(word: Word): void;
  listen(heard: (word: Word) => void, turned: (turn: Turn) => void): void;
  close(): void;
}

/** Whether somebody looks at this window. */
export interface Sight {
  isSeen(): boolean;
  /** Returns how to stop. */
  onChange(changed: () => void): () => void;
}

export const pageSight: Sight = {
  isSeen: () => document.visibilityState === "visible",
  onChange(changed) {
    document.addEventListener("visibilitychange", changed);
    return () => document.removeEventListener("visibilitychange", changed);
  },
};

/** One window owns the outbox, by a Web Lock; where there are none, every window may flush. */
export function windowsOf(
  device: string,
  locks: LockManager | undefined,
  sight: Sight,
): Neighbours {
  const name = `comanda.${device}`;
  const channel = new BroadcastChannel(name);
  let end = () => channel.close();
  return {
    tell: (word) => channel.postMessage(word),
    listen(heard, turned) {
      channel.onmessage = (event: MessageEvent<Word>) => heard(event.data);
      if (!locks) return turned("everybody's");
      const give = takeTurns(name, locks, sight, turned);
      end = () => {
        give();
        channel.close();
      };
    },
    close: () => end(),
  };
}

/** The window that somebody looks at takes over: a hidden one may be put to sleep by the browser. */
function takeTurns(
  name: string,
  locks: LockManager,
  sight: Sight,
  turned: (turn: Turn) => void,
): () => void {
  let letGo: (() => void) | null = null;
  let queue = new AbortController();
  let isOver = false;

  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      turned("mine");
    });

  const robbed = () => {
    letGo = null;
    turned("theirs");
    if (!isOver) stand();
  };

  /** In line behind the others. Aborted when this window takes over instead. */
  const stand = () => {
    queue = new AbortController();
    const { signal } = queue;
    locks.request(name, { signal }, hold).catch(() => signal.aborted || robbed());
  };

  const takeOver = () => {
    queue.abort();
    locks.request(name, { steal: true }, hold).catch(robbed);
  };

  const look = () => {
    if (sight.isSeen() && letGo === null) takeOver();
  };

  const unlook = sight.onChange(look);
  if (sight.isSeen()) takeOver();
  else stand();
  return () => {
    isOver = true;
    unlook();
    queue.abort();
    letGo?.();
  };
}
