/** What a hand would notice at once: a seated table, a line on the check, a bumped ticket. */
import type { Commands, NewLine } from "../wire/commands.ts";
import type { Line, Ticket, TicketLine } from "../wire/records.ts";
import {
  predictedCheck,
  predictedLine,
  predictedOpen,
  predictedTab,
  predictedTurn,
  type Where,
} from "./guess.ts";
import type { Tap } from "./tap.ts";
import type { World } from "./world.ts";

type Predict<N extends keyof Commands> = (world: World, args: Commands[N], tap: Tap) => void;
type Rules = { [N in keyof Commands]?: Predict<N> };

const RULES: Rules = {
  "floor.seat": (world, args, tap) => {
    if (world.one("turn", args.turn)) return;
    world.put(predictedTurn(args, tap));
    world.put(predictedCheck(args, tap));
  },
  "floor.open_tab": (world, args, tap) => {
    if (world.one("turn", args.turn)) return;
    for (const record of predictedTab(args, tap)) world.put(record);
  },
  "kitchen.acknowledge_message": (world, args, tap) => {
    const message = world.one("message", args.message);
    if (message?.acknowledged_at === null) world.put({ ...message, acknowledged_at: tap.at });
  },
  "orders.add": (world, args, tap) => {
    for (const line of args.lines) add(world, args.check, line, tap);
  },
  "orders.add_open": (world, args, tap) => {
    const line = world.one("line", args.line)
      ? null
      : predictedOpen(world.menu, args, tap, whereOf(world, args.check));
    if (!line) return;
    world.put(line);
    count(world, args.check, line.quantity);
  },
  "orders.change": (world, args, tap) => {
    const line = world.one("line", args.line);
    if (!line || line.sent_at !== null) return;
    const guess = predictedLine(world.menu, args.check, { ...asNew(line), ...given(args) }, tap);
    const changed = { ...line, ...(guess ? wished(line, guess) : {}) };
    // 0 is how a command says "no seat".
    world.put(args.seat === 0 ? { ...changed, seat: null } : changed);
    count(world, line.check, changed.quantity - line.quantity);
  },
  "orders.remove": (world, args, tap) => {
    const line = world.one("line", args.line);
    if (!line || line.sent_at !== null || line.removed_at !== null) return;
    world.put({ ...line, removed_at: tap.at });
    count(world, line.check, -line.quantity);
  },
  "orders.restore": (world, args) => {
    const line = world.one("line", args.line);
    if (!line || line.removed_at === null) return;
    world.put({ ...line, removed_at: null });
    count(world, line.check, line.quantity);
  },
  "orders.send": (world, args, tap) => {
    for (const id of args.lines) send(world, id, tap);
  },
  "orders.from_paper": (world, args, tap) => {
    for (const id of args.lines) enterFromPaper(world, id, args.happened ?? "", tap);
  },
  "kitchen.start": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) => ({
      ...ticket,
      started_at: ticket.started_at ?? tap.at,
    })),
  "kitchen.bump": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) =>
      bumped(
        made(ticket, () => true, tap.at, args.act),
        tap.at,
        args.act,
      ),
    ),
  "kitchen.bump_lines": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) => {
      const struck = made(ticket, (line) => args.lines.includes(line.line), tap.at, args.act);
      const isDone = struck.lines.every((line) => isMade(line) || pieces(line) === 0);
      return isDone ? bumped(struck, tap.at, args.act) : struck;
    }),
  "kitchen.recall": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) =>
      ticket.bumped_at === null || !isUndone(ticket, args.undoes)
        ? ticket
        : {
            ...toMake(ticket, (line) => line.bumped_at === ticket.bumped_at),
            bumped_at: null,
            bump: "",
            recalled_at: tap.at,
          },
    ),
  "kitchen.recall_lines": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) => {
      const named = ticket.lines.filter((line) => args.lines.includes(line.line));
      if (!named.every((line) => isUndone(line, args.undoes))) return ticket;
      const back = toMake(ticket, (line) => args.lines.includes(line.line));
      return ticket.bumped_at === null
        ? back
        : { ...back, bumped_at: null, bump: "", recalled_at: tap.at };
    }),
  "kitchen.told": (world, args, tap) => {
    for (const id of args.tickets) {
      onTicket(world, id, (ticket) => ({ ...ticket, told_at: ticket.told_at ?? tap.at }));
    }
  },
  "kitchen.pin": (world, args, tap) => {
    for (const id of args.tickets) {
      const pinned_at = args.pinned ? tap.at : null;
      onTicket(world, id, (ticket) => ({ ...ticket, pinned_at, place: 0 }));
    }
  },
  "kitchen.serve": (world, args, tap) => serve(world, args.firings, tap.at),
  "kitchen.not_served": (world, args) => serve(world, args.firings, null),
  "kitchen.acknowledge": (world, args, tap) =>
    onTicket(world, args.ticket, (ticket) => ({
      ...ticket,
      notices: ticket.notices.map((notice) =>
        args.notices.includes(notice.id) ? { ...notice, acknowledged_at: tap.at } : notice,
      ),
    })),
};

/** By the name of the command: the arguments of a tap always fit its name. */
export const PREDICTED: Readonly<Record<string, (world: World, tap: Tap) => void>> =
  Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => [
      name,
      (world: World, tap: Tap) => (rule as Predict<keyof Commands>)(world, tap.args as never, tap),
    ]),
  );

function add(world: World, check: string, wish: NewLine, tap: Tap): void {
  const line = world.one("line", wish.id)
    ? null
    : predictedLine(world.menu, check, wish, tap, whereOf(world, check));
  if (!line) return;
  world.put(line);
  count(world, check, line.quantity);
}

/** A send takes only the lines that its person entered. */
function send(world: World, id: string, tap: Tap): void {
  const line = own(world, id, tap);
  if (!line) return;
  world.put({ ...line, sent_at: tap.at });
  count(world, line.check, -line.quantity);
}

function own(world: World, id: string, tap: Tap): Line | null {
  const line = world.one("line", id);
  const isUnsent = line && line.sent_at === null && line.removed_at === null;
  return isUnsent && line.person === tap.person ? line : null;
}

function enterFromPaper(world: World, id: string, happened: string, tap: Tap): void {
  const line = own(world, id, tap);
  if (!line) return;
  world.put({ ...line, sent_at: tap.at, from_paper_at: tap.at, paper_time: happened.trim() });
  count(world, line.check, -line.quantity);
}

/** Pieces that are entered and not sent; never money. */
function count(world: World, id: string, pieces: number): void {
  const check = world.one("check", id);
  if (check) world.put({ ...check, unsent: Math.max(0, check.unsent + pieces) });
}

type OfLine = (line: TicketLine) => boolean;

const pieces = (line: TicketLine): number => line.quantity - line.voided;
const isMade = (line: TicketLine): boolean => typeof line.bumped_at === "number";

function made(ticket: Ticket, which: OfLine, at: number, bump = ""): Ticket {
  const lines = ticket.lines.map((line) =>
    which(line) && !isMade(line) && pieces(line) > 0 ? { ...line, bumped_at: at, bump } : line,
  );
  return { ...ticket, lines };
}

function bumped(ticket: Ticket, at: number, bump = ""): Ticket {
  return ticket.bumped_at === null ? { ...ticket, bumped_at: at, bump } : ticket;
}

/** Undo takes back its own tap, and no other screen's. */
function isUndone(of: Ticket | TicketLine, undoes = ""): boolean {
  return undoes === "" || undoes === of.bump;
}

function toMake(ticket: Ticket, which: OfLine): Ticket {
  const lines = ticket.lines.map((line) =>
    which(line) ? { ...line, bumped_at: null, bump: "" } : line,
  );
  return { ...ticket, lines };
}

function onTicket(world: World, id: string, change: (ticket: Ticket) => Ticket): void {
  const ticket = world.one("ticket", id);
  if (ticket) world.put(change(ticket));
}

function serve(world: World, firings: readonly string[], at: number | null): void {
  for (const id of firings) {
    const firing = world.one("firing", id);
    if (firing) world.put({ ...firing, served_at: at });
  }
  for (const ticket of [...world.all("ticket")]) {
    if (firings.includes(ticket.firing)) world.put({ ...ticket, served_at: at });
  }
}

function asNew(line: Line): NewLine {
  const { id, dish, quantity, course, seat, note, allergies } = line;
  return { id, dish, quantity, course: course ?? 0, seat, note, allergies, modifiers: ids(line) };
}

function ids(line: Line): string[] {
  return line.modifiers.map(({ id }) => id);
}

/** What a change names; what it leaves out stays. */
function given(args: Commands["orders.change"]): Partial<NewLine> {
  const { line: _line, check: _check, ...rest } = args;
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The dish keeps the price at which it was entered; what it is altered by costs what it costs. */
function wished(line: Line, guess: Line): Partial<Line> {
  const { quantity, course, seat, note, modifiers, allergies } = guess;
  const price_cents = line.price_cents - extras(line) + extras(guess);
  return { quantity, course, seat, note, modifiers, allergies, price_cents };
}

const extras = ({ modifiers }: Line): number =>
  modifiers.reduce((sum, { price_cents }) => sum + price_cents, 0);

function whereOf(world: World, check: string): Where {
  const zone = world.one("letterhead", "house")?.time_zone ?? "UTC";
  return { zone, service: world.one("check", check)?.service ?? "eat_in" };
}
