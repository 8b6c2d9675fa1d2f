/** Hands taps to the house in the order of their numbers, a list at a time, never twice at once. */
import type { Answer, Ask, Reply } from "../wire/messages.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Time } from "./clock.ts";
import type { Turn } from "./neighbours.ts";
import { envelope, type Stored } from "./tap.ts";

export const REPLAY_MAX = 50;
export const REPLAY_BYTES_MAX = 64_000;
/** Numbers that do not settle point to another window at work: take a breath. */
const RENUMBER_MAX = 3;
const BREATH_MS = 1_000;

/** The way to the house while one connection lasts; its promises are never kept after that. */
export type Road = (asked: Ask | readonly Ask[]) => Promise<Reply | readonly Reply[]>;

export interface HandingParts {
  readonly cabinet: Cabinet;
  readonly time: Time;
  readonly life: string;
  record(answers: readonly Answer[]): Promise<void>;
  numberedAnew(): Promise<void>;
}

export interface Handing {
  /** Whose turn it is to hand over. */
  turn(turn: Turn): void;
  open(road: Road): void;
  close(): void;
  /** Something may wait in the cabinet. */
  wake(): void;
  /** When the ask that is on its way was handed over, by the stopwatch. */
  sentAt(): number | null;
}

export function createHanding(parts: HandingParts): Handing {
  const { cabinet, time } = parts;
  let turn: Turn = "theirs";
  let road: Road | null = null;
  let walking: Road | null = null;
  let isAwake = false;
  let sentAt: number | null = null;
  let renumbered = 0;

  const wake = () => {
    isAwake = true;
    if (road && turn !== "theirs" && walking !== road) walk(road).catch(stumbled);
  };

  /** The cabinet would not open. Asking the same again later is safe (HUB-1). */
  const stumbled = () => {
    walking = null;
    time.after(BREATH_MS, wake);
  };

  /** While others may be giving numbers too, one at a time keeps the order of the taps. */
  const listMax = () => (turn === "mine" && renumbered === 0 ? REPLAY_MAX : 1);

  const walk = async (mine: Road) => {
    walking = mine;
    const isOpen = () => road === mine && turn !== "theirs";
    while (isAwake && isOpen()) {
      isAwake = false;
      const asks = fitting(await cabinet.waiting(listMax()), parts);
      if (asks.length > 0 && isOpen()) await handOver(mine, asks);
    }
    if (walking === mine) walking = null;
  };

  const handOver = async (mine: Road, asks: readonly Ask[]) => {
    isAwake = true;
    sentAt = time.elapsed();
    const [only] = asks;
    const said = await mine(asks.length === 1 && only ? only : asks);
    sentAt = null;
    const replies = Array.isArray(said) ? (said as readonly Reply[]) : [said as Reply];
    const pause = await taken(replies);
    if (pause > 0) await new Promise<void>((resolve) => time.after(pause, resolve));
  };

  /** Takes the answers in order, up to the first that was not taken. How long to wait, in ms. */
  const taken = async (replies: readonly Reply[]): Promise<number> => {
    const stop = replies.findIndex((reply) => !isAnswer(reply));
    const answers = replies.slice(0, stop < 0 ? replies.length : stop).filter(isAnswer);
    await parts.record(answers);
    const not = replies[stop];
    if (!not || isAnswer(not)) {
      renumbered = 0;
      return 0;
    }
    return not.status === "busy" ? Math.max(not.after_ms, 1) : anew(not.last_seq);
  };

  const anew = async (last_seq: number): Promise<number> => {
    await cabinet.renumber(last_seq);
    await parts.numberedAnew();
    renumbered += 1;
    return renumbered > RENUMBER_MAX ? BREATH_MS : 0;
  };

  return {
    turn(now) {
      turn = now;
      wake();
    },
    open(fresh) {
      road = fresh;
      wake();
    },
    close() {
      road = null;
      sentAt = null;
    },
    wake,
    sentAt: () => sentAt,
  };
}

function isAnswer(reply: Reply): reply is Answer {
  return reply.status === "done" || reply.status === "refused" || reply.status === "failed";
}

/** As many of the first as one message may carry; always at least one. */
function fitting(waiting: readonly Stored[], { time, life }: HandingParts): Ask[] {
  const asks = waiting.map((tap) => envelope(tap, time, life));
  let bytes = 0;
  const fit = asks.filter((ask) => {
    bytes += new TextEncoder().encode(JSON.stringify(ask)).length + 1;
    return bytes <= REPLAY_BYTES_MAX;
  });
  return fit.length > 0 ? fit : asks.slice(0, 1);
}
