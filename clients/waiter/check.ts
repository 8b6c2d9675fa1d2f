/** A check as a waiter reads it: course by course, each line with its state in the kitchen. */

import { CircleHelp, CirclePause, CloudUpload, Hourglass, NotepadText, Pencil } from "lucide";
import type { Waiting } from "../sync/house.ts";
import type { Picture } from "../ui/Icon.tsx";
import { lasting, minutesSince } from "../ui/time.ts";
import type { Tone } from "../ui/tones.ts";
import { PICTURES } from "../ui/tones.ts";
import { words as timing } from "../ui/words/en.fire_when.ts";
import { words as shared } from "../ui/words/en.ts";
import { words } from "../ui/words/en.waiter.ts";
import type { Bill, Check, Firing, Line, Records, Ticket, TicketLine } from "../wire/records.ts";
import { courseFires, type FiresBy, houseFires } from "./fire_when.ts";

/** So many pieces to a station, by its name. */
export interface Share {
  readonly station: string;
  readonly pieces: number;
}

/** A state in a word, a colour and a picture. */
export interface Says {
  readonly tone: Tone | "accent";
  readonly text: string;
  readonly picture: Picture;
}

const says = (tone: Tone, text: string, picture = PICTURES[tone]): Says => ({
  tone,
  text,
  picture,
});

/** What the kitchen, the clock and the house's people add to a bare line. */
export interface Around {
  readonly firings: ReadonlyMap<string, Firing>;
  readonly people: ReadonlyMap<string, Records["person"]>;
  /** Keys like "line:…" that the house has not confirmed. */
  readonly unconfirmed: ReadonlySet<string>;
  readonly me: string | null;
  readonly now: number;
  /** The house cannot be reached: what is on its way stays here for a while. */
  readonly isAway?: boolean;
  /** What fires a course of this house; a waiter may say otherwise of one. */
  readonly houseFires?: FiresBy;
}

export interface CourseView {
  readonly course: number | null;
  readonly lines: readonly Line[];
  readonly says: Says;
  /** Sent lines that a fire would cook. */
  readonly waiting: readonly Line[];
  readonly held: boolean;
  /** What fires it while it waits and nobody holds it. */
  readonly fires: FiresBy;
  /** Unserved firings of this course. */
  readonly open: readonly Firing[];
}

export const isUnsent = (line: Line) => line.sent_at === null && line.removed_at === null;
/** Served while the house was away; rows of an older house do not say. */
export const isFromPaper = (line: Line): boolean => typeof line.from_paper_at === "number";
const isWaiting = (line: Line) =>
  line.sent_at !== null && line.firing === null && !isFromPaper(line) && line.quantity > 0;

/** The lines that still say something: not those removed before sending. */
export function linesOf(
  lines: ReadonlyMap<string, Line>,
  checks: readonly Check[],
  open: string,
): Line[] {
  const ids = new Set([...checks.map((check) => check.id), open]);
  return [...lines.values()]
    .filter((line) => ids.has(line.check) && line.removed_at === null)
    .sort((one, other) => one.entered_at - other.entered_at || (one.id < other.id ? -1 : 1));
}

/** How far an unserved or served firing is. */
export function firingSays(firing: Firing, now: number): Says {
  if (firing.served_at !== null) return says("eating", words.served);
  if (firing.held_at !== null) return says("to_clear", words.held, CirclePause);
  if (firing.ready_at !== null) return says("ready", words.readyLine);
  if (firing.bumped > 0) {
    return says("cooking", shared.partOf(firing.bumped, firing.stations));
  }
  const since = lasting(minutesSince(now, firing.fired_at));
  return says("cooking", firing.course === null ? words.atWork : words.cooking(since));
}

function waitingSays(held: boolean): Says {
  return held ? says("to_clear", words.held, CirclePause) : says("ordered", words.waits, Hourglass);
}

/** Who does not tap Fire has to know that the house will. */
function courseWaits({ held, fires }: Pick<CourseView, "held" | "fires">): Says {
  return held ? waitingSays(held) : says("ordered", timing.waits(fires), Hourglass);
}

/** Sent by a tap that the house has not answered: nobody knows yet whether it waits or cooks. */
function isOnItsWay(line: Line, around: Around): boolean {
  return isWaiting(line) && around.unconfirmed.has(`line:${line.id}`);
}

/** Fired too late to be cooked unasked; rows of an older house do not say (HUB-20). */
export const isKeptBack = (line: Line): boolean => typeof line.kept_back_at === "number";

/** It has left its station, or was served, also on paper; the house decides. */
export function mayBeMadeAgain(
  line: Line,
  firings: ReadonlyMap<string, Firing>,
  tickets: ReadonlyMap<string, Ticket>,
): boolean {
  if (isFromPaper(line)) return true;
  const firing = line.firing === null || isKeptBack(line) ? undefined : firings.get(line.firing);
  if (!firing) return false;
  if (firing.served_at !== null || firing.on_paper) return true;
  return [...tickets.values()].some(
    (ticket) =>
      ticket.firing === firing.id &&
      ticket.lines.some((each) => each.line === line.id && isOut(ticket, each)),
  );
}

/** Bumped with its ticket or alone; rows of an older house do not say. */
const isOut = (ticket: Ticket, line: TicketLine): boolean =>
  ticket.bumped_at !== null || typeof line.bumped_at === "number";

const asked = says("late", shared.asked, CircleHelp);
const wayOf = ({ isAway = false }: Around): Says =>
  says("offline", isAway ? words.notInKitchen : words.onItsWay, CloudUpload);

/** How far one line is. */
export function lineSays(line: Line, held: boolean, around: Around): Says {
  if (line.quantity === 0) return says("late", words.voided);
  if (isUnsent(line)) {
    const author = around.people.get(line.person)?.name ?? line.person;
    return line.person === around.me
      ? { tone: "accent", text: words.notSent, picture: Pencil }
      : says("free", words.notSentBy(author), Pencil);
  }
  if (isFromPaper(line)) return says("eating", words.fromPaper(line.paper_time), NotepadText);
  if (isKeptBack(line)) return asked;
  const firing = line.firing === null ? undefined : around.firings.get(line.firing);
  if (firing) return firingSays(firing, around.now);
  if (line.firing !== null) return says("cooking", words.atWork);
  if (isOnItsWay(line, around)) return wayOf(around);
  return waitingSays(held);
}

/** How far a course is: what waits outranks nothing, the slowest open firing speaks for the rest. */
function courseSays(view: Omit<CourseView, "says">, around: Around): Says {
  if (view.lines.some((line) => isOnItsWay(line, around))) return wayOf(around);
  if (view.lines.some((line) => isKeptBack(line) && line.quantity > 0)) return asked;
  if (view.waiting.length > 0) return courseWaits(view);
  const slowest =
    view.open.find((firing) => firing.held_at !== null) ??
    view.open.find((firing) => firing.ready_at === null) ??
    view.open[0];
  if (slowest) return firingSays(slowest, around.now);
  const isTold = (line: Line): boolean =>
    (line.firing !== null && !isKeptBack(line)) || isFromPaper(line);
  const told = view.lines.filter(isTold);
  if (told.some((line) => line.quantity > 0)) return says("eating", words.served);
  if (told.length > 0) return says("late", words.voided);
  return view.held ? waitingSays(true) : says("free", "");
}

/** A line needs no words of its own for what its course says; "waits · fires once served" is "waits". */
export const isSaidBy = (course: string, line: Says): boolean =>
  course === line.text || course.startsWith(`${line.text} · `);

function courseView(
  course: number | null,
  lines: readonly Line[],
  checks: readonly Check[],
  around: Around,
): CourseView {
  const held = course !== null && checks.some((check) => check.held.includes(course));
  const fires = courseFires(course, checks, around.houseFires ?? houseFires(undefined));
  // What was voided whole is not waited for, though its ticket hangs until a cook has seen it.
  const wanted = lines.filter((line) => line.quantity > 0);
  const ids = new Set(wanted.map((line) => line.firing));
  const open = [...around.firings.values()]
    .filter((firing) => ids.has(firing.id) && firing.served_at === null)
    .sort((one, other) => one.fired_at - other.fired_at);
  const waiting = lines.filter((line) => isWaiting(line) && !isOnItsWay(line, around));
  const view = { course, lines, waiting, held, fires, open };
  return { ...view, says: courseSays(view, around) };
}

/** The firing of a course that was called back from the kitchen and may go on. */
export const heldAgain = (view: CourseView) => view.open.find((firing) => firing.held_at !== null);

/** At once first, then the courses in order. */
export function coursesOf(
  lines: readonly Line[],
  checks: readonly Check[],
  around: Around,
): CourseView[] {
  const numbers = [...new Set(lines.map((line) => line.course))].sort(
    (one, other) => (one ?? 0) - (other ?? 0),
  );
  return numbers.map((course) =>
    courseView(
      course,
      lines.filter((line) => line.course === course),
      checks,
      around,
    ),
  );
}

/** The party's checks, oldest first; the last open one takes new lines. */
export function checksOf(checks: ReadonlyMap<string, Check>, turn: string): Check[] {
  return [...checks.values()]
    .filter((check) => check.turn === turn)
    .sort((one, other) => one.opened_at - other.opened_at || (one.id < other.id ? -1 : 1));
}

/** Where new lines go: the open check, else the one the house opened on seating. */
export function checkFor(checks: readonly Check[], turn: string): string {
  const open = checks.filter((check) => check.closed_at === null).at(-1);
  return open?.id ?? checks.at(-1)?.id ?? `${turn}-1`;
}

/** What a check owes once the sends that wait for the link have arrived, beyond what it owes now. */
export function amountOnItsWay(
  lines: readonly Line[],
  check: string,
  waiting: readonly Waiting[],
): number {
  const sent = new Set(
    waiting.flatMap((tap) => (tap.name === "orders.send" ? [...tap.args.lines] : [])),
  );
  return lines
    .filter((line) => line.check === check && line.removed_at === null && sent.has(line.id))
    .reduce((sum, line) => sum + line.quantity * line.price_cents, 0);
}

/** What is still owed of it can be split; the later check of a party when the first one is paid. */
export const splittable = (checks: readonly Check[]): Check | undefined =>
  checks.find((check) => check.closed_at === null && check.total_cents > 0);

/** Bills that guests have seen as they are, and of which something is open. */
export const toPay = (bills: readonly Bill[]): readonly Bill[] =>
  bills.filter(
    ({ presented_at, outdated, settled_at, open_cents }) =>
      presented_at !== null && !outdated && settled_at === null && open_cents > 0,
  );
