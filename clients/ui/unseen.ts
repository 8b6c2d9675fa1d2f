/** Tickets that nobody in the kitchen can have seen: no live screen showed them, no printer confirmed them. */
import type { House } from "../sync/house.ts";
import type { Job, Ticket } from "../wire/records.ts";
import type { Alarm } from "./AlarmStrip.tsx";
import { words } from "./words/en.ts";

export const UNSEEN_MS = 10_000;

/** A station that started, bumped or got it back has read it; a person may have told it by mouth. */
function wasNoticed(ticket: Ticket): boolean {
  const { shown_at, told_at, started_at, bumped_at, recalled_at, served_at } = ticket;
  const moments = [shown_at, told_at, started_at, bumped_at, recalled_at, served_at];
  return moments.some((moment) => typeof moment === "number");
}

/** Tickets of a house that did not write down when they were opened are left in peace. */
function isOverdue(ticket: Ticket, now: number): boolean {
  const { opened_at = 0, lines } = ticket;
  if (opened_at === 0 || now - opened_at < UNSEEN_MS || wasNoticed(ticket)) return false;
  return lines.some((line) => line.quantity > line.voided);
}

function docketOf(ticket: Ticket, jobs: Iterable<Job>): Job | null {
  for (const job of jobs) {
    const isOfStation = job.station === ticket.station && job.number === ticket.number;
    if (isOfStation && job.check === ticket.check) return job;
  }
  return null;
}

const cameOut = (job: Job): boolean =>
  job.copies.some((copy) => copy.state === "printed" || copy.state === "sent");

export interface Unseen {
  readonly ticket: Ticket;
  /** Its docket, which no printer has confirmed. */
  readonly job: Job | null;
}

/** The oldest first. Only a screen that is live knows: it says nothing while it is not. */
export function unseenTickets(house: Pick<House, "records" | "status" | "now">): readonly Unseen[] {
  if (house.status.value.state !== "live") return [];
  const now = house.now.value;
  const overdue = [...house.records("ticket").value.values()].filter((one) => isOverdue(one, now));
  if (overdue.length === 0) return [];
  const jobs = house.records("job").value;
  return overdue
    .map((ticket) => ({ ticket, job: docketOf(ticket, jobs.values()) }))
    .filter(({ job }) => job === null || !cameOut(job))
    .sort((one, other) => one.ticket.opened_at - other.ticket.opened_at);
}

function hintOf({ job }: Unseen, station: string): string {
  const paper = job === null ? words.noDocket : words.docketStands[job.state];
  return words.unseenHint(station, paper);
}

/** `isMine`: whose tickets this screen alarms about. */
export function unseenAlarms(
  house: House,
  isMine: (ticket: Ticket) => boolean = () => true,
): readonly Alarm[] {
  const stations = house.records("station").value;
  return unseenTickets(house)
    .filter(({ ticket }) => isMine(ticket))
    .map((unseen) => {
      const { ticket } = unseen;
      const station = stations.get(ticket.station)?.name ?? ticket.station;
      return {
        id: `unseen-${ticket.id}`,
        text: words.unseen(`${station.toUpperCase()} ${ticket.number}`, ticket.table),
        hint: hintOf(unseen, station),
        acts: [
          {
            label: words.toldByMouth,
            act: () => void house.ask("kitchen.told", { tickets: [ticket.id] }),
          },
        ],
      };
    });
}

/** On a locked screen whoever walks by is told; what is done about it takes a person. */
export function unseenNews(house: House): readonly Alarm[] {
  return unseenAlarms(house).map(({ id, text, hint }) => ({ id, text, ...(hint && { hint }) }));
}
