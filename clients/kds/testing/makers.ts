/** Tickets for tests: good defaults, and what the test is about. */
import type { Firing, Message, Notice, Station, Ticket, TicketLine } from "../../wire/records.ts";

export function aLine(name: string, more: Partial<TicketLine> = {}): TicketLine {
  return {
    line: `line-${name}`,
    name,
    quantity: 1,
    voided: 0,
    seat: null,
    bumped_at: null,
    bump: "",
    modifiers: [],
    negatives: 0,
    note: "",
    allergies: [],
    dish: name,
    prep_seconds: 0,
    extra_seconds: 0,
    ordered_at: 0,
    struck: [],
    also_at: [],
    counted_elsewhere: false,
    ...more,
  };
}

export function aNotice(what: Notice["what"], line: string | null = null): Notice {
  return {
    id: `notice-${what}`,
    what,
    line,
    text: what,
    at: 0,
    number: null,
    acknowledged_at: null,
  };
}

export function aTicket(number: number, more: Partial<Ticket> = {}): Ticket {
  const station = more.station ?? "grill";
  const firing = more.firing ?? `firing-${number}`;
  return {
    kind: "ticket",
    id: `${firing}-${station}`,
    firing,
    check: "check",
    turn: "turn",
    station,
    number,
    table: "12",
    waiter: "anna",
    covers: 2,
    course: 2,
    added: false,
    service: "eat_in",
    lines: [aLine("burger")],
    also_at: [],
    fired_at: number * 1000,
    opened_at: number * 1000,
    shown_at: null,
    shown_on: null,
    told_at: null,
    told_by: null,
    held_at: null,
    start_at: null,
    started_at: null,
    bumped_at: null,
    bump: "",
    bumped_by: null,
    recalled_at: null,
    recalls: [],
    served_at: null,
    notices: [],
    rushed_at: null,
    pinned_at: null,
    place: 0,
    refire: null,
    listed_on: [],
    on_paper: false,
    ...more,
  };
}

export function aFiring(id: string, more: Partial<Firing> = {}): Firing {
  return {
    kind: "firing",
    id,
    check: "check",
    turn: "turn",
    course: 2,
    fired_at: 0,
    by: "anna",
    stations: 1,
    bumped: 0,
    ready_at: null,
    ready_late_at: null,
    served_at: null,
    held_at: null,
    cleared_at: null,
    lands_at: null,
    rush: null,
    by_itself: false,
    parted_from: null,
    on_paper: false,
    ...more,
  };
}

export function aMessage(id: string, said_at: number): Message {
  return {
    kind: "message",
    id,
    to: "station",
    station: "grill",
    person: null,
    turn: null,
    table: "",
    text: id,
    by: "anna",
    at: said_at,
    said_at,
    answers: null,
    line: null,
    number: null,
    acknowledged_at: null,
    acknowledged_by: null,
    filed_at: null,
  };
}

export const GRILL: Station = {
  kind: "station",
  id: "grill",
  name: "Grill",
  printer: null,
  warn_after_seconds: 600,
  late_after_seconds: 900,
  thresholds: [],
  order: 1,
  on_screen: true,
  prints: "fired",
  shows_waiting: false,
  bump_rule: "both",
};
