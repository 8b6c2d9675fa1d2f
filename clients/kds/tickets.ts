/** Which tickets hang on this screen, in which order, and how old they are. */
import type { Notice, Station, Ticket, TicketLine } from "../wire/records.ts";

export type Level = "fresh" | "warn" | "late" | "held" | "done";

/** Pieces that are still to be made: as fired, without the voided ones. */
export function wanted(line: TicketLine): number {
  return line.quantity - line.voided;
}

/** Struck off, alone or with its ticket. */
export function isMade(line: TicketLine): boolean {
  return typeof line.bumped_at === "number";
}

/** Dishes that somebody has still to make. */
export function linesToMake(ticket: Ticket): readonly TicketLine[] {
  return ticket.bumped_at === null
    ? ticket.lines.filter((line) => wanted(line) > 0 && !isMade(line))
    : [];
}

/** "2 of 3": how many of its dishes are made. */
export function madeOf(ticket: Ticket): { readonly made: number; readonly all: number } {
  const all = ticket.lines.filter((line) => wanted(line) > 0).length;
  return { made: all - linesToMake(ticket).length, all };
}

/** What a cook still has to read: a change that nobody at the station has confirmed. */
export function openNotices(ticket: Ticket): readonly Notice[] {
  return ticket.notices.filter((notice) => notice.acknowledged_at === null);
}

/** Pieces that were voided and must stand struck through until somebody has seen it. */
export function struckPieces(ticket: Ticket, line: TicketLine): number {
  const isNews = openNotices(ticket).some(
    (notice) => notice.what === "void" && notice.line === line.line,
  );
  return isNews ? line.voided : 0;
}

export function hasDishes(ticket: Ticket): boolean {
  return ticket.lines.some((line) => wanted(line) > 0);
}

/** Nothing of it was made, and nothing of it is wanted any more. */
export function isVoid(ticket: Ticket): boolean {
  return ticket.bumped_at === null && !hasDishes(ticket);
}

export function isDone(ticket: Ticket): boolean {
  return ticket.bumped_at !== null || ticket.served_at !== null || !hasDishes(ticket);
}

/** Nothing leaves the screen before its changes have been read. */
export function hangs(ticket: Ticket): boolean {
  return !isDone(ticket) || openNotices(ticket).length > 0;
}

/** What is made a second time, and somebody waits for it; rows of an older house do not say. */
const isHasty = (ticket: Ticket): boolean => ticket.recalled_at !== null || Boolean(ticket.refire);

/** Recalled ones and refires at the head, then what is pinned, then rushes, then the rest. */
function groupOf(ticket: Ticket): number {
  if (isHasty(ticket)) return 0;
  if (isPinned(ticket)) return 1;
  return typeof ticket.rushed_at === "number" ? 2 : 3;
}

export const isPinned = (ticket: Ticket): boolean => typeof ticket.pinned_at === "number";

/** By hand, else by when it was pinned or fired; a ms has a thousand places, as in the house. */
export function placeOf(ticket: Ticket): number {
  return ticket.place || (ticket.pinned_at ?? ticket.fired_at) * 1000;
}

export function inOrder(one: Ticket, other: Ticket): number {
  return (
    groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other) || one.number - other.number
  );
}

export function ticketsOf(
  tickets: Iterable<Ticket>,
  stations: ReadonlySet<string>,
): readonly Ticket[] {
  return [...tickets]
    .filter((ticket) => stations.has(ticket.station) && hangs(ticket))
    .sort(inOrder);
}

/** Bumped ones that can come back, the last one first. */
export function recallable(
  tickets: Iterable<Ticket>,
  stations: ReadonlySet<string>,
): readonly Ticket[] {
  return [...tickets]
    .filter((ticket) => stations.has(ticket.station) && ticket.bumped_at !== null)
    .sort((one, other) => (other.bumped_at ?? 0) - (one.bumped_at ?? 0));
}

/** When the first of its dishes was sent; a house that did not write it down yet says nought. */
export function orderedAt(ticket: Ticket): number {
  const moments = ticket.lines.map((line) => line.ordered_at).filter((at) => at > 0);
  return Math.min(...moments, ticket.fired_at);
}

export function ageSeconds(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 1000));
}

export function levelOf(ticket: Ticket, station: Station | undefined, now: number): Level {
  if (isDone(ticket)) return "done";
  if (ticket.held_at !== null) return "held";
  const age = ageSeconds(ticket.fired_at, now);
  const due = station && thresholdOf(station, ticket.service);
  if (due && age >= due.late_after_seconds) return "late";
  if (due && age >= due.warn_after_seconds) return "warn";
  return "fresh";
}

/** By station and by how the guests take it, as the kitchen report has it. */
export function thresholdOf(
  station: Station,
  service: Ticket["service"],
): Pick<Station, "warn_after_seconds" | "late_after_seconds"> {
  return station.thresholds.find((each) => each.service === service) ?? station;
}

/** 754 seconds are 12:34. */
export function clockwork(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
