/** Messages between dining room and kitchen, and the dishes that tables wait for in vain. */
import type { House } from "../sync/house.ts";
import type { Awaited, Message, Shortage } from "../wire/records.ts";
import { clock, minutesSince } from "./time.ts";
import { words } from "./words/en.talk.ts";

const LATE_MINUTES = 3;
export const TEXT_LENGTH_MAX = 200;

const byTime = (one: Message, other: Message): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

const all = (house: House): Message[] => [...house.records("message").value.values()];

/** What these stations have still to read, the oldest first. */
export function unreadAt(house: House, stations: ReadonlySet<string>): Message[] {
  return all(house)
    .filter(({ to, station, acknowledged_at }) => {
      return to === "station" && acknowledged_at === null && stations.has(station);
    })
    .sort(byTime);
}

/** What this person has still to read. */
export function unreadBy(house: House, person: string | undefined): Message[] {
  return all(house)
    .filter(({ to, acknowledged_at, ...message }) => {
      return to === "waiter" && acknowledged_at === null && message.person === person;
    })
    .sort(byTime);
}

/** What was said about a party, the newest first. */
export function saidAbout(house: House, turn: string): Message[] {
  return all(house)
    .filter((message) => message.turn === turn)
    .sort(byTime)
    .reverse();
}

export function personName(house: House, id: string | null): string {
  return (id && house.records("person").value.get(id)?.name) || "";
}

export function stationName(house: House, id: string): string {
  return house.records("station").value.get(id)?.name ?? id;
}

/** A station speaks with its own name, a person with theirs. */
export function senderOf(house: House, message: Message): string {
  if (message.to === "waiter") return stationName(house, message.station);
  return personName(house, message.by) || "the house";
}

/** When it was said: long ago where there was no link. */
export function whenSaid(house: House, message: Message): string {
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const minutes = minutesSince(message.at, message.said_at);
  if (minutes < LATE_MINUTES) return clock(message.said_at, zone);
  return words.late(minutesSince(house.now.value, message.said_at));
}

export function acknowledge(house: House, message: Message): void {
  house.ask("kitchen.acknowledge_message", { message: message.id });
}

export interface Short {
  readonly shortage: Shortage;
  readonly open: readonly Awaited[];
}

/** Dishes that are out and that tables of these stations wait for. */
export function shortagesAt(house: House, stations: ReadonlySet<string>): Short[] {
  return [...house.records("shortage").value.values()]
    .map((shortage) => ({
      shortage,
      open: shortage.awaited
        .filter(({ answer, station }) => answer === null && stations.has(station))
        .sort((one, other) => one.table.localeCompare(other.table, "en", { numeric: true })),
    }))
    .filter(({ open }) => open.length > 0);
}
