// Written by `comanda wire` from the Python definitions. Do not edit.

/** Another one for other fields: what a screen kept in another shape, it does not read. */
export const SHAPE = "afce1a6b";

export type AccountId = string;
export type BillId = string;
export type CategoryId = string;
export type CheckId = string;
export type DeviceId = string;
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
export type TicketId = string;
export type TurnId = string;

/** As the terminal told it. `entry` is how it was read; `aid` names the chip's application. The number of the card never gets this far: server/payments/terminals/masking.py. */
export interface Card {
  readonly brand: string;
  readonly last4: string;
  readonly entry: string;
  readonly aid: string;
  readonly auth: string;
}

/** `amount_cents` is what the terminal is asked for, `tip_cents` the part of it that is a tip. `of`: the host's reference of the sale that it changes. `offline`: the terminal approved it by itself and has not asked the host yet, with at most `offline_max_cents` at risk. `given_up_at`: since then the house has stopped asking every few seconds, and a person must decide. `confirmed_at`: after a person decided, the terminal has said the same, or the contrary. */
export interface CardAttempt {
  readonly kind: "attempt";
  readonly id: string;
  readonly purpose: "sale" | "adjust" | "capture" | "void" | "refund" | "end_of_day";
  readonly tender: TenderId | null;
  readonly bill: BillId | null;
  readonly payer: number | null;
  readonly check: CheckId | null;
  readonly table: string;
  readonly terminal: TerminalId;
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly tip_on: "screen" | "terminal" | "paper";
  readonly of: string;
  readonly offline_max_cents: number;
  readonly state: "created" | "sending" | "waiting" | "authorising" | "approved" | "partial" | "declined" | "cancelled" | "not_started" | "unknown" | "manual_paid" | "manual_unpaid";
  readonly approved_cents: number;
  readonly reference: string;
  readonly card: Card | null;
  readonly receipt: readonly string[];
  readonly offline: boolean;
  readonly code: string;
  readonly detail: string;
  readonly asked_at: Moment;
  readonly asked_by: PersonId;
  readonly cancel_asked_at: Moment | null;
  readonly looking_since: Moment | null;
  readonly given_up_at: Moment | null;
  readonly ended_at: Moment | null;
  readonly resolved_by: PersonId | null;
  readonly slip: string;
  readonly reason: string;
  readonly confirmed_at: Moment | null;
  readonly filed_at: Moment | null;
}

/** One tax by name; `rate` in percent as a decimal text: "19", "8.875". */
export interface Levy {
  readonly id: string;
  readonly name: string;
  readonly rate: string;
}

/** Every tax on one base, and what a price says of them. `added`: the price is without tax, which comes on top. `net_of`: the price contains this rate in percent, though other taxes are due: what is left without it is what they are due on. */
export interface Taxing {
  readonly levies: readonly Levy[];
  readonly added: boolean;
  readonly net_of: string;
}

/** One reduction of a line. `cents` of the whole line: a row of a part has a share of it. */
export interface Reduced {
  readonly id: string;
  readonly says: string;
  readonly cents: number;
  readonly whole_check: boolean;
}

/** A line's pieces on this bill: `pieces` / `of`, so a quarter of a bottle is 1 of 4. `amount_cents` is what is owed for them; `price_cents` one piece before `reduced` is taken off. `line_pieces` and `line_cents` are the whole line's when this share of it was worked out. */
export interface BillLine {
  readonly line: LineId;
  readonly name: string;
  readonly modifiers: readonly string[];
  readonly seat: number | null;
  readonly pieces: number;
  readonly of: number;
  readonly amount_cents: number;
  readonly tax: string;
  readonly tax_name: string;
  readonly rate_bp: number;
  readonly taxing: Taxing | null;
  readonly price_cents: number;
  readonly reduced: readonly Reduced[];
  readonly line_pieces: number;
  readonly line_cents: number;
  readonly why: string;
}

/** All lines of one rate together: the tax is worked out once per rate and bill. `rate`: the percent as text where `rate_bp` is too coarse. `base_cents`: what the tax is due on, where several taxes share it, and another row counts it as net. */
export interface TaxRow {
  readonly tax: string;
  readonly name: string;
  readonly rate_bp: number;
  readonly gross_cents: number;
  readonly tax_cents: number;
  readonly net_cents: number;
  readonly rate: string;
  readonly base_cents: number | null;
}

/** A discount on one bill: a percent in hundredths, or an amount; `cents` it comes to. */
export interface BillDiscount {
  readonly id: string;
  readonly percent_bp: number;
  readonly amount_cents: number;
  readonly cents: number;
  readonly reason: string;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly at: Moment;
}

/** Somebody took the service charge off. */
export interface Waived {
  readonly act: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly at: Moment;
}

/** An automatic addition, not a tip. `rate` in percent; `taxed` as the goods are. */
export interface ServiceCharge {
  readonly rule: string;
  readonly name: string;
  readonly rate: string;
  readonly taxed: boolean;
  readonly cents: number;
  readonly waived: Waived | null;
}

/** The guest owes no tax; `keeps`: whether prices that include it stay. */
export interface Exemption {
  readonly act: string;
  readonly reason: string;
  readonly keeps: "gross" | "net";
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly at: Moment;
}

/** With what they come to. `goods_cents` are the lines as the prices say them. `added_tax_cents`: tax that comes on top; less than nothing where an exempt guest pays prices without the tax that is in them. `by_line`: tax is rounded on every line. */
export interface BillTerms {
  readonly goods_cents: number;
  readonly discounts: readonly BillDiscount[];
  readonly charge: ServiceCharge | null;
  readonly added_tax_cents: number;
  readonly by_line: boolean;
  readonly exempt: Exemption | null;
}

/** What one payer of a bill pays of the dishes of one tax rate. */
export interface RateShare {
  readonly tax: string;
  readonly name: string;
  readonly rate_bp: number;
  readonly gross_cents: number;
  readonly tax_cents: number;
  readonly rate: string;
}

/** One of several people who pay one bill; `fixed`: they said how much, and it stays so. */
export interface Payer {
  readonly amount_cents: number;
  readonly paid_cents: number;
  readonly reserved_cents: number;
  readonly why: string;
  readonly fixed: boolean;
  readonly rates: readonly RateShare[];
}

/** `grows`: what is ordered later comes onto this bill; parts by seat or line never grow. `number` counts the bills of a check in the order in which they were drawn, from 1. `pool`: parts of one split by shares; what changes is shared out among those that nobody has paid, by `weight` / `weight_of`, or so that `fixed_cents` are reached. */
export interface Bill {
  readonly kind: "bill";
  readonly id: string;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly number: number;
  readonly table: string;
  readonly label: string;
  readonly part: "whole" | "seat" | "lines" | "share" | "amount" | "rest";
  readonly seat: number | null;
  readonly grows: boolean;
  readonly pool: string;
  readonly weight: number;
  readonly weight_of: number;
  readonly fixed_cents: number | null;
  readonly currency: string;
  readonly lines: readonly BillLine[];
  readonly total_cents: number;
  readonly why: string;
  readonly taxes: readonly TaxRow[];
  readonly terms: BillTerms;
  readonly payers: readonly Payer[];
  readonly exempt_proof: string;
  readonly presented_at: Moment | null;
  readonly presented_cents: number;
  readonly times_presented: number;
  readonly outdated: boolean;
  readonly paid_cents: number;
  readonly reserved_cents: number;
  readonly open_cents: number;
  readonly settled_at: Moment | null;
  readonly receipt: number | null;
  readonly taken_back: readonly number[];
  readonly withdrawn_at: Moment | null;
}

/** `gone_at`: it has put itself right, such as money that went back to its card. */
export interface CardAlarm {
  readonly kind: "cardalarm";
  readonly id: string;
  readonly what: "late" | "surplus" | "less" | "not_given_back" | "not_paid" | "bounced" | "over_limit" | "totals_differ" | "to_return" | "shown_less" | "returned_late";
  readonly terminal: TerminalId | null;
  readonly tender: TenderId | null;
  readonly attempt: string;
  readonly table: string;
  readonly amount_cents: number;
  readonly at: Moment;
  readonly gone_at: Moment | null;
  readonly read_at: Moment | null;
  readonly read_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** Another tax takes this one's place when the food goes there. */
export interface Elsewhere {
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly tax: string;
}

/** A tax rate by name; `rate_bp` in hundredths of a percent, 700 is 7 %. `rate`: the percent as text where it is finer than that ("8.875"). `added`: prices are without it. `also`: further taxes on the same base. */
export interface Tax {
  readonly id: string;
  readonly name: string;
  readonly rate_bp: number;
  readonly rate: string;
  readonly added: boolean;
  readonly also: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
}

export interface CourseName {
  readonly number: number;
  readonly name: string;
}

/** Dishes that belong together; `course` None: at once, outside courses. */
export interface Category {
  readonly id: CategoryId;
  readonly name: string;
  readonly station: StationId;
  readonly tax: string;
  readonly course: number | null;
}

/** One way to alter a dish; `kitchen` is how a docket says it: "+ cheese", "NO nuts". */
export interface Modifier {
  readonly id: ModifierId;
  readonly name: string;
  readonly kitchen: string;
  readonly price_cents: number;
  readonly prep_seconds: number;
  readonly negative: boolean;
  readonly station: StationId | null;
  readonly also_at: readonly StationId[];
}

/** Modifiers to choose from, at least `minimum` and at most `maximum` of them. */
export interface ModifierGroup {
  readonly id: string;
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly modifiers: readonly Modifier[];
}

/** Course, station and tax are resolved from the category when the menu is published. */
export interface Dish {
  readonly id: DishId;
  readonly name: string;
  readonly category: CategoryId;
  readonly price_cents: number;
  readonly course: number | null;
  readonly station: StationId;
  readonly also_at: readonly StationId[];
  readonly tax: string;
  readonly groups: readonly string[];
  readonly allergens: readonly string[];
  readonly prep_seconds: number;
  readonly barcodes: readonly string[];
}

/** While the daypart lasts, dishes of one station are cooked at another. */
export interface Instead {
  readonly station: StationId;
  readonly at: StationId;
  readonly dishes: readonly DishId[];
}

/** What a dish costs while the daypart lasts, its modifiers apart: happy hour. */
export interface PriceThen {
  readonly dish: DishId;
  readonly price_cents: number;
}

/** A time window of the house's; one that ends before it begins lasts over midnight. */
export interface Daypart {
  readonly id: string;
  readonly name: string;
  readonly begins: string;
  readonly ends: string;
  readonly days: readonly number[];
  readonly instead: readonly Instead[];
  readonly prices: readonly PriceThen[];
}

/** `by_line`: tax is rounded on every line, not once for each rate of a document. `keeps`: what a price that includes tax keeps when another tax takes its place; `exempt_keeps` the same for guests who owe none. */
export interface TaxRules {
  readonly by_line: boolean;
  readonly keeps: "gross" | "net";
  readonly exempt_keeps: "gross" | "net";
}

/** A whole menu, as it is published and fetched: never changed, only replaced. */
export interface CarteDocument {
  readonly currency: string;
  readonly taxes: readonly Tax[];
  readonly courses: readonly CourseName[];
  readonly categories: readonly Category[];
  readonly groups: readonly ModifierGroup[];
  readonly dishes: readonly Dish[];
  readonly dayparts: readonly Daypart[];
  readonly tax_rules: TaxRules;
}

/** One version (its id) of the carte: filed from birth, screens fetch it over HTTP. */
export interface Carte {
  readonly kind: "carte";
  readonly id: string;
  readonly document: CarteDocument;
}

/** `blind_count`: whoever counts a drawer is told what it should hold only afterwards. `difference_max_cents`: above it a manager has to agree; None: a reason is enough. `wallets`: a waiter may carry one. `figures_for`: who sees the figures of the day at the till; with a blind count managers alone do, as the cash so far stands among them. */
export interface CashCustoms {
  readonly kind: "cash_customs";
  readonly id: string;
  readonly blind_count: boolean;
  readonly difference_max_cents: number | null;
  readonly wallets: boolean;
  readonly figures_for: "cashiers" | "managers";
}

/** `rate`: a percent like "12.5". Parties of at least `covers`, whose food goes there. `taxed`: as the goods are, spread over their rates; otherwise no tax is due on it. */
export interface ChargeRule {
  readonly id: string;
  readonly name: string;
  readonly rate: string;
  readonly covers: number;
  readonly services: readonly ("eat_in" | "takeaway" | "delivery")[];
  readonly taxed: boolean;
}

/** There is one, `house`. `own_reasons`: staff may write a reason that is not on the lists. */
export interface ChargeRules {
  readonly kind: "charge_rules";
  readonly id: string;
  readonly charges: readonly ChargeRule[];
  readonly waive_reasons: readonly string[];
  readonly exempt_reasons: readonly string[];
  readonly own_reasons: boolean;
}

/** What fires one course of this check, whatever the house does: said at `since`. */
export interface FiresWhen {
  readonly course: number;
  readonly when: "by_waiter" | "when_served" | "after_fired";
  readonly minutes: number;
  readonly since: Moment;
}

/** So many pieces to a station. */
export interface Share {
  readonly station: StationId;
  readonly pieces: number;
}

/** What a person's next Send will do: said on the button before the tap. */
export interface NextSend {
  readonly person: PersonId;
  readonly at_once: readonly Share[];
  readonly fires: number | null;
  readonly adds: readonly number[];
  readonly waits: readonly number[];
}

/** A percent that was given on the whole check: what is sent later is asked about. `known`: lines that it covers, or that somebody said it does not cover. `fresh`: pieces that nobody has said anything about. */
export interface CheckDiscount {
  readonly id: string;
  readonly percent_bp: number;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Moment;
  readonly known: readonly LineId[];
  readonly fresh: number;
}

/** `total_cents`: sent lines, voids and reductions off. `unsent`: pieces entered, not sent. `reduced_cents`: what discounts and comps take off. `waiting`: courses with sent lines that wait, held ones too; `held`: courses held by a person; `fired`: courses that have a firing. */
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
  readonly filed_at: Moment | null;
  readonly total_cents: number;
  readonly unsent: number;
  readonly waiting: readonly number[];
  readonly held: readonly number[];
  readonly fired: readonly number[];
  readonly fires: readonly FiresWhen[];
  readonly next: readonly NextSend[];
  readonly reduced_cents: number;
  readonly discounts: readonly CheckDiscount[];
  readonly to_pay_cents: number | null;
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly fires_at: Moment | null;
  readonly fires_paid: boolean;
  readonly with_unsent_cents: number;
  readonly one_course: boolean;
}

/** Named as its turn is. Kept apart, so that it can be erased when the guests have gone. */
export interface Contact {
  readonly kind: "contact";
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly note: string;
  readonly over_at: Moment | null;
}

/** Live until the business day closes. What voids leave of a discount is all that it took off. `line` is empty when it is about several of them. `said`: how it was said, such as "10 %". */
export interface Correction {
  readonly kind: "correction";
  readonly id: string;
  readonly what: "removed" | "voided" | "discounted" | "comped" | "repriced" | "moved" | "waived" | "exempted";
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
  readonly filed_at: Moment | null;
  readonly said: string;
}

/** So much went back of one payment. `type`: as what it left the house, cash or as it came. */
export interface PaidBack {
  readonly at: number;
  readonly how: "cash" | "terminal" | "by_hand";
  readonly type: "cash" | "card" | "card_by_hand" | "voucher" | "bank_qr" | "house_account";
  readonly cents: number;
}

/** Its id is its number. Amounts are above nothing: so much went back. `receipt`, of `receipt_day`: what it takes back from; 0: something came back without one. `waiter`: who had that check. */
export interface CreditNote {
  readonly kind: "credit_note";
  readonly id: string;
  readonly number: number;
  readonly of: "refund" | "cancellation";
  readonly refund: string;
  readonly receipt: number;
  readonly receipt_day: string;
  readonly table: string;
  readonly label: string;
  readonly waiter: PersonId;
  readonly business_day: string;
  readonly at: Moment;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly reason: string;
  readonly lines: readonly BillLine[];
  readonly total_cents: number;
  readonly taxes: readonly TaxRow[];
  readonly terms_cents: number;
  readonly ways: readonly PaidBack[];
  readonly rounding_cents: number;
  readonly opening: OpeningId | null;
  readonly filed_at: Moment | null;
}

/** There is one, `house`: the last numbers that were given. */
export interface CreditNumbers {
  readonly kind: "credit_numbers";
  readonly id: string;
  readonly last: number;
  readonly last_trial: number;
}

/** `clean_at_once`: a table is free as soon as its guests are gone, without a second tap. `old_after_seconds`: what reaches the house later than that after its tap is asked about. `money`: on; on trial, so that no paper counts; or off, as another till takes it. `lands_together`: stations are told when to start, so that a course is ready at one moment. `next_fires`: the next course waits for a person, or fires by itself `next_fires_minutes` after the course before was served or was fired. A held course never does. `ready_late_seconds`: what waits at the pass for longer is told to every waiter; 0: to nobody. `counter_fires`: when the kitchen hears of a counter sale; `lead_minutes`: so long before the promised time it begins to cook a takeaway or a delivery. `ready_prints`: and it comes out at the printer of the pass. */
export interface Customs {
  readonly kind: "customs";
  readonly id: string;
  readonly clean_at_once: boolean;
  readonly old_after_seconds: number;
  readonly lands_together: boolean;
  readonly next_fires: "by_waiter" | "when_served" | "after_fired";
  readonly next_fires_minutes: number;
  readonly money: "on" | "trial" | "off";
  readonly ready_late_seconds: number;
  readonly ready_prints: boolean;
  readonly counter_fires: "when_sent" | "when_paid";
  readonly lead_minutes: number;
}

/** Its id is its date in the house's time zone; a second one of a date is "2026-11-21-2". */
export interface Day {
  readonly kind: "day";
  readonly id: string;
  readonly opened_at: Moment;
  readonly closed_at: Moment | null;
  readonly z_number: number | null;
  readonly filed_at: Moment | null;
}

/** So many pieces of one note or coin. */
export interface Heap {
  readonly cents: number;
  readonly pieces: number;
}

/** A cash box; `person`: whose wallet. What was counted last is proposed as the next float. */
export interface Drawer {
  readonly kind: "drawer";
  readonly id: string;
  readonly name: string;
  readonly is_of: "drawer" | "wallet";
  readonly person: PersonId | null;
  readonly last_counted_cents: number | null;
  readonly last_pieces: readonly Heap[];
}

/** Where a letter goes; filed from birth, and forgotten by `comanda erase`. */
export interface Envelope {
  readonly kind: "envelope";
  readonly id: string;
  readonly to: string;
}

/** Nobody asked where the pass itself grants it. */
export interface Rush {
  readonly state: "asked" | "granted" | "refused";
  readonly asked_at: Moment | null;
  readonly asked_by: PersonId | null;
  readonly words: string;
  readonly answered_at: Moment | null;
  readonly answered_by: PersonId | null;
  readonly answer: string;
}

/** Ready when every station that bumps has bumped its share: "1 of 2" before that. Stations that live on paper bump nothing. Where no other has a share, there is no ready: the waiter says served. */
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
  readonly ready_late_at: Moment | null;
  readonly served_at: Moment | null;
  readonly held_at: Moment | null;
  readonly cleared_at: Moment | null;
  readonly lands_at: Moment | null;
  readonly rush: Rush | null;
  readonly by_itself: boolean;
  readonly parted_from: FiringId | null;
  readonly on_paper: boolean;
}

/** `pieces` / `of` whole pieces of the receipt's line at this place, counted from 0. */
export interface Returned {
  readonly at: number;
  readonly pieces: number;
  readonly of: number;
}

/** Its id is the receipt's number. It counts what is on its way as gone. `ways_cents`: of each of the receipt's payments, by its place. `pending`: the refund that a terminal is at; a receipt has one at a time. `tried`: cards whose terminal has said no. */
export interface GivenBack {
  readonly kind: "given_back";
  readonly id: string;
  readonly receipt: number;
  readonly lines: readonly Returned[];
  readonly ways_cents: readonly number[];
  readonly total_cents: number;
  readonly notes: readonly number[];
  readonly pending: string;
  readonly tried: readonly number[];
  readonly filed_at: Moment | null;
}

/** `balance_cents`: what is owed, over all days. `limit_cents`: None sets no limit. */
export interface HouseAccount {
  readonly kind: "house_account";
  readonly id: string;
  readonly name: string;
  readonly limit_cents: number | null;
  readonly over_limit: "warn" | "refuse";
  readonly balance_cents: number;
}

/** The house as it was called on the day of the invoice. */
export interface Issuer {
  readonly name: string;
  readonly address: readonly string[];
  readonly tax_number: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly logo: string;
}

/** `name` and `more`: a company and a person, in either order. `town` with its postcode. */
export interface Addressee {
  readonly name: string;
  readonly more: string;
  readonly street: string;
  readonly town: string;
  readonly country: string;
  readonly tax_number: string;
}

/** Its id is its number. It never changes; what was had and paid stands on its receipt. `cancels`: the invoice that this one takes back. `replaces`: the one that stood before it. Filed from birth: screens never hold a guest's address. */
export interface Invoice {
  readonly kind: "invoice";
  readonly id: string;
  readonly number: number;
  readonly invoice: "invoice" | "cancellation";
  readonly receipt: number;
  readonly at: Moment;
  readonly by: PersonId;
  readonly issuer: Issuer;
  readonly guest: Addressee | null;
  readonly total_cents: number;
  readonly cancels: number | null;
  readonly replaces: number | null;
}

/** There is one, `house`. The numbers go on for ever. */
export interface InvoiceNumbers {
  readonly kind: "invoice_numbers";
  readonly id: string;
  readonly last: number;
}

/** The invoices of one receipt, whose number is its id: which there were, and which stands. */
export interface Invoicing {
  readonly kind: "invoicing";
  readonly id: string;
  readonly numbers: readonly number[];
  readonly standing: number | null;
}

/** One time that the job was asked for; the first has no mark, unless it is out already. */
export interface Copy {
  readonly mark: "" | "REPRINT" | "POSSIBLE DUPLICATE" | "DUPLICATE" | "BACKUP" | "COPY";
  readonly asked_at: Moment;
  readonly by: PersonId;
  readonly state: "queued" | "printed" | "sent" | "held" | "failed" | "unknown" | "rejected" | "expired" | "let_go";
  readonly detail: string;
  readonly ended_at: Moment | null;
  readonly printer: PrinterId | null;
  readonly was_held: boolean;
}

/** One per cause and printer. Its copies share its number. */
export interface Job {
  readonly kind: "job";
  readonly id: string;
  readonly printer: PrinterId;
  readonly paper: "cook" | "add" | "fire" | "void" | "moved" | "hold" | "refire" | "rush" | "to_follow" | "message" | "ready" | "bill" | "receipt" | "credit_note" | "drawer_report" | "drawer_slip" | "x_report" | "account_slip" | "z_report" | "open_checks" | "test" | "drawer";
  readonly title: string;
  readonly station: StationId | null;
  readonly number: number | null;
  readonly check: CheckId | null;
  readonly table: string;
  readonly waiter: PersonId | null;
  readonly asked_at: Moment;
  readonly state: "queued" | "printed" | "sent" | "held" | "failed" | "unknown" | "rejected" | "expired" | "let_go";
  readonly copies: readonly Copy[];
  readonly filed_at: Moment | null;
  readonly home: PrinterId | null;
  readonly wanted_at: PrinterId | null;
  readonly stranded_at: Moment | null;
}

/** So many pieces of a dish, over all tickets of a station. */
export interface DishCount {
  readonly name: string;
  readonly pieces: number;
  readonly elsewhere: number;
}

/** So many of these pieces are wanted with this modifier. */
export interface ModifierCount {
  readonly name: string;
  readonly modifier: string;
  readonly pieces: number;
}

/** Every ticket and every docket of a station takes the next number of its lane. */
export interface Lane {
  readonly kind: "lane";
  readonly id: string;
  readonly business_day: string;
  readonly last_number: number;
  readonly all_day: readonly DishCount[];
  readonly all_day_modifiers: readonly ModifierCount[];
  readonly outstanding: readonly number[];
}

/** On the screens until it is sent or let go. The address is in its envelope, on no screen. */
export interface Letter {
  readonly kind: "letter";
  readonly id: string;
  readonly receipt: number;
  readonly invoice: number | null;
  readonly asked_at: Moment;
  readonly by: PersonId;
  readonly state: "waiting" | "sending" | "sent" | "failed" | "rejected" | "unknown" | "let_go";
  readonly detail: string;
  readonly tries: number;
  readonly tries_before: number;
  readonly next_at: Moment | null;
  readonly ended_at: Moment | null;
}

/** The letters of one receipt, whose number is its id; filed from birth. */
export interface Letterbox {
  readonly kind: "letterbox";
  readonly id: string;
  readonly letters: readonly string[];
}

/** Percents in hundredths: 1000 is 10 %. `header` stands above what was had, `footer` last. */
export interface ReceiptCustoms {
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly tips_bp: readonly number[];
  readonly tip_base: "total" | "net";
  readonly tips_on: "receipt" | "bill" | "both";
  readonly qr: boolean;
  readonly qr_days: number;
}

/** The house as guests and tax officers know it. */
export interface Letterhead {
  readonly kind: "letterhead";
  readonly id: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly tax_number: string;
  readonly currency: string;
  readonly footer: string;
  readonly time_zone: string;
  readonly logo: string;
  readonly receipts: ReceiptCustoms;
}

/** A modifier as it was chosen: name and price stay when the menu changes. */
export interface Chosen {
  readonly id: ModifierId;
  readonly name: string;
  readonly kitchen: string;
  readonly price_cents: number;
  readonly negative: boolean;
  readonly prep_seconds: number;
}

/** A docket of a station that lists the line under TO FOLLOW, NOT YET. */
export interface ToFollow {
  readonly station: StationId;
  readonly number: number;
  readonly at: Moment;
}

/** Another price than the carte's: who said so, and why. */
export interface Override {
  readonly id: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly at: Moment;
  readonly after_presenting: boolean;
}

/** `id` names the act: what is given on a whole check stands on each of its lines. `cents` is what it takes off the line now, for the `pieces` that it covers. `of_cents` and `of_pieces` are what was given: voids shrink it from there, so that their order does not matter. */
export interface Reduction {
  readonly id: string;
  readonly kind: "discount" | "comp";
  readonly how: "percent" | "amount" | "to_total" | "free";
  readonly whole_check: boolean;
  readonly percent_bp: number;
  readonly cents: number;
  readonly pieces: number;
  readonly of_cents: number;
  readonly of_pieces: number;
  readonly reason: string;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly at: Moment;
  readonly after_presenting: boolean;
}

/** `price_cents` is one piece with its modifiers; `quantity` what is still wanted. `list_price_cents` is what the carte said of one piece; None in rows of an older house. */
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
  readonly prep_seconds: number;
  readonly station: StationId;
  readonly also_at: readonly StationId[];
  readonly cooks: readonly StationId[];
  readonly tax: string;
  readonly tax_name: string;
  readonly rate_bp: number;
  readonly taxing: Taxing | null;
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly person: PersonId;
  readonly handed_by: PersonId | null;
  readonly entered_at: Moment;
  readonly sent_at: Moment | null;
  readonly firing: FiringId | null;
  readonly fired_at: Moment | null;
  readonly kept_back_at: Moment | null;
  readonly from_paper_at: Moment | null;
  readonly paper_time: string;
  readonly removed_at: Moment | null;
  readonly refire_of: LineId | null;
  readonly refire_reason: string;
  readonly to_follow: readonly ToFollow[];
  readonly list_price_cents: number | null;
  readonly daypart: string;
  readonly override: Override | null;
  readonly reductions: readonly Reduction[];
}

/** Named after its content and filed from birth: a paper of last year keeps the logo it had. `png` is in base64, in 16 greys, at most as wide as the widest paper. */
export interface Logo {
  readonly kind: "logo";
  readonly id: string;
  readonly png: string;
}

/** Which version of the carte is in force (id `current`). */
export interface Menu {
  readonly kind: "menu";
  readonly id: string;
  readonly version: number;
  readonly published_at: Moment;
  readonly given_out: number;
}

/** Live until the business day closes; at the head of its screen until somebody has seen it. `to` station: `station` is told by `by`. `to` waiter: `station` tells `person`. */
export interface Message {
  readonly kind: "message";
  readonly id: string;
  readonly to: "station" | "waiter";
  readonly station: StationId;
  readonly person: PersonId | null;
  readonly turn: TurnId | null;
  readonly table: string;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Moment;
  readonly said_at: Moment;
  readonly answers: string | null;
  readonly line: LineId | null;
  readonly number: number | null;
  readonly acknowledged_at: Moment | null;
  readonly acknowledged_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** `cents`: by how much the drawer has more; less when it is negative. `drawer`: its name. `person`: whose tips or whose wallet. */
export interface Movement {
  readonly kind: "movement";
  readonly id: string;
  readonly what: "pay_in" | "pay_out" | "drop" | "no_sale" | "tips" | "hand_in" | "refund";
  readonly opening: OpeningId;
  readonly drawer: string;
  readonly cents: number;
  readonly reason: string;
  readonly person: PersonId | null;
  readonly at: Moment;
  readonly by: PersonId;
  readonly approved_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** One thing that the kitchen has not been told; `words` say which dishes, or which tables. */
export interface Matter {
  readonly what: "fire" | "void" | "move";
  readonly firing: FiringId | null;
  readonly course: number | null;
  readonly added: boolean;
  readonly line: LineId | null;
  readonly pieces: number;
  readonly words: string;
  readonly reason: string;
}

/** One question for all that a screen brought late for one party; live until it is answered. `waiting_since`: the first of its taps, by the house's clock. `answer` None with `answered_at`: nothing of it was left to answer. */
export interface OldWork {
  readonly kind: "old_work";
  readonly id: string;
  readonly turn: TurnId;
  readonly table: string;
  readonly person: PersonId;
  readonly device: DeviceId | null;
  readonly matters: readonly Matter[];
  readonly dishes: number;
  readonly waiting_since: Moment;
  readonly asked_at: Moment;
  readonly offered_again: boolean;
  readonly answer: "send_now" | "told" | "drop" | null;
  readonly answered_at: Moment | null;
  readonly answered_by: PersonId | null;
}

/** `failed_at`: since when nothing could be written, for the reason in `detail`. */
export interface OpenChecksFile {
  readonly kind: "open_checks_file";
  readonly id: string;
  readonly written_at: Moment | null;
  readonly checks: number;
  readonly failed_at: Moment | null;
  readonly detail: string;
}

/** There is one, `house`: what was sent and is not paid. */
export interface OpenNow {
  readonly kind: "open_now";
  readonly id: string;
  readonly checks: number;
  readonly open_cents: number;
}

/** Somebody else answers for an open drawer from now on; None: it was not counted. */
export interface HandOver {
  readonly giver: PersonId;
  readonly taker: PersonId;
  readonly at: Moment;
  readonly signed: boolean;
  readonly counted_cents: number | null;
  readonly over_short_cents: number | null;
  readonly reason: string;
}

/** What one tender type came to while a drawer was open; `agreed`: somebody checked it. */
export interface TenderSum {
  readonly type: string;
  readonly count: number;
  readonly cents: number;
  readonly agreed: boolean;
}

/** What should be in the drawer is told once it is counted, never before. `kept_cents` and `owed_cents` are a wallet's: tips that its holder keeps, and those that the house owes its holder. A wallet is handed in, its `counted_cents` may be the house's to pay. */
export interface Opening {
  readonly kind: "opening";
  readonly id: string;
  readonly drawer: DrawerId;
  readonly name: string;
  readonly is_of: "drawer" | "wallet";
  readonly holder: PersonId;
  readonly opened_at: Moment;
  readonly opened_by: PersonId | null;
  readonly float_cents: number;
  readonly float_pieces: readonly Heap[];
  readonly hands: readonly HandOver[];
  readonly closed_at: Moment | null;
  readonly closed_by: PersonId | null;
  readonly approved_by: PersonId | null;
  readonly counted_cents: number | null;
  readonly counted_pieces: readonly Heap[];
  readonly expected_cents: number | null;
  readonly cash_cents: number | null;
  readonly tips_cents: number | null;
  readonly paid_in_cents: number;
  readonly paid_out_cents: number;
  readonly dropped_cents: number;
  readonly tips_out_cents: number;
  readonly vouchers_out_cents: number;
  readonly rounding_cents: number;
  readonly accounts_cents: number;
  readonly handed_in_cents: number;
  readonly refunded_cents: number;
  readonly kept_cents: number;
  readonly owed_cents: number;
  readonly over_short_cents: number | null;
  readonly tenders: readonly TenderSum[];
  readonly reason: string;
  readonly report: number | null;
  readonly filed_at: Moment | null;
}

/** The last number that was given (id `order`). */
export interface OrderNumber {
  readonly kind: "order_number";
  readonly id: string;
  readonly last: number;
}

/** Who works here. The PIN is no part of it: its hash never becomes a record. */
export interface Person {
  readonly kind: "person";
  readonly id: string;
  readonly name: string;
  readonly roles: readonly ("waiter" | "cook" | "cashier" | "manager")[];
}

/** Pieces of a line that nobody else can have; they can still be given back. */
export interface Held {
  readonly line: LineId;
  readonly pieces: number;
  readonly since: Moment;
  readonly sent: boolean;
}

/** A line that lost what was held for it: sending it takes its portions again, or is refused. */
export interface Freed {
  readonly line: LineId;
  readonly pieces: number;
  readonly at: Moment;
}

/** Named `dish-…` or `modifier-…`; there while it is counted, out, or reported as out. `left` None: not counted. `out_at`: somebody in the kitchen said that it is out; when the last portion was sold, `left` is 0 and nobody said so. */
export interface Portions {
  readonly kind: "portions";
  readonly id: string;
  readonly what: "dish" | "modifier";
  readonly of: string;
  readonly name: string;
  readonly left: number | null;
  readonly out_at: Moment | null;
  readonly until_restored: boolean;
  readonly by: PersonId | null;
  readonly at: Moment;
  readonly reported_at: Moment | null;
  readonly reported_by: PersonId | null;
  readonly held: readonly Held[];
  readonly freed: readonly Freed[];
  readonly last_table: string;
}

/** There is one, `house`. Without a `host` none is sent. `none` is for a relay next door. */
export interface PostCustoms {
  readonly kind: "post_customs";
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly security: "starttls" | "tls" | "none";
  readonly login: string;
  readonly sender: string;
  readonly reply_to: string;
}

/** How long the dish takes while so many other tickets or more are open at its station. */
export interface PrepBucket {
  readonly load: number;
  readonly seconds: number;
  readonly samples: number;
}

/** What the kitchen's own evenings say of a dish, named by the dish. */
export interface Prep {
  readonly kind: "prep";
  readonly id: string;
  readonly seconds: number;
  readonly samples: number;
  readonly buckets: readonly PrepBucket[];
  readonly learnt_from: string;
}

/** What a role may do alone; beyond it a manager has to agree. A manager may do all of it. */
export interface Allowance {
  readonly role: "waiter" | "cook" | "cashier" | "manager";
  readonly discount_bp: number;
  readonly comp: boolean;
  readonly override: boolean;
  readonly open_dish: boolean;
}

/** There is one, `house`. `own_reasons`: staff may write a reason that is not on the list. */
export interface PriceRules {
  readonly kind: "price_rules";
  readonly id: string;
  readonly allowances: readonly Allowance[];
  readonly discount_reasons: readonly string[];
  readonly comp_reasons: readonly string[];
  readonly override_reasons: readonly string[];
  readonly own_reasons: boolean;
}

/** As the owner wants it at one printer; every docket that comes out there follows it. */
export interface DocketLayout {
  readonly table_size: 1 | 2 | 3;
  readonly dish_size: 1 | 2 | 3;
  readonly detail_size: 1 | 2 | 3;
  readonly group_by: "order" | "seat" | "dish";
  readonly slips: boolean;
  readonly copies: number;
}

/** One drawer at one printer. Most have one socket, whose pin 2 is wired; a second is pin 5's. `on_ms` is how long its magnet is pulled, `off_ms` how long it rests after that: 2 to 510 milliseconds each (Epson, ESC/POS command reference, ESC p). */
export interface KickOut {
  readonly drawer: DrawerId;
  readonly pin: 2 | 5;
  readonly on_ms: number;
  readonly off_ms: number;
}

/** One machine, and how it was when it was last looked at. */
export interface Printer {
  readonly kind: "printer";
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly profile: string;
  readonly for_till: boolean;
  readonly for_pass: boolean;
  readonly layout: DocketLayout;
  readonly opens: readonly KickOut[];
  readonly state: string;
  readonly detail: string;
  readonly since: Moment;
  readonly identity: string;
  readonly stranger: string;
  readonly turned_away: string;
  readonly bridge: string;
  readonly backup: PrinterId | null;
  readonly backup_after_seconds: number;
  readonly stale_after_seconds: number;
  readonly instead: PrinterId | null;
  readonly retried_at: Moment | null;
}

/** One payment as it stands on a receipt. */
export interface ReceiptTender {
  readonly type: "cash" | "card" | "card_by_hand" | "voucher" | "bank_qr" | "house_account";
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
  readonly rounding_cents: number;
  readonly slip: readonly string[];
  readonly detail: string;
  readonly temporary: string;
  readonly tender: string;
  readonly last4: string;
}

/** Its id is its number. It never changes; it leaves the screens when the day closes. */
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
  readonly terms: BillTerms;
  readonly exempt_proof: string;
  readonly tenders: readonly ReceiptTender[];
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly filed_at: Moment | null;
}

/** So much of the receipt's payment at this place, counted from 0, goes back, and how. */
export interface WayBack {
  readonly at: number;
  readonly how: "cash" | "terminal" | "by_hand";
  readonly cents: number;
}

/** `note`: the number of its credit note, once the money has gone back. */
export interface Refund {
  readonly kind: "refund";
  readonly id: string;
  readonly receipt: number;
  readonly lines: readonly Returned[];
  readonly ways: readonly WayBack[];
  readonly types: readonly ("cash" | "card" | "card_by_hand" | "voucher" | "bank_qr" | "house_account")[];
  readonly total_cents: number;
  readonly rounding_cents: number;
  readonly reason: string;
  readonly then: "" | "cash" | "card_by_hand" | "reopen";
  readonly opening: OpeningId | null;
  readonly state: "asked" | "done" | "failed";
  readonly note: number | null;
  readonly detail: string;
  readonly asked_at: Moment;
  readonly asked_by: PersonId;
  readonly approved_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** There is one, `house`: the last numbers that were given. */
export interface ReportNumbers {
  readonly kind: "report_numbers";
  readonly id: string;
  readonly last_drawer_report: number;
  readonly last_z: number;
  readonly last_trial_drawer_report: number;
  readonly last_trial_z: number;
}

/** Numbers of one row that are left out, the first and the last. */
export interface Skipped {
  readonly row: "receipt" | "invoice" | "credit_note" | "drawer_report" | "z";
  readonly first: number;
  readonly last: number;
}

/** What a screen did before the restoration, and no longer has to offer again. */
export interface LostTaps {
  readonly device: DeviceId;
  readonly name: string;
  readonly taps: number;
}

/** Its id is the epoch that began with it. It stays on the screens until the day closes. `order_floor` and `lane_floors`: what was given out of a day that this history has yet to open. */
export interface Restoration {
  readonly kind: "restoration";
  readonly id: string;
  readonly cause: "restored" | "moved_back";
  readonly at: Moment;
  readonly backup_at: Moment | null;
  readonly backup_rev: number;
  readonly lost_rev: number | null;
  readonly skipped: readonly Skipped[];
  readonly order_floor: number;
  readonly lane_floors: Readonly<Record<string, unknown>>;
  readonly lost_taps: readonly LostTaps[];
  readonly read_at: Moment | null;
  readonly read_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** One tender type: what it paid of bills, how often, and the tips that came with it. */
export interface ZTender {
  readonly type: string;
  readonly amount_cents: number;
  readonly count: number;
  readonly tip_cents: number;
}

/** There is one, `house`. A reading of it is the X. */
export interface SalesNow {
  readonly kind: "sales_now";
  readonly id: string;
  readonly receipts: number;
  readonly sales_cents: number;
  readonly covers: number;
  readonly a_cover_cents: number;
  readonly tenders: readonly ZTender[];
  readonly tips_cents: number;
  readonly refunds_cents: number;
}

/** What the table's tile and the till's list show of a check's bills; its id is the check's. */
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
  readonly rest_cents: number;
  readonly goods_cents: number | null;
  readonly filed_at: Moment | null;
}

/** Text over the whole width. It wraps; wrapped rows start `indent` + `hang` cells in. */
export interface DocumentLine {
  readonly block: "line";
  readonly text: string;
  readonly size: 1 | 2 | 3;
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly align: "left" | "centre" | "right";
  readonly indent: number;
  readonly hang: number;
}

/** One column's text. Cells without a width (in letters of the row's size) share the rest. */
export interface Cell {
  readonly text: string;
  readonly align: "left" | "centre" | "right";
  readonly width: number | null;
}

/** Cells side by side with one blank between them; each wraps within its own width. Figures never wrap apart: a right-aligned cell with no width is as wide as its text. */
export interface Columns {
  readonly block: "columns";
  readonly cells: readonly Cell[];
  readonly size: 1 | 2 | 3;
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly indent: number;
}

/** A line across the paper, with words in its middle when there are any. */
export interface Rule {
  readonly block: "rule";
  readonly text: string;
  readonly heavy: boolean;
}

/** Large letters in inverse over the whole width: VOID, REPRINT, NUT ALLERGY. */
export interface Banner {
  readonly block: "banner";
  readonly text: string;
}

/** A QR code, centred. `size` is the width of one module in dots, 1 to 16. `kept`: its text is known to whoever prints or shows the paper (`with_links`); empty, no code. */
export interface Qr {
  readonly block: "qr";
  readonly text: string;
  readonly size: number;
  readonly kept: string;
}

/** A logo, centred and in black and white; its words where nothing can be drawn. `png` is in base64: a document is text wherever it goes. `kept`: it is kept once, under this name, and filled in by whoever prints or shows the paper (`with_pictures`). */
export interface Picture {
  readonly block: "picture";
  readonly png: string;
  readonly words: string;
  readonly kept: string;
}

/** Empty rows. */
export interface Feed {
  readonly block: "feed";
  readonly rows: number;
}

/** Cut the paper here. A document without one is cut at its end. */
export interface Cut {
  readonly block: "cut";
}

/** Open the cash drawer on pin 2 or 5: so long its magnet is pulled, so long it rests then. */
export interface Pulse {
  readonly block: "pulse";
  readonly pin: 2 | 5;
  readonly on_ms: number;
  readonly off_ms: number;
}

/** Call the cook. */
export interface Beep {
  readonly block: "beep";
  readonly times: number;
}

/** Filed from birth: screens show the job, printers and previews fetch the sheet. */
export interface Sheet {
  readonly kind: "sheet";
  readonly id: string;
  readonly blocks: readonly (DocumentLine | Columns | Rule | Banner | Qr | Picture | Feed | Cut | Pulse | Beep)[];
}

/** One line that has it and is not on the pass yet. */
export interface Awaited {
  readonly line: LineId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly table: string;
  readonly waiter: PersonId;
  readonly pieces: number;
  readonly station: StationId;
  readonly ticket: TicketId | null;
  readonly answer: "still_served" | "tell_waiter" | null;
  readonly answered_at: Moment | null;
  readonly answered_by: PersonId | null;
}

/** Named like its portions; there until every line has an answer. */
export interface Shortage {
  readonly kind: "shortage";
  readonly id: string;
  readonly name: string;
  readonly at: Moment;
  readonly by: PersonId;
  readonly awaited: readonly Awaited[];
}

/** So much of a line, for so many cents. */
export interface StepHeld {
  readonly line: LineId;
  readonly pieces: number;
  readonly of: number;
  readonly amount_cents: number;
}

/** A bill that a step changed in place, as it was before. */
export interface Before {
  readonly bill: BillId;
  readonly part: "whole" | "seat" | "lines" | "share" | "amount" | "rest";
  readonly label: string;
  readonly seat: number | null;
  readonly grows: boolean;
  readonly pool: string;
  readonly weight: number;
  readonly weight_of: number;
  readonly fixed_cents: number | null;
  readonly why: string;
  readonly total_cents: number;
  readonly presented_at: Moment | null;
  readonly presented_cents: number;
  readonly times_presented: number;
  readonly outdated: boolean;
  readonly rows: readonly StepHeld[];
}

/** One act of splitting, moving or merging the bills of a check. `withdrew` gave way to `drew`; `kept` stood before and stands after, and had other rows of `lines`. `undoable`: nobody has paid anything of what it made. */
export interface Step {
  readonly kind: "split_step";
  readonly id: string;
  readonly check: CheckId;
  readonly number: number;
  readonly way: "seat" | "lines" | "shares" | "amounts" | "move" | "merge";
  readonly label: string;
  readonly withdrew: readonly BillId[];
  readonly drew: readonly BillId[];
  readonly kept: readonly Before[];
  readonly lines: readonly LineId[];
  readonly stopped: readonly BillId[];
  readonly at: Moment;
  readonly undone_at: Moment | null;
  readonly undoable: boolean;
}

/** For one way of taking it; the station's own are for all others. */
export interface ServiceThreshold {
  readonly warn_after_seconds: number;
  readonly late_after_seconds: number;
  readonly service: "eat_in" | "takeaway" | "delivery";
}

/** Where dishes are made, when a ticket is late there, and where its paper comes out. */
export interface Station {
  readonly kind: "station";
  readonly id: string;
  readonly name: string;
  readonly printer: PrinterId | null;
  readonly late_after_seconds: number;
  readonly warn_after_seconds: number;
  readonly order: number;
  readonly on_screen: boolean;
  readonly prints: "fired" | "sent";
  readonly shows_waiting: boolean;
  readonly bump_rule: "items" | "ticket" | "both";
  readonly thresholds: readonly ServiceThreshold[];
}

/** The last number that was given to a tab (id `tab`). */
export interface TabNumber {
  readonly kind: "tab_number";
  readonly id: string;
  readonly last: number;
}

/** A table; its place and size count in thousandths of the area's plan. */
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

/** A drawer that takes cash now, and who answers for it. */
export interface OpenDrawer {
  readonly opening: OpeningId;
  readonly drawer: DrawerId;
  readonly holder: PersonId;
  readonly device: DeviceId | null;
  readonly is_wallet: boolean;
}

/** There is one, `house`. Receipt numbers go on for ever. */
export interface Takings {
  readonly kind: "takings";
  readonly id: string;
  readonly business_day: string | null;
  readonly open_drawers: readonly OpenDrawer[];
  readonly last_receipt: number;
  readonly last_trial: number;
}

/** `amount_cents` is meant for the bill; `unapplied_cents` of it found no room there. A card's tender is `asked` until its terminal answers. `waiter`: who has the check, and so the tip. `tip_on` paper: its slip is open until `tip_entered_at` or until it is captured. `offline`: the terminal approved it without its host; refused there later, it is owed since `bounced_at`. `returned_cents`: what went back to the card. `reference`: the terminal's, or of the temporary receipt that a till gave without the house; `differs_cents`: by so much the house's total is above the one that this till showed. */
export interface Tender {
  readonly kind: "tender";
  readonly id: string;
  readonly bill: BillId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly table: string;
  readonly type: "cash" | "card" | "card_by_hand" | "voucher" | "bank_qr" | "house_account";
  readonly amount_cents: number;
  readonly tip_cents: number;
  readonly given_cents: number;
  readonly change_cents: number;
  readonly unapplied_cents: number;
  readonly rounding_cents: number;
  readonly payer: number | null;
  readonly state: "asked" | "booked" | "approved" | "declined" | "unknown" | "cancelled" | "voided";
  readonly detail: string;
  readonly reference: string;
  readonly differs_cents: number;
  readonly terminal: TerminalId | null;
  readonly opening: OpeningId | null;
  readonly asked_at: Moment;
  readonly settled_at: Moment | null;
  readonly card: Card | null;
  readonly card_money: "none" | "authorised" | "captured" | "settled";
  readonly tip_on: "screen" | "terminal" | "paper";
  readonly tip_entered_at: Moment | null;
  readonly offline: boolean;
  readonly bounced_at: Moment | null;
  readonly returned_cents: number;
  readonly voucher: string;
  readonly account: AccountId | null;
  readonly account_name: string;
  readonly taken_by: PersonId;
  readonly waiter: PersonId;
  readonly filed_at: Moment | null;
}

/** The account that guests transfer to. `bic` may stay empty within the European area. */
export interface Bank {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
}

/** There is one, `house`. `order`: what is taken, as it stands on the screens. */
export interface TenderCustoms {
  readonly kind: "tender_customs";
  readonly id: string;
  readonly order: readonly ("cash" | "card" | "card_by_hand" | "voucher" | "bank_qr" | "house_account")[];
  readonly voucher_remainder: "lost" | "change";
  readonly cash_step_cents: number;
  readonly cash_rounds: "nearest" | "down" | "up";
  readonly bank: Bank | null;
}

/** What the owner and the bank have agreed for a terminal; 0 means none. A tip from a slip may be the greater of `tip_ceiling_bp` of the amount and `tip_ceiling_cents`; above `tip_manager_bp` a manager looks at it too. A slip is to be captured within `capture_hours`. Without its host a terminal may approve at most `offline_check_cents` of one check and `offline_day_cents` of one business day. */
export interface TerminalTerms {
  readonly tip_ceiling_bp: number;
  readonly tip_ceiling_cents: number;
  readonly tip_manager_bp: number;
  readonly capture_hours: number;
  readonly offline_check_cents: number;
  readonly offline_day_cents: number;
}

/** `state` is idle, busy (a guest is paying) or unknown (it has not said what became of it). `profile` says which of its maker's protocols it speaks, `address` where. `away_since`: the house cannot reach it. `taken_cents`: what the house knows of since it last settled. */
export interface Terminal {
  readonly kind: "terminal";
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly profile: string;
  readonly address: string;
  readonly can: readonly ("cancel" | "tip_on_terminal" | "tip_on_paper" | "adjust" | "void" | "refund" | "offline")[];
  readonly terms: TerminalTerms;
  readonly state: string;
  readonly tender: TenderId | null;
  readonly attempt: string | null;
  readonly away_since: Moment | null;
  readonly settled_at: Moment | null;
  readonly taken_cents: number;
}

/** Pieces that were voided, and how far their ticket had come by then. */
export interface Struck {
  readonly at: Moment;
  readonly pieces: number;
  readonly progress: "waiting" | "started" | "made" | "served";
}

/** A line as the cook reads it: `quantity` as fired, of which `voided` are struck through. */
export interface TicketLine {
  readonly line: LineId;
  readonly name: string;
  readonly quantity: number;
  readonly voided: number;
  readonly seat: number | null;
  readonly modifiers: readonly string[];
  readonly negatives: number;
  readonly note: string;
  readonly allergies: readonly string[];
  readonly dish: DishId;
  readonly prep_seconds: number;
  readonly extra_seconds: number;
  readonly ordered_at: Moment;
  readonly struck: readonly Struck[];
  readonly also_at: readonly StationId[];
  readonly counted_elsewhere: boolean;
  readonly bumped_at: Moment | null;
  readonly bump: string;
}

/** A change that stays on the station's screen until somebody there has seen it. */
export interface Notice {
  readonly id: string;
  readonly what: "void" | "moved" | "held" | "fired" | "rush";
  readonly line: LineId | null;
  readonly text: string;
  readonly at: Moment;
  readonly number: number | null;
  readonly acknowledged_at: Moment | null;
}

/** A refire: which docket it had been on, GRILL 4, and why it is made again. */
export interface Again {
  readonly of: string;
  readonly reason: string;
}

/** Named `{firing}-{station}`, shown by its lane number: GRILL 5. What the cooks know by word of mouth has none: 0. */
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
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly lines: readonly TicketLine[];
  readonly also_at: readonly StationId[];
  readonly fired_at: Moment;
  readonly opened_at: Moment;
  readonly shown_at: Moment | null;
  readonly shown_on: DeviceId | null;
  readonly told_at: Moment | null;
  readonly told_by: PersonId | null;
  readonly held_at: Moment | null;
  readonly start_at: Moment | null;
  readonly started_at: Moment | null;
  readonly bumped_at: Moment | null;
  readonly bump: string;
  readonly bumped_by: PersonId | null;
  readonly recalled_at: Moment | null;
  readonly recalls: readonly Moment[];
  readonly served_at: Moment | null;
  readonly notices: readonly Notice[];
  readonly rushed_at: Moment | null;
  readonly refire: Again | null;
  readonly listed_on: readonly number[];
  readonly on_paper: boolean;
  readonly pinned_at: Moment | null;
  readonly place: number;
}

/** One dish of a ticket, without what a guest wished: that is nobody's business later. */
export interface LineTimes {
  readonly line: LineId;
  readonly dish: DishId;
  readonly name: string;
  readonly quantity: number;
  readonly prep_seconds: number;
  readonly extra_seconds: number;
  readonly ordered_at: Moment;
  readonly bumped_at: Moment | null;
  readonly struck: readonly Struck[];
}

/** One station's share. */
export interface TicketTimes {
  readonly station: StationId;
  readonly number: number;
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly on_paper: boolean;
  readonly fired_at: Moment;
  readonly shown_at: Moment | null;
  readonly shown_on: DeviceId | null;
  readonly start_at: Moment | null;
  readonly started_at: Moment | null;
  readonly bumped_at: Moment | null;
  readonly served_at: Moment | null;
  readonly recalls: readonly Moment[];
  readonly lines: readonly LineTimes[];
}

/** Written once, when the firing leaves the screens or its day closes: `{day}.{firing}`. */
export interface Times {
  readonly kind: "times";
  readonly id: string;
  readonly day: string;
  readonly firing: FiringId;
  readonly check: CheckId;
  readonly turn: TurnId;
  readonly course: number | null;
  readonly table: string;
  readonly fired_at: Moment;
  readonly lands_at: Moment | null;
  readonly ready_at: Moment | null;
  readonly served_at: Moment | null;
  readonly tickets: readonly TicketTimes[];
}

/** What the house owes a person from days before; its id is the person's. */
export interface TipAccount {
  readonly kind: "tip_account";
  readonly id: string;
  readonly carried_cents: number;
}

/** A fired course that is not served; drinks and dishes at once are never here. */
export interface Cooking {
  readonly firing: FiringId;
  readonly fired_at: Moment;
  readonly ready_at: Moment | null;
}

/** `number`: what is called out, of the business day; `label`: how screens and papers call it. `promised_at`: when the guests were told that it is ready, None: as soon as it is; `handed_at`: picked up, or on its way to the guests' door. */
export interface Tab {
  readonly kind: "counter" | "takeaway" | "delivery" | "bar";
  readonly number: number;
  readonly label: string;
  readonly promised_at: Moment | null;
  readonly handed_at: Moment | null;
}

/** A party at its table. `ready_at`: since when something of a course waits at the pass. `moved_rev`: the revision that brought it to this table from another one, or others to it. `joined`: the party that it belongs to now. `tab`: it has no table; `table` is its own id then. */
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
  readonly moved_at: Moment | null;
  readonly moved_rev: number;
  readonly joined: TurnId | null;
  readonly tab: Tab | null;
  readonly service: "eat_in" | "takeaway" | "delivery";
}

/** Its id comes from its number. `lost_cents`: what was left of it and stays with the house. */
export interface Voucher {
  readonly kind: "voucher";
  readonly id: string;
  readonly number: string;
  readonly value_cents: number;
  readonly lost_cents: number;
  readonly tender: TenderId;
  readonly at: Moment;
}

/** One dish at one station, for one reason: made again, or voided once the station was told. Live until the business day closes. */
export interface Waste {
  readonly kind: "waste";
  readonly id: string;
  readonly what: "refire" | "void";
  readonly name: string;
  readonly pieces: number;
  readonly reason: string;
  readonly station: StationId;
  readonly table: string;
  readonly check: CheckId;
  readonly line: LineId;
  readonly by: PersonId;
  readonly at: Moment;
  readonly ticket: TicketId | null;
  readonly seen_at: Moment | null;
  readonly fate: "unknown" | "not_started" | "cooked" | "wasted";
  readonly answered_at: Moment | null;
  readonly answered_by: PersonId | null;
  readonly filed_at: Moment | null;
}

/** One rate: the sums of the day's receipts, never worked out anew. */
export interface ZTax {
  readonly name: string;
  readonly rate_bp: number;
  readonly gross_cents: number;
  readonly tax_cents: number;
  readonly net_cents: number;
  readonly rate: string;
  readonly base_cents: number | null;
}

/** What guests took in one way: here, to take away, or brought to their door. */
export interface ZService {
  readonly service: "eat_in" | "takeaway" | "delivery";
  readonly receipts: number;
  readonly cents: number;
}

/** A service charge: on how many receipts it stands, and what it comes to. */
export interface ZCharge {
  readonly name: string;
  readonly times: number;
  readonly cents: number;
}

/** What one person sold and is owed in tips. */
export interface ZWaiter {
  readonly person: PersonId;
  readonly name: string;
  readonly sales_cents: number;
  readonly tip_cents: number;
  readonly tip_cash_cents: number;
  readonly tip_card_cents: number;
  readonly tables: readonly string[];
}

/** A table that has not paid: at an X it is still there, at a Z it was carried over. */
export interface ZOpen {
  readonly table: string;
  readonly cents: number;
}

/** One person's tips of a business day. `kept_cents`: cash in their own wallet. */
export interface TipRow {
  readonly person: PersonId;
  readonly name: string;
  readonly cash_cents: number;
  readonly card_cents: number;
  readonly kept_cents: number;
  readonly carried_cents: number;
  readonly paid_cents: number;
}

/** What one person gave for one reason: discounts, comps, or other prices. */
export interface ZReduced {
  readonly what: "removed" | "voided" | "discounted" | "comped" | "repriced" | "moved" | "waived" | "exempted";
  readonly reason: string;
  readonly person: PersonId;
  readonly name: string;
  readonly times: number;
  readonly cents: number;
}

/** Its id is its number. */
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
  readonly a_cover_cents: number;
  readonly sales_cents: number;
  readonly tax_cents: number;
  readonly net_cents: number;
  readonly taxes: readonly ZTax[];
  readonly services: readonly ZService[];
  readonly charges: readonly ZCharge[];
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
  readonly no_drawer_cents: number;
  readonly accounts_settled: readonly ZTender[];
  readonly rounding_cents: number;
  readonly receivable_cents: number;
  readonly waste: readonly Waste[];
  readonly open_tables: readonly ZOpen[];
  readonly anchor_rev: number;
  readonly anchor: string;
  readonly movements: readonly Movement[];
  readonly tip_rows: readonly TipRow[];
  readonly restorations: readonly Restoration[];
  readonly repriced_cents: number;
  readonly reduced: readonly ZReduced[];
  readonly after_presenting: readonly Correction[];
  readonly after_presenting_cents: number;
  readonly receipts_cents: number;
  readonly refunds: readonly ZTender[];
  readonly credit_notes: readonly CreditNote[];
  readonly filed_at: Moment | null;
}

/** Filed from birth: whoever asked is told, and the history has it. */
export interface XReport {
  readonly kind: "x_report";
  readonly id: string;
  readonly at: Moment;
  readonly by: PersonId;
  readonly report: ZReport;
}

export interface Records {
  readonly "attempt": CardAttempt;
  readonly "bill": Bill;
  readonly "cardalarm": CardAlarm;
  readonly "carte": Carte;
  readonly "cash_customs": CashCustoms;
  readonly "charge_rules": ChargeRules;
  readonly "check": Check;
  readonly "contact": Contact;
  readonly "correction": Correction;
  readonly "credit_note": CreditNote;
  readonly "credit_numbers": CreditNumbers;
  readonly "customs": Customs;
  readonly "day": Day;
  readonly "drawer": Drawer;
  readonly "envelope": Envelope;
  readonly "firing": Firing;
  readonly "given_back": GivenBack;
  readonly "house_account": HouseAccount;
  readonly "invoice": Invoice;
  readonly "invoice_numbers": InvoiceNumbers;
  readonly "invoicing": Invoicing;
  readonly "job": Job;
  readonly "lane": Lane;
  readonly "letter": Letter;
  readonly "letterbox": Letterbox;
  readonly "letterhead": Letterhead;
  readonly "line": Line;
  readonly "logo": Logo;
  readonly "menu": Menu;
  readonly "message": Message;
  readonly "movement": Movement;
  readonly "old_work": OldWork;
  readonly "open_checks_file": OpenChecksFile;
  readonly "open_now": OpenNow;
  readonly "opening": Opening;
  readonly "order_number": OrderNumber;
  readonly "person": Person;
  readonly "portions": Portions;
  readonly "post_customs": PostCustoms;
  readonly "prep": Prep;
  readonly "price_rules": PriceRules;
  readonly "printer": Printer;
  readonly "receipt": Receipt;
  readonly "refund": Refund;
  readonly "report_numbers": ReportNumbers;
  readonly "restoration": Restoration;
  readonly "sales_now": SalesNow;
  readonly "settlement": Settlement;
  readonly "sheet": Sheet;
  readonly "shortage": Shortage;
  readonly "split_step": Step;
  readonly "station": Station;
  readonly "tab_number": TabNumber;
  readonly "table": Table;
  readonly "takings": Takings;
  readonly "tender": Tender;
  readonly "tender_customs": TenderCustoms;
  readonly "terminal": Terminal;
  readonly "ticket": Ticket;
  readonly "times": Times;
  readonly "tip_account": TipAccount;
  readonly "turn": Turn;
  readonly "voucher": Voucher;
  readonly "waste": Waste;
  readonly "x_report": XReport;
  readonly "zreport": ZReport;
}
