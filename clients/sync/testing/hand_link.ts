/** A wire that a test flushes by hand: it may delay, drop or cut what goes over it. */
import type { Changes, Reply } from "../../wire/messages.ts";
import type { Heard, Link } from "../link.ts";
import type { HandHouse } from "./hand_house.ts";

export interface HandLink extends Link {
  /** No connection can be made. */
  isDown: boolean;
  readonly up: (() => void)[];
  readonly down: (() => void)[];
  /** Delivers everything, both ways, until nothing is on the way. */
  flush(): void;
  /** The next message up, or down, arrives. */
  deliver(way: "up" | "down"): void;
  /** Everything on the way is lost and both ends know. */
  cut(): void;
  /** The house's heartbeat goes out on this connection. */
  beat(): void;
  /** What the screen sent to prove that it is complete. */
  readonly checks: { readonly rev: number; readonly hash: string }[];
  /** The house says something by itself. */
  say(act: (heard: Heard) => void): void;
  opened(): number;
}

export function handLink(house: HandHouse, device: string): HandLink {
  let heard: Heard | null = null;
  let opened = 0;
  const up: (() => void)[] = [];
  const down: (() => void)[] = [];
  const listener = {
    changes: (changes: readonly Changes[]) => void down.push(() => heard?.changes(changes)),
  };

  const end = () => {
    house.listeners.delete(listener);
    up.length = 0;
    down.length = 0;
    heard = null;
  };

  const link: HandLink = {
    isDown: false,
    up,
    down,
    open(listening) {
      end();
      opened += 1;
      heard = listening;
      down.push(() => (link.isDown ? listening.disconnected() : listening.connected()));
    },
    close: end,
    hello: (message) =>
      void up.push(() => {
        // Join first, then read (HUB-9).
        house.listeners.add(listener);
        const welcome = house.hello(device, message);
        down.push(() => heard?.welcome(welcome));
      }),
    checks: [],
    check: (message) => void link.checks.push(message),
    say: (act) => void down.push(() => heard && act(heard)),
    ask: (asked, answered) =>
      void up.push(() => {
        const asks = Array.isArray(asked) ? asked : [asked];
        const replies: Reply[] = asks.map((ask) => house.ask(device, ask));
        const [only] = replies;
        down.push(() => answered(Array.isArray(asked) ? replies : (only as Reply)));
      }),
    deliver(way) {
      (way === "up" ? up : down).shift()?.();
    },
    flush() {
      while (up.length + down.length > 0) link.deliver(up.length > 0 ? "up" : "down");
    },
    cut() {
      const listening = heard;
      end();
      listening?.disconnected();
    },
    beat() {
      const head = house.head();
      if (house.listeners.has(listener)) down.push(() => heard?.head(head));
    },
    opened: () => opened,
  };
  return link;
}
