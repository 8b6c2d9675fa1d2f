/** A house of hand-set records that writes down what it is asked. */
import { type Signal, signal } from "@preact/signals";
import type { House } from "../../sync/house.ts";
import type { Commands } from "../../wire/commands.ts";
import type { Firing, Message, Records, Station, Ticket } from "../../wire/records.ts";
import { GRILL } from "./makers.ts";

export interface HandSet {
  readonly house: House;
  readonly asked: { readonly name: string; readonly args: unknown }[];
  set(tickets: readonly Ticket[], firings?: readonly Firing[]): void;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

export function aHouse(
  tickets: readonly Ticket[],
  firings: readonly Firing[] = [],
  stations: readonly Station[] = [GRILL],
  messages: readonly Message[] = [],
): HandSet {
  const asked: { name: string; args: unknown }[] = [];
  const kinds: { [K in keyof Records]?: Signal<ReadonlyMap<string, Records[K]>> } = {
    ticket: signal(byId(tickets)),
    firing: signal(byId(firings)),
    station: signal(byId(stations)),
    message: signal(byId(messages)),
  };
  const none = signal(new Map());
  const house = {
    records: (kind: keyof Records) => kinds[kind] ?? none,
    menu: signal(null),
    now: signal(0),
    status: signal({ state: "live" }),
    session: signal({ token: "cook", person: "station-grill", roles: ["cook"], expires_at: 0 }),
    waiting: signal([]),
    unconfirmed: signal(new Set<string>()),
    ask: <N extends keyof Commands>(name: N, args: Commands[N]) => {
      asked.push({ name, args });
      return { id: "", answer: new Promise(() => undefined) };
    },
  };
  return {
    house: house as unknown as House,
    asked,
    set(next, nextFirings = []) {
      if (kinds.ticket) kinds.ticket.value = byId(next);
      if (kinds.firing) kinds.firing.value = byId(nextFirings);
    },
  };
}
