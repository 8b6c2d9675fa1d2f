/** Tells the house which tickets really hang on this screen: once each, and several in one breath. */
import { effect } from "@preact/signals";
import { pageTime } from "../sync/clock.ts";
import type { Ticket } from "../wire/records.ts";
import type { Board } from "./board.ts";

/** What is hung within this time is told together. */
export const GATHER_MS = 300;

/** What a cook who stands here can see. */
export interface Eyes {
  /** Ids of the tickets that hang on the page, not on their way out. */
  hanging(): readonly string[];
  /** The page is in front, and nothing hides it. */
  canSee(): boolean;
  onChange(look: () => void): () => void;
  /** Act once, later. Returns how to call it off. */
  after(ms: number, act: () => void): () => void;
}

export const pageEyes: Eyes = {
  hanging: () =>
    [...document.querySelectorAll<HTMLElement>(".ticket:not([inert]) [data-item]")]
      .filter((head) => head.checkVisibility())
      .flatMap((head) => head.dataset.item ?? []),
  after: pageTime.after,
  canSee: () => document.visibilityState === "visible",
  onChange(look) {
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  },
};

function isTold(ticket: Ticket | undefined): boolean {
  return ticket === undefined || typeof ticket.shown_at === "number";
}

/** A fact of the moment: told by a live screen or not at all; nothing waits for a better link. */
export function tellShown(board: Board, eyes: Eyes = pageEyes): () => void {
  const { house } = board;
  const told = new Set<string>();
  let callOff: (() => void) | null = null;

  const tell = (): void => {
    callOff = null;
    if (house.status.peek().state !== "live" || !house.session.peek() || !eyes.canSee()) return;
    const tickets = house.records("ticket").peek();
    const fresh = eyes.hanging().filter((id) => !told.has(id) && !isTold(tickets.get(id)));
    if (fresh.length === 0) return;
    for (const id of fresh) told.add(id);
    house.ask("kitchen.show", { tickets: fresh });
  };
  const look = (): void => {
    callOff ??= eyes.after(GATHER_MS, tell);
  };
  const blind = eyes.onChange(look);
  const stop = effect(() => {
    // Whatever may have hung a ticket in front of the cook.
    const isLive = house.status.value.state === "live" && house.session.value !== null;
    if (isLive && board.view.value.items.length > 0 && board.page.value >= 0) look();
  });
  return () => {
    callOff?.();
    blind();
    stop();
  };
}
