/** A ticket as blocks that are never torn apart: its changes, each dish with what belongs to it, where else it cooks. */
import type { Again, Notice, Ticket, TicketLine } from "../wire/records.ts";
import { waitsUntil } from "./starts.ts";
import { isMade, isPinned, openNotices, struckPieces, wanted } from "./tickets.ts";

export type Block =
  | {
      readonly kind: "notices";
      readonly station: string;
      readonly notices: readonly Notice[];
      readonly canSee: boolean;
    }
  | {
      readonly kind: "line";
      readonly line: TicketLine;
      readonly pieces: number;
      readonly struck: number;
      readonly isMade: boolean;
      /** Stations that this very dish needs too. */
      readonly others: readonly string[];
      /** A tap on it strikes it off, or brings it back. */
      readonly canBump: boolean;
    }
  | { readonly kind: "flags"; readonly flags: readonly Flag[]; readonly toldBy: string }
  | { readonly kind: "answer"; readonly notice: Notice }
  | {
      readonly kind: "starts";
      readonly at: number;
      readonly table: string;
      readonly canSee: boolean;
    }
  | { readonly kind: "again"; readonly again: Again }
  | { readonly kind: "also"; readonly stations: readonly string[] };

/** What makes this ticket another than its neighbours, in a strip over its dishes. */
export type Flag = "told" | "recalled" | "rushed" | "pinned" | "added";

function flagsOf(ticket: Ticket): readonly Flag[] {
  const flags: readonly (readonly [Flag, boolean])[] = [
    ["told", ticket.number === 0],
    ["recalled", ticket.recalled_at !== null],
    ["rushed", isRushed(ticket)],
    ["pinned", isPinned(ticket)],
    ["added", ticket.added],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** Once its change was seen it stays marked; until then the change itself says so. */
const isRushed = (ticket: Ticket): boolean =>
  typeof ticket.rushed_at === "number" &&
  openNotices(ticket).every((notice) => notice.what !== "rush");

export function blocksOf(
  ticket: Ticket,
  stationName: (id: string) => string,
  canSee: boolean,
  canBump = false,
  toldBy = "",
): readonly Block[] {
  const flags = canSee ? flagsOf(ticket) : [];
  const notices = openNotices(ticket);
  const station = stationName(ticket.station);
  const lines = ticket.lines
    .map((line) => {
      return {
        kind: "line",
        line,
        pieces: wanted(line),
        struck: struckPieces(ticket, line),
        isMade: isMade(line) || ticket.bumped_at !== null,
        others: line.also_at.map(stationName),
        canBump,
      } as const;
    })
    .filter((block) => block.pieces > 0 || block.struck > 0);
  const others = ticket.also_at.map(stationName);
  return [
    ...(flags.length > 0 ? [{ kind: "flags", flags, toldBy } as const] : []),
    ...(notices.length > 0 ? [{ kind: "notices", station, notices, canSee } as const] : []),
    ...(canSee ? voidsOf(ticket) : []),
    ...startsOf(ticket, canSee),
    ...(ticket.refire ? [{ kind: "again", again: ticket.refire } as const] : []),
    ...lines,
    ...(others.length > 0 && canSee ? [{ kind: "also", stations: others } as const] : []),
  ];
}

function startsOf(ticket: Ticket, canSee: boolean): readonly Block[] {
  const at = waitsUntil(ticket);
  return at === null ? [] : [{ kind: "starts", at, table: ticket.table, canSee }];
}

/** Of a dish that several stations make, the first one says what became of it. */
export function voidsToAnswer(ticket: Ticket): readonly Notice[] {
  const others = ticket.lines.filter((line) => line.counted_elsewhere).map((line) => line.line);
  return openNotices(ticket).filter(
    (notice) => notice.what === "void" && !others.includes(notice.line ?? ""),
  );
}

function voidsOf(ticket: Ticket): readonly Block[] {
  return voidsToAnswer(ticket).map((notice) => ({ kind: "answer", notice }) as const);
}

const written = new WeakMap<Block, string>();

/** A dish stays the same thing on the screen while it is struck off, so that a finger keeps its place. */
export function keyOf(block: Block): string {
  return block.kind === "line" ? `line ${block.line.line}` : signature(block, "");
}

/** Equal signatures take equal room, so each is measured once. */
export function signature(block: Block, set: string): string {
  const known = written.get(block) ?? JSON.stringify(block);
  written.set(block, known);
  return `${set}|${known}`;
}
