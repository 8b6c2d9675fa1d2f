/** What the kitchen did or said of this waiter's tables by itself: a course that fired, a rush that was answered. */

import { signal } from "@preact/signals";
import type { House } from "../sync/house.ts";
import { labelOfPlace } from "../ui/place.ts";
import { clock } from "../ui/time.ts";
import { words } from "../ui/words/en.courses.ts";
import type { Firing } from "../wire/records.ts";

/** Later it is no news; the course itself says how far it is. */
export const NEWS_MS = 10 * 60_000;

export interface News {
  readonly id: string;
  readonly turn: string;
  readonly tone: "cooking" | "ready" | "late";
  readonly text: string;
  readonly at: number;
}

const read = signal<ReadonlySet<string>>(new Set());

export function markRead(id: string): void {
  read.value = new Set([...read.peek(), id]);
}

function newsOf(house: House, firing: Firing, label: string): News[] {
  const { turn, rush } = firing;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const course = firing.course ?? 0;
  const found: News[] = [];
  if (firing.by_itself && firing.served_at === null) {
    const text = words.firedByItself(label, course, clock(firing.fired_at, zone));
    found.push({ id: `fired-${firing.id}`, turn, tone: "cooking", text, at: firing.fired_at });
  }
  const answered = rush?.answered_at;
  if (rush && typeof answered === "number" && rush.asked_at !== null && firing.served_at === null) {
    const isGranted = rush.state === "granted";
    const text = isGranted
      ? words.rushGranted(label, course)
      : words.rushRefused(label, course, rush.answer);
    const tone = isGranted ? "ready" : "late";
    found.push({ id: `rush-${firing.id}-${answered}`, turn, tone, text, at: answered });
  }
  return found;
}

/** The newest first, of parties that this waiter looks after, until it was read. */
export function kitchenNews(house: House): readonly News[] {
  const turns = house.records("turn").value;
  const me = house.session.value?.person;
  const now = house.now.value;
  return [...house.records("firing").value.values()]
    .flatMap((firing) => {
      const turn = turns.get(firing.turn);
      if (!turn || turn.waiter !== me) return [];
      return newsOf(house, firing, labelOfPlace(house, turn.table) ?? turn.table);
    })
    .filter((news) => now - news.at < NEWS_MS && !read.value.has(news.id))
    .sort((one, other) => other.at - one.at);
}
