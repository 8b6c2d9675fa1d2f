/** Moving things about: a party to another table, two parties into one. All of it needs the link. */
import type { House } from "../sync/house.ts";
import { say } from "../ui/toasts.ts";
import { words } from "../ui/words/en.waiter.ts";
import type { Table, Turn } from "../wire/records.ts";
import type { Party } from "./party.ts";

/** Who sits where is decided at the house: without the link nothing of this is offered. */
export const mayMove = (house: House) => house.status.value.state === "live";

export function move(house: House, party: Party, table: Table): void {
  const { id: turn, table: from } = party.turn;
  house.ask("floor.move", { turn, table: table.id, from_table: from });
  say(words.moved(party.label, table.label), () =>
    house.ask("floor.move", { turn, table: from, from_table: table.id }),
  );
}

/** `guests` become part of the party `hosts`, at whose table both sit then. */
export function join(house: House, guests: Turn, hosts: Turn): void {
  house.ask("floor.join", { turn: guests.id, into: hosts.id });
  const label = house.records("table").value.get(hosts.table)?.label ?? "";
  say(words.joined(label, guests.covers + hosts.covers));
}
