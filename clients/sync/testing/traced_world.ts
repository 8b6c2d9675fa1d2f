/** The world of a traced screen: it does nothing by itself, and notes what it is asked for. */
import type { Answer, Reply, Snapshot } from "../../wire/messages.ts";
import type { Cabinet } from "../cabinet.ts";
import type { Time } from "../clock.ts";
import type { Heard, Link } from "../link.ts";
import type { Neighbours, Turn, Word } from "../neighbours.ts";
import type { Slips } from "../slips.ts";
import type { Tap } from "../tap.ts";

export type Said = readonly unknown[];

export interface Errand {
  run(): Promise<unknown>;
  resolve(found: unknown): void;
  reject(why: Error): void;
}

/** What the page has asked of the world, numbered in the order of the asking. */
export interface Desk {
  readonly out: Said[];
  readonly errands: Map<number, Errand>;
  readonly timers: Map<number, () => void>;
  readonly heard: Heard[];
  readonly random: number[];
  count: number;
  elapsed: number;
  wall: number;
}

export function emptyDesk(): Desk {
  return {
    out: [],
    errands: new Map(),
    timers: new Map(),
    heard: [],
    random: [],
    count: 0,
    elapsed: 0,
    wall: 0,
  };
}

export function errand<T>(
  desk: Desk,
  [kind, ...more]: readonly [string, ...unknown[]],
  what: Said,
  run: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  desk.count += 1;
  desk.out.push([kind, desk.count, ...more, ...what]);
  return new Promise<T>((resolve, reject) =>
    desk.errands.set(desk.count, { run, resolve: (found) => resolve(found as T), reject }),
  );
}

export function timeOf(desk: Desk): Time {
  let timers = 0;
  return {
    elapsed: () => desk.elapsed,
    wall: () => desk.wall,
    after(ms, act) {
      timers += 1;
      const mine = timers;
      desk.timers.set(mine, act);
      desk.out.push(["after", mine, Math.floor(ms)]);
      return () => {
        if (desk.timers.delete(mine)) desk.out.push(["cancel", mine]);
      };
    },
  };
}

export function slipsOf(desk: Desk, kept: Map<string, Tap>): Slips {
  return {
    write(tap) {
      kept.set(tap.id, tap);
      desk.out.push(["slip", tap.id]);
    },
    remove(id) {
      kept.delete(id);
      desk.out.push(["slip_gone", id]);
    },
    all: () => [...kept.keys()].sort().flatMap((id) => kept.get(id) ?? []),
  };
}

export function neighboursOf(desk: Desk, turn: Turn): Neighbours {
  const brief = (word: Word) => {
    if (word.what === "answered") return [word.answer.id];
    if (word.what === "offered_again") return [word.ids];
    return word.what === "dismissed" ? [word.id] : [];
  };
  return {
    tell: (word) => void desk.out.push(["tell", word.what, ...brief(word)]),
    listen: (_, turned) => turned(turn),
    close: () => {},
  };
}

export function linkOf(desk: Desk): Link {
  return {
    open(heard) {
      desk.heard.push(heard);
      desk.out.push(["open", desk.heard.length]);
    },
    close: () => void desk.out.push(["close"]),
    hello: (message) => void desk.out.push(["hello", message]),
    check: (message) => void desk.out.push(["check", message]),
    ask(asked, answered) {
      const asks = Array.isArray(asked) ? asked : [asked];
      const reply = (found: readonly Reply[]) => {
        const [only] = found;
        answered(Array.isArray(asked) ? found : (only as Reply));
      };
      void errand<readonly Reply[]>(desk, ["ask"], [asks]).then(reply);
    },
  };
}

/** What the trace tells of something that the cabinet gave. */
export function brief(found: unknown): unknown {
  if (Array.isArray(found)) {
    return found.map((each) => (typeof each === "string" ? each : [each.id, each.seq]));
  }
  if (typeof found !== "object" || found === null) return null;
  return (found as Snapshot).rev;
}

export function cabinetOf(desk: Desk, real: Cabinet): Cabinet {
  const cabinet = <T>(act: string, what: Said, run: () => Promise<T>): Promise<T> =>
    errand<T>(desk, ["cabinet", act], what, run);
  const ids = (answers: readonly Answer[]) => [answers.map(({ id }) => id)];
  return {
    take: (taps) => cabinet("take", [taps.map(({ id }) => id)], () => real.take(taps)),
    waiting: (limit) => cabinet("waiting", [limit ?? null], () => real.waiting(limit)),
    settle: (answers) => cabinet("settle", ids(answers), () => real.settle(answers)),
    settled: () => cabinet("settled_all", [], () => real.settled()),
    renumber: (last) => cabinet("renumber", [last], () => real.renumber(last)),
    offerAgain: (epoch, last, first) =>
      cabinet("offer_again", [epoch, last, first?.rev ?? null], () =>
        real.offerAgain(epoch, last, first),
      ),
    tray: () => cabinet("tray", [], () => real.tray()),
    refuse: (settled) => cabinet("refuse", [settled.id], () => real.refuse(settled)),
    dismiss: (id) => cabinet("dismiss", [id], () => real.dismiss(id)),
    read: (key) => cabinet("read", [key], () => real.read(key)),
    write: (key, value) =>
      cabinet("write", [key, (value as Partial<Snapshot>).rev], () => real.write(key, value)),
    close: () => Promise.resolve(),
  };
}
