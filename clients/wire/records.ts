// Written by `comanda wire` from the Python definitions. Do not edit.

export type BillId = string;
export type CategoryId = string;
export type CheckId = string;
export type DishId = string;
export type DrawerId = string;
export type FiringId = string;
export type LineId = string;
export type ModifierId = string;
export type Moment = number;
export type OpeningId = string;
export type PersonId = string;
export type PrinterId = string;
export type StationId = string;
export type TableId = string;
export type TenderId = string;
export type TerminalId = string;
export type TurnId = string;
export type WireObject = Readonly<Record<string, unknown>>;

export interface BillLine {
  readonly line: LineId;
  readonly name: string;
  readonly modifiers: readonly string[];
  readonly seat: number | null;
  readonly pieces: number;
  readonly of: number;
  readonly amount_cents: number;
  readonly tax: string;
}

export interface TaxRow {
  readonly tax: string;
  readonly name: string;
  readonly rate_bp: number;
  readonly gross_cents: number;
  readonly tax_cents: number;
  readonly net_cents: number;
}

export interface Payer {
  readonly amount_cents: number;
  readonly paid_cents: number;
  readonly why: string;
}

export interface Bill {
  readonly kind: "bill";
  readonly id: string;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly table: string;
  readonly label: string;
  readonly part: "whole" | "seat" | "lines" | "rest";
  readonly seat: number | null;
  readonly lines: readonly BillLine[];
  readonly total_cents: number;
  readonly taxes: readonly TaxRow[];
  readonly payers: readonly Payer[];
  readonly presented_at: Moment | null;
  readonly presented_cents: number;
  readonly times_presented: number;
  readonly outdated: boolean;
  readonly paid_cents: number;
  readonly reserved_cents: number;
  readonly open_cents: number;
  readonly settled_at: Moment | null;
  readonly receipt: number | null;
  readonly withdrawn_at: Moment | null;
}

export interface Tax {
  readonly id: string;
  readonly name: string;
  readonly rate_bp: number;
}

export interface CourseName {
  readonly number: number;
  readonly name: string;
}

export interface Category {
  readonly id: CategoryId;
  readonly name: string;
  readonly station: StationId;
  readonly tax: string;
  readonly course: number | null;
}

export interface Modifier {
  readonly id: ModifierId;
  readonly name: string;
  readonly price_cents: number;
  readonly kitchen: string;
}

export interface ModifierGroup {
  readonly id: string;
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly modifiers: readonly Modifier[];
}

export interface Dish {
  readonly id: DishId;
  readonly name: string;
  readonly category: CategoryId;
  readonly price_cents: number;
  readonly course: number | null;
  readonly station: StationId;
  readonly tax: string;
  readonly groups: readonly string[];
  readonly allergens: readonly string[];
}

export interface CarteDocument {
  readonly currency: string;
  readonly taxes: readonly Tax[];
  readonly courses: readonly CourseName[];
  readonly categories: readonly Category[];
  readonly groups: readonly ModifierGroup[];
  readonly dishes: readonly Dish[];
}

export interface Carte {
  readonly kind: "carte";
  readonly id: string;
  readonly document: CarteDocument;
}

export interface Check {
  readonly kind: "check";
  readonly id: string;
  readonly turn: TurnId;
  readonly table: TableId;
  readonly waiter: PersonId;
  readonly number: number;
  readonly opened_at: Moment;
  readonly closed_at: Moment | null;
  readonly followed_by: CheckId | null;
  readonly total_cents: number;
  readonly unsent: number;
  readonly waiting: readonly number[];
  readonly held: readonly number[];
  readonly fired: readonly number[];
}

export interface Correction {
  readonly kind: "correction";
  readonly id: string;
  readonly what: "removed" | "voided";
  readonly check: CheckId;
  readonly line: LineId;
  readonly name: string;
  readonly pieces: number;
  readonly amount_cents: number;
  readonly reason: string;
  readonly fired: boolean;
  readonly at: Moment;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly after_presenting: boolean;
}

export interface Day {
  readonly kind: "day";
  readonly id: string;
  readonly opened_at: Moment;
  readonly closed_at: Moment | null;
  readonly z_number: number | null;
}

export interface Drawer {
  readonly kind: "drawer";
  readonly id: string;
  readonly name: string;
}

export interface Firing {
  readonly kind: "firing";
  readonly id: string;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly course: number | null;
  readonly fired_at: Moment;
  readonly by: PersonId;
  readonly stations: number;
  readonly bumped: number;
  readonly ready_at: Moment | null;
  readonly served_at: Moment | null;
  readonly held_at: Moment | null;
}

export interface Copy {
  readonly mark: "" | "REPRINT" | "POSSIBLE DUPLICATE" | "BACKUP" | "COPY";
  readonly asked_at: Moment;
  readonly by: PersonId;
  readonly state: "queued" | "printed" | "failed" | "unknown";
  readonly detail: string;
  readonly ended_at: Moment | null;
}

export interface Job {
  readonly kind: "job";
  readonly id: string;
  readonly printer: PrinterId;
  readonly paper: "cook" | "add" | "fire" | "void" | "moved" | "hold" | "refire" | "bill" | "receipt" | "drawer_report" | "z_report";
  readonly title: string;
  readonly station: StationId | null;
  readonly number: number | null;
  readonly check: CheckId | null;
  readonly table: string;
  readonly waiter: PersonId | null;
  readonly asked_at: Moment;
  readonly state: "queued" | "printed" | "failed" | "unknown";
  readonly copies: readonly Copy[];
}

export interface Lane {
  readonly kind: "lane";
  readonly id: string;
  readonly business_day: string;
  readonly last_number: number;
}

export interface Letterhead {
  readonly kind: "letterhead";
  readonly id: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly tax_number: string;
  readonly currency: string;
  readonly footer: string;
  readonly time_zone: string;
}

export interface Chosen {
  readonly id: ModifierId;
  readonly name: string;
  readonly kitchen: string;
  readonly price_cents: number;
}

export interface Line {
  readonly kind: "line";
  readonly id: string;
  readonly check: CheckId;
  readonly dish: DishId;
  readonly name: string;
  readonly price_cents: number;
  readonly quantity: number;
  readonly voided: number;
  readonly course: number | null;
  readonly seat: number | null;
  readonly modifiers: readonly Chosen[];
  readonly note: string;
  readonly allergies: readonly string[];
  readonly station: StationId;
  readonly tax: string;
  readonly tax_name: string;
  readonly rate_bp: number;
  readonly person: PersonId;
  readonly entered_at: Moment;
  readonly sent_at: Moment | null;
  readonly firing: FiringId | null;
  readonly fired_at: Moment | null;
  readonly removed_at: Moment | null;
}

export interface Menu {
  readonly kind: "menu";
  readonly id: string;
  readonly version: number;
  readonly published_at: Moment;
}

export interface Opening {
  readonly kind: "opening";
  readonly id: string;
  readonly drawer: DrawerId;
  readonly name: string;
  readonly holder: PersonId;
  readonly opened_at: Moment;
  readonly float_cents: number;
  readonly closed_at: Moment | null;
  readonly counted_cents: number | null;
  readonly expected_cents: number | null;
  readonly over_short_cents: number | null;
  readonly reason: string;
  readonly report: number | null;
}

export interface Person {
  readonly kind: "person";
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface Printer {
  readonly kind: "printer";
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly profile: string;
  readonly state: string;
  readonly detail: string;
  readonly since: Moment;
}

export interface ReceiptTender {
  readonly type: "cash" | "card";
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
}

export interface Receipt {
  readonly kind: "receipt";
  readonly id: string;
  readonly number: number;
  readonly bill: BillId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly table: string;
  readonly label: string;
  readonly covers: number;
  readonly waiter: PersonId;
  readonly business_day: string;
  readonly at: Moment;
  readonly lines: readonly BillLine[];
  readonly total_cents: number;
  readonly taxes: readonly TaxRow[];
  readonly tenders: readonly ReceiptTender[];
}

export interface Settlement {
  readonly kind: "settlement";
  readonly id: string;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly total_cents: number;
  readonly presented_cents: number | null;
  readonly presented_at: Moment | null;
  readonly outdated: boolean;
  readonly paid_cents: number;
  readonly open_cents: number;
  readonly reserved_cents: number;
  readonly bills: number;
  readonly bills_paid: number;
}

export interface Sheet {
  readonly kind: "sheet";
  readonly id: string;
  readonly blocks: readonly WireObject[];
}

export interface Station {
  readonly kind: "station";
  readonly id: string;
  readonly name: string;
  readonly printer: PrinterId | null;
  readonly late_after_seconds: number;
  readonly warn_after_seconds: number;
  readonly order: number;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly label: string;
  readonly area: string;
  readonly shape: "square" | "round" | "long";
  readonly seats: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Tender {
  readonly kind: "tender";
  readonly id: string;
  readonly bill: BillId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly type: "cash" | "card";
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
  readonly unapplied_cents: number;
  readonly payer: number | null;
  readonly state: "asked" | "booked" | "approved" | "declined" | "unknown" | "cancelled";
  readonly detail: string;
  readonly reference: string;
  readonly terminal: TerminalId | null;
  readonly opening: OpeningId | null;
  readonly asked_at: Moment;
  readonly settled_at: Moment | null;
  readonly taken_by: PersonId;
  readonly waiter: PersonId;
}

export interface Terminal {
  readonly kind: "terminal";
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly state: string;
  readonly tender: TenderId | null;
}

export interface TicketLine {
  readonly line: LineId;
  readonly name: string;
  readonly quantity: number;
  readonly voided: number;
  readonly seat: number | null;
  readonly modifiers: readonly string[];
  readonly note: string;
  readonly allergies: readonly string[];
}

export interface Notice {
  readonly id: string;
  readonly what: "void" | "moved" | "held" | "fired";
  readonly line: LineId | null;
  readonly text: string;
  readonly at: Moment;
  readonly acknowledged_at: Moment | null;
}

export interface Ticket {
  readonly kind: "ticket";
  readonly id: string;
  readonly firing: FiringId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly station: StationId;
  readonly number: number;
  readonly table: string;
  readonly waiter: PersonId;
  readonly covers: number;
  readonly course: number | null;
  readonly added: boolean;
  readonly lines: readonly TicketLine[];
  readonly also_at: readonly StationId[];
  readonly fired_at: Moment;
  readonly held_at: Moment | null;
  readonly started_at: Moment | null;
  readonly bumped_at: Moment | null;
  readonly recalled_at: Moment | null;
  readonly served_at: Moment | null;
  readonly notices: readonly Notice[];
}

export interface Cooking {
  readonly firing: FiringId;
  readonly fired_at: Moment;
}

export interface Turn {
  readonly kind: "turn";
  readonly id: string;
  readonly table: TableId;
  readonly covers: number;
  readonly waiter: PersonId;
  readonly seated_at: Moment;
  readonly ordered_at: Moment | null;
  readonly fired_at: Moment | null;
  readonly ready_at: Moment | null;
  readonly served_at: Moment | null;
  readonly presented_at: Moment | null;
  readonly paid_at: Moment | null;
  readonly gone_at: Moment | null;
  readonly cleared_at: Moment | null;
  readonly cooking: readonly Cooking[];
  readonly state: "seated" | "ordered" | "cooking" | "eating" | "paid" | "to_clear" | "cleared";
  readonly since: Moment;
  readonly moved_from: readonly string[];
}

export interface ZTax {
  readonly name: string;
  readonly rate_bp: number;
  readonly gross_cents: number;
  readonly tax_cents: number;
  readonly net_cents: number;
}

export interface ZTender {
  readonly type: string;
  readonly amount_cents: number;
  readonly count: number;
  readonly tip_cents: number;
}

export interface ZWaiter {
  readonly person: PersonId;
  readonly name: string;
  readonly sales_cents: number;
  readonly tip_cents: number;
  readonly tip_cash_cents: number;
  readonly tip_card_cents: number;
  readonly tables: readonly string[];
}

export interface ZReport {
  readonly kind: "zreport";
  readonly id: string;
  readonly number: number;
  readonly business_day: string;
  readonly opened_at: Moment;
  readonly closed_at: Moment;
  readonly receipts: number;
  readonly first_receipt: number | null;
  readonly last_receipt: number | null;
  readonly covers: number;
  readonly sales_cents: number;
  readonly taxes: readonly ZTax[];
  readonly tenders: readonly ZTender[];
  readonly waiters: readonly ZWaiter[];
  readonly tips_cents: number;
  readonly terminal_cents: number;
  readonly terminal_approved: number;
  readonly terminal_declined: number;
  readonly drawers: readonly Opening[];
  readonly voided_pieces: number;
  readonly voided_cents: number;
  readonly voids: readonly Correction[];
  readonly removed_pieces: number;
  readonly removed_cents: number;
  readonly discounts_cents: number;
  readonly comps_cents: number;
  readonly refunds_cents: number;
  readonly open_cents: number;
  readonly unapplied_cents: number;
}

export interface Records {
  readonly "bill": Bill;
  readonly "carte": Carte;
  readonly "check": Check;
  readonly "correction": Correction;
  readonly "day": Day;
  readonly "drawer": Drawer;
  readonly "firing": Firing;
  readonly "job": Job;
  readonly "lane": Lane;
  readonly "letterhead": Letterhead;
  readonly "line": Line;
  readonly "menu": Menu;
  readonly "opening": Opening;
  readonly "person": Person;
  readonly "printer": Printer;
  readonly "receipt": Receipt;
  readonly "settlement": Settlement;
  readonly "sheet": Sheet;
  readonly "station": Station;
  readonly "table": Table;
  readonly "tender": Tender;
  readonly "terminal": Terminal;
  readonly "ticket": Ticket;
  readonly "turn": Turn;
  readonly "zreport": ZReport;
}
