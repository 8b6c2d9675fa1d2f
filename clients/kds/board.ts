/** What a kitchen screen knows and can do: its stations, its tickets in their places, and each act of a cook. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { House } from "../sync/house.ts";
import { freshId } from "../sync/ids.ts";
import { words } from "../ui/words/en.kds.ts";
import type { Message, Notice, Station, Ticket, TicketLine } from "../wire/records.ts";
import type { Scope } from "./all_day.ts";
import type { Does } from "./choices.ts";
import { type Pass, passesOf, servedTogether } from "./expo.ts";
import { type Guard, makeGuard } from "./guard.ts";
import { type Missing, missingFrom } from "./missing.ts";
import { type Slot, settle, settlesAt } from "./settle.ts";
import { EXPO } from "./stations.ts";
import { isPinned, openNotices, recallable, ticketsOf } from "./tickets.ts";
import { NOTHING_SHOWN, type View } from "./view.ts";

export const UNDO_MS = 5000;
const HINT_MS = 3000;

export type Undo =
  | { readonly what: "bump"; readonly ticket: Ticket; readonly act: string }
  | {
      readonly what: "dish";
      readonly ticket: Ticket;
      readonly line: TicketLine;
      readonly act: string;
    }
  | { readonly what: "serve"; readonly pass: Pass; readonly firings: readonly string[] };

export type Panel =
  | "eighty"
  | "recall"
  | "screen"
  | "waiting"
  | "help"
  | "order"
  | "more"
  | "say"
  | "no-rush";

export interface Hint {
  readonly ticket: Ticket;
  readonly left: number;
}

export interface Board {
  readonly house: House;
  readonly guard: Guard;
  readonly isExpo: boolean;
  /** The stations that this screen acts for, in the order of the kitchen. */
  readonly stations: ReadonlySignal<readonly Station[]>;
  readonly slots: ReadonlySignal<readonly Slot<Ticket>[]>;
  readonly passes: ReadonlySignal<readonly Slot<Pass>[]>;
  readonly bumped: ReadonlySignal<readonly Ticket[]>;
  /** Holes in the lanes of these stations: what the house counts and this screen does not have. */
  readonly missing: ReadonlySignal<readonly Missing[]>;
  readonly undo: ReadonlySignal<Undo | null>;
  /** Why a tap on a head did nothing: so many dishes are to be struck off first. */
  readonly hint: Signal<Hint | null>;
  readonly selected: Signal<string | null>;
  readonly page: Signal<number>;
  /** Where everything stands now, as the screen has laid it out. */
  readonly view: Signal<View>;
  readonly panel: Signal<Panel | null>;
  /** The course at the pass whose order is changed by hand. */
  readonly ordering: Signal<string | null>;
  /** The dish of the chosen ticket that a key points at. */
  readonly dish: Signal<string | null>;
  /** The next number key means ten more. */
  readonly tens: Signal<boolean>;
  /** What number keys do in the panel that is open. */
  readonly numbers: Signal<readonly Does[]>;
  /** The message that is answered in the panel; null: a waiter is told something. */
  readonly answering: Signal<Message | null>;
  /** The firing whose rush is refused. */
  readonly refusing: Signal<string | null>;
  readonly showsAllDay: Signal<boolean>;
  readonly allDayScope: Signal<Scope>;
  readonly allDayModifiers: Signal<boolean>;
  /** The dish whose tables are shown, and marked on the tickets. */
  readonly lookingFor: Signal<string | null>;
  /** Somebody works by keys, so tickets say their number. */
  readonly usesKeys: Signal<boolean>;
  station(id: string): Station | undefined;
  person(id: string): string;
  /** A person, or the screen of a station. */
  whose(id: string): string;
  zone(): string | undefined;
  start(ticket: Ticket): void;
  bump(ticket: Ticket): void;
  bumpDish(ticket: Ticket, line: TicketLine): void;
  recallDish(ticket: Ticket, line: TicketLine): void;
  recall(ticket: Ticket): void;
  acknowledge(ticket: Ticket): void;
  /** Keep these at the head, or let them go when they are all there. */
  pin(tickets: readonly Ticket[]): void;
  /** Before that one at all stations; before none is behind all. */
  placeBefore(tickets: readonly Ticket[], before: Ticket | null): void;
  serve(pass: Pass): void;
  takeBack(): void;
}

/** A signal that forgets by itself. */
function passing(ms: number): Signal<Hint | null> {
  const said = signal<Hint | null>(null);
  effect(() => {
    const ends = said.value && setTimeout(() => (said.value = null), ms);
    return () => clearTimeout(ends ?? undefined);
  });
  return said;
}

/** "station-grill" is whoever stands at the grill's screen; the pass acts as all of them. */
function stationsOf(id: string, known: ReadonlyMap<string, Station>): string {
  if (id === "station-kitchen") return words.kitchen;
  return known.get(id.replace(/^station-/, ""))?.name ?? "";
}

/** Slots that keep their holes for a second. */
function settling<T extends { readonly id: string }>(
  wanted: ReadonlySignal<readonly T[]>,
): ReadonlySignal<readonly Slot<T>[]> {
  const slots = signal<readonly Slot<T>[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arrange = (things: readonly T[]): void => {
    clearTimeout(timer);
    const now = performance.now();
    slots.value = settle(slots.peek(), things, now);
    const closes = settlesAt(slots.peek());
    if (closes !== null) timer = setTimeout(() => arrange(wanted.peek()), closes - now + 5);
  };
  effect(() => arrange(wanted.value));
  return slots;
}

export function openBoard(house: House, chosen: readonly string[]): Board {
  const isExpo = chosen.includes(EXPO);
  const tickets = house.records("ticket");
  const allStations = house.records("station");
  const [people, lanes] = [house.records("person"), house.records("lane")];
  const stations = computed(() =>
    [...allStations.value.values()]
      .filter((station) => isExpo || chosen.includes(station.id))
      .sort((one, other) => one.order - other.order),
  );
  const ids = computed(() => new Set(stations.value.map((station) => station.id)));
  const orderOf = (id: string): number => allStations.value.get(id)?.order ?? 0;
  const wantedTickets = computed(() =>
    isExpo ? [] : ticketsOf(tickets.value.values(), ids.value),
  );
  const wantedPasses = computed(() =>
    isExpo ? passesOf(house.records("firing").value.values(), tickets.value.values(), orderOf) : [],
  );
  const undo = signal<Undo | null>(null);
  let undoEnds: ReturnType<typeof setTimeout> | undefined;
  const offer = (next: Undo | null): void => {
    clearTimeout(undoEnds);
    undo.value = next;
    if (next) undoEnds = setTimeout(() => offer(null), UNDO_MS);
  };
  const passes = settling(wantedPasses);
  // Whatever bumped it; an Undo names the tap that it takes back.
  const recall = (ticket: Ticket, undoes = ""): void => {
    house.ask("kitchen.recall", { ticket: ticket.id, ...(undoes && { undoes }) });
    offer(null);
  };
  const recallDish = (ticket: Ticket, line: TicketLine, undoes = ""): void => {
    house.ask("kitchen.recall_lines", {
      ticket: ticket.id,
      lines: [line.line],
      ...(undoes && { undoes }),
    });
    offer(null);
  };
  const see = (ticket: Ticket, which: (notice: Notice) => boolean): void => {
    const notices = openNotices(ticket).filter(which);
    const ids = notices.map((notice) => notice.id);
    if (ids.length > 0) house.ask("kitchen.acknowledge", { ticket: ticket.id, notices: ids });
  };
  return {
    house,
    guard: makeGuard(),
    isExpo,
    stations,
    slots: settling(wantedTickets),
    passes,
    bumped: computed(() => recallable(tickets.value.values(), ids.value)),
    missing: computed(() => missingFrom(stations.value, lanes.value, tickets.value)),
    undo,
    hint: passing(HINT_MS),
    selected: signal<string | null>(null),
    page: signal(0),
    view: signal(NOTHING_SHOWN),
    panel: signal<Panel | null>(null),
    ordering: signal<string | null>(null),
    dish: signal<string | null>(null),
    tens: signal(false),
    numbers: signal<readonly Does[]>([]),
    answering: signal<Message | null>(null),
    refusing: signal<string | null>(null),
    showsAllDay: signal(false),
    allDayScope: signal<Scope>(isExpo ? "overall" : "station"),
    allDayModifiers: signal(false),
    lookingFor: signal<string | null>(null),
    usesKeys: signal(false),
    station: (id) => allStations.value.get(id),
    person: (id) => people.value.get(id)?.name ?? "",
    whose: (id) => people.value.get(id)?.name ?? stationsOf(id, allStations.value),
    zone: () => house.records("letterhead").value.get("house")?.time_zone,
    start(ticket) {
      if (ticket.started_at === null) house.ask("kitchen.start", { ticket: ticket.id });
    },
    bump(ticket) {
      // Who bumps has read the table and need not read a hold any more; a void asks for its own tap.
      see(ticket, (notice) => notice.what !== "void");
      const act = freshId();
      house.ask("kitchen.bump", { ticket: ticket.id, act });
      offer({ what: "bump", ticket, act });
    },
    bumpDish(ticket, line) {
      const act = freshId();
      house.ask("kitchen.bump_lines", { ticket: ticket.id, lines: [line.line], act });
      offer({ what: "dish", ticket, line, act });
    },
    recallDish: (ticket, line) => recallDish(ticket, line),
    recall: (ticket) => recall(ticket),
    acknowledge: (ticket) => see(ticket, () => true),
    pin(tickets) {
      const pinned = !tickets.every((ticket) => isPinned(ticket));
      house.ask("kitchen.pin", { tickets: tickets.map(({ id }) => id), pinned });
    },
    placeBefore(tickets, before) {
      const named = tickets.map(({ id }) => id);
      house.ask("kitchen.place_before", { tickets: named, before: before?.id ?? null });
    },
    serve(pass) {
      const firings = servedTogether(pass, wantedPasses.peek());
      house.ask("kitchen.serve", { firings });
      offer({ what: "serve", pass, firings });
    },
    takeBack() {
      const last = undo.peek();
      if (last?.what === "bump") recall(last.ticket, last.act);
      if (last?.what === "dish") recallDish(last.ticket, last.line, last.act);
      if (last?.what === "serve") house.ask("kitchen.not_served", { firings: last.firings });
      offer(null);
    },
  };
}
