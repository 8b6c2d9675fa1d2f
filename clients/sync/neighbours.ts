/** Other windows of this browser: they share one device, one outbox and one row of numbers. */
import type { Answer } from "../wire/messages.ts";

export type Word =
  | { readonly what: "stored" }
  | { readonly what: "answered"; readonly answer: Answer }
  | { readonly what: "dismissed"; readonly id: string };

export interface Neighbours {
  tell(word: Word): void;
  /** `owns`: whether this window now hands the taps to the house. */
  listen(heard: (word: Word) => void, owns: (mine: boolean) => void): void;
  close(): void;
}

/** One window owns the outbox, by a Web Lock; where there are none, every window may flush. */
export function browserNeighbours(device: string): Neighbours {
  const channel = new BroadcastChannel(`comanda.${device}`);
  let owns: (mine: boolean) => void = () => {};
  let leave = () => {};

  /** The window that somebody looks at takes over: a hidden one may be put to sleep. */
  const claim = (steal: boolean) => {
    const held = (lock: Lock | null) =>
      new Promise<void>((resolve) => {
        leave = resolve;
        owns(lock !== null);
      });
    navigator.locks.request(`comanda.${device}`, { steal }, held).catch(() => {
      owns(false);
      claim(false);
    });
  };
  const claimWhenSeen = () => {
    if (document.visibilityState === "visible") claim(true);
  };

  return {
    tell: (word) => channel.postMessage(word),
    listen(heard, ownership) {
      channel.onmessage = (event: MessageEvent<Word>) => heard(event.data);
      owns = ownership;
      if (!("locks" in navigator)) return owns(true);
      claim(document.visibilityState === "visible");
      document.addEventListener("visibilitychange", claimWhenSeen);
    },
    close() {
      document.removeEventListener("visibilitychange", claimWhenSeen);
      channel.close();
      leave();
    },
  };
}
