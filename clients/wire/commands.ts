// Written by `comanda wire` from the Python definitions. Do not edit.

import type { BillId, CheckId, DishId, DrawerId, FiringId, LineId, ModifierId, OpeningId, TableId, TenderId, TerminalId, TurnId } from "./records.ts";
export type JobId = string;
export type TicketId = string;

export interface MergeBills {
  readonly check: CheckId;
}

export interface Present {
  readonly check: CheckId;
  readonly bill: BillId;
}

export interface ReprintBill {
  readonly bill: BillId;
}

export interface Picked {
  readonly line: LineId;
  readonly pieces: number;
}

export interface SplitByLine {
  readonly bill: BillId;
  readonly part: BillId;
  readonly rest: BillId;
  readonly picked: readonly Picked[];
}

export interface SplitBySeat {
  readonly check: CheckId;
}

export interface SplitEvenly {
  readonly bill: BillId;
  readonly ways: number;
}

export interface ChangeCovers {
  readonly turn: TurnId;
  readonly covers: number;
}

export interface Clean {
  readonly turn: TurnId;
}

export interface GuestsGone {
  readonly turn: TurnId;
}

export interface Move {
  readonly turn: TurnId;
  readonly table: TableId;
}

export interface Seat {
  readonly turn: TurnId;
  readonly table: TableId;
  readonly covers: number;
}

export interface Acknowledge {
  readonly ticket: TicketId;
  readonly notices: readonly string[];
}

export interface Bump {
  readonly ticket: TicketId;
}

export interface FireAgain {
  readonly firing: FiringId;
}

export interface HoldAgain {
  readonly firing: FiringId;
}

export interface TakeBackServed {
  readonly firings: readonly FiringId[];
}

export interface Recall {
  readonly ticket: TicketId;
}

export interface Serve {
  readonly firings: readonly FiringId[];
}

export interface StartTicket {
  readonly ticket: TicketId;
}

export interface NewLine {
  readonly id: LineId;
  readonly dish: DishId;
  readonly quantity?: number;
  readonly modifiers?: readonly ModifierId[];
  readonly course?: number | null;
  readonly seat?: number | null;
  readonly note?: string;
  readonly allergies?: readonly string[];
}

export interface AddLines {
  readonly check: CheckId;
  readonly lines: readonly NewLine[];
}

export interface ChangeLine {
  readonly line: LineId;
  readonly check: CheckId;
  readonly quantity?: number | null;
  readonly course?: number | null;
  readonly seat?: number | null;
  readonly note?: string | null;
  readonly modifiers?: readonly ModifierId[] | null;
  readonly allergies?: readonly string[] | null;
}

export interface FireCourse {
  readonly firing: FiringId;
  readonly check: CheckId;
  readonly course: number;
  readonly lines: readonly LineId[];
}

export interface HoldCourse {
  readonly check: CheckId;
  readonly course: number;
}

export interface RemoveLine {
  readonly check: CheckId;
  readonly line: LineId;
}

export interface RestoreLine {
  readonly check: CheckId;
  readonly line: LineId;
}

export interface Send {
  readonly check: CheckId;
  readonly lines: readonly LineId[];
  readonly firing: FiringId;
  readonly fire?: number | null;
  readonly hold?: readonly number[];
}

export interface VoidLine {
  readonly correction: string;
  readonly check: CheckId;
  readonly line: LineId;
  readonly pieces: number;
  readonly reason: string;
}

export interface Reprint {
  readonly job: JobId;
}

export interface LookUpCard {
  readonly tender: TenderId;
}

export interface StartCard {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly terminal: TerminalId;
  readonly presented_cents: number;
}

export interface TakeCash {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly given_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
}

export interface CloseDay {
  readonly day: string;
}

export interface CloseDrawer {
  readonly opening: OpeningId;
  readonly counted_cents: number;
  readonly reason?: string;
}

export interface OpenDrawer {
  readonly opening: OpeningId;
  readonly drawer: DrawerId;
  readonly float_cents: number;
}

export interface Commands {
  readonly "bills.merge": MergeBills;
  readonly "bills.present": Present;
  readonly "bills.reprint": ReprintBill;
  readonly "bills.split_by_line": SplitByLine;
  readonly "bills.split_by_seat": SplitBySeat;
  readonly "bills.split_evenly": SplitEvenly;
  readonly "floor.change_covers": ChangeCovers;
  readonly "floor.clean": Clean;
  readonly "floor.guests_gone": GuestsGone;
  readonly "floor.move": Move;
  readonly "floor.seat": Seat;
  readonly "kitchen.acknowledge": Acknowledge;
  readonly "kitchen.bump": Bump;
  readonly "kitchen.fire_again": FireAgain;
  readonly "kitchen.hold_again": HoldAgain;
  readonly "kitchen.not_served": TakeBackServed;
  readonly "kitchen.recall": Recall;
  readonly "kitchen.serve": Serve;
  readonly "kitchen.start": StartTicket;
  readonly "orders.add": AddLines;
  readonly "orders.change": ChangeLine;
  readonly "orders.fire_course": FireCourse;
  readonly "orders.hold": HoldCourse;
  readonly "orders.remove": RemoveLine;
  readonly "orders.restore": RestoreLine;
  readonly "orders.send": Send;
  readonly "orders.void": VoidLine;
  readonly "paper.reprint": Reprint;
  readonly "payments.look_up": LookUpCard;
  readonly "payments.start_card": StartCard;
  readonly "payments.take_cash": TakeCash;
  readonly "register.close_day": CloseDay;
  readonly "register.close_drawer": CloseDrawer;
  readonly "register.open_drawer": OpenDrawer;
}
