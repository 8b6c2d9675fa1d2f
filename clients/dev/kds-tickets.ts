/** Hand-made tickets for looking at the kitchen screen without a house. */
import type { Firing, Lane, Notice, Person, Station, Ticket, TicketLine } from "../wire/records.ts";

export const NOW = Date.UTC(2026, 10, 21, 19, 15, 0);
const MINUTE = 60_000;

export function stations(): Station[] {
  return ["grill", "pasta", "cold", "bar"].map((id, order) => ({
    kind: "station",
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    printer: null,
    warn_after_seconds: id === "bar" ? 180 : 600,
    late_after_seconds: id === "bar" ? 300 : 900,
    order,
  }));
}

export function people(): Person[] {
  return [
    { kind: "person", id: "anna", name: "Anna", roles: ["waiter"] },
    { kind: "person", id: "bruno", name: "Bruno", roles: ["waiter"] },
  ];
}

let made = 0;

export function line(quantity: number, name: string, more: Partial<TicketLine> = {}): TicketLine {
  made += 1;
  return {
    line: `line-${made}`,
    name,
    quantity,
    voided: 0,
    seat: null,
    modifiers: [],
    note: "",
    allergies: [],
    ...more,
  };
}

export function notice(what: Notice["what"], text: string, about: TicketLine | null): Notice {
  made += 1;
  return {
    id: `notice-${made}`,
    what,
    text,
    line: about?.line ?? null,
    at: NOW - MINUTE,
    acknowledged_at: null,
  };
}

export function ticket(
  station: string,
  number: number,
  table: string,
  minutes: number,
  lines: TicketLine[],
  more: Partial<Ticket> = {},
): Ticket {
  const firing = more.firing ?? `firing-${table}-${minutes}`;
  return {
    kind: "ticket",
    id: `${firing}-${station}`,
    firing,
    check: `check-${table}`,
    turn: `turn-${table}`,
    station,
    number,
    table,
    waiter: number % 2 ? "anna" : "bruno",
    covers: 2 + (number % 4),
    course: 2,
    added: false,
    lines,
    also_at: [],
    fired_at: NOW - minutes * MINUTE,
    held_at: null,
    started_at: null,
    bumped_at: null,
    recalled_at: null,
    served_at: null,
    notices: [],
    ...more,
  };
}

export function firingsOf(tickets: readonly Ticket[]): Firing[] {
  const ids = [...new Set(tickets.map((each) => each.firing))];
  return ids.flatMap((id) => {
    const shares = tickets.filter((each) => each.firing === id);
    const first = shares[0];
    if (!first) return [];
    const bumped = shares.filter((each) => each.bumped_at !== null).length;
    return [
      {
        kind: "firing",
        id,
        check: first.check,
        turn: first.turn,
        course: first.course,
        fired_at: first.fired_at,
        by: first.waiter,
        stations: shares.length,
        bumped,
        ready_at: bumped === shares.length ? (first.bumped_at ?? NOW) : null,
        served_at: first.served_at,
        held_at: null,
        cleared_at: null,
      } as Firing,
    ];
  });
}

export function lanesOf(tickets: readonly Ticket[]): Lane[] {
  return stations().map(({ id }) => {
    const pieces = new Map<string, number>();
    for (const each of tickets) {
      if (each.station !== id || each.bumped_at !== null) continue;
      for (const { name, quantity, voided } of each.lines) {
        pieces.set(name, (pieces.get(name) ?? 0) + quantity - voided);
      }
    }
    const counts = [...pieces].map(([name, count]) => ({ name, pieces: count }));
    return { kind: "lane", id, business_day: "", last_number: 40, all_day: counts } as Lane;
  });
}
