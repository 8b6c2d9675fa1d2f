/** The tables of the house as somebody sees them who moves a party: who sits where. */
import type { House } from "../sync/house.ts";
import type { Table, Turn } from "../wire/records.ts";

export interface Spot {
  readonly table: Table;
  /** Who came first of those who sit there. */
  readonly host: Turn | null;
  /** Guests have left, and nobody has cleaned it. */
  readonly isToClean: boolean;
}

/** Who sits at a table, first come first. */
export function partiesAt(house: House, table: string): readonly Turn[] {
  return [...house.records("turn").value.values()]
    .filter((turn) => turn.table === table && turn.gone_at === null)
    .sort((one, other) => one.seated_at - other.seated_at);
}

/** Every table but the party's own, by number. */
export function spotsFor(house: House, own: string): readonly Spot[] {
  const turns = [...house.records("turn").value.values()];
  return [...house.records("table").value.values()]
    .filter((table) => table.id !== own)
    .sort((one, other) => one.label.localeCompare(other.label, "en", { numeric: true }))
    .map((table) => ({
      table,
      host: partiesAt(house, table.id)[0] ?? null,
      isToClean: turns.some((turn) => turn.table === table.id && turn.gone_at !== null),
    }));
}
