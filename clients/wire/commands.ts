// Written by `comanda wire` from the Python definitions. Do not edit.

import type { AccountId, Allowance, BillId, CarteDocument, ChargeRule, CheckId, DishId, DrawerId, FiringId, Heap, LineId, ModifierId, Moment, OpeningId, PersonId, PrinterId, Returned, StationId, TableId, TenderId, TerminalId, TicketId, TurnId, WayBack } from "./records.ts";
export type JobId = string;

/** Lower this bill alone. One of two: `percent_bp` (1250 is 12.5 %), or `amount_cents` off. `act` is a new id. */
export interface DiscountBill {
  readonly act: string;
  readonly bill: BillId;
  readonly percent_bp?: number | null;
  readonly amount_cents?: number | null;
  readonly reason: string;
}

/** Put what was sent on a bill that nobody has seen yet; `bill` is a new id. */
export interface DrawUp {
  readonly check: CheckId;
  readonly bill: BillId;
}

/** No tax on this bill. `act` is a new id; `proof` what the guest showed, such as a number. */
export interface Exempt {
  readonly act: string;
  readonly bill: BillId;
  readonly reason: string;
  readonly proof?: string;
}

/** Say from now on who pays a service charge; what is left out stays. */
export interface KeepChargeRules {
  readonly charges?: readonly ChargeRule[] | null;
  readonly waive_reasons?: readonly string[] | null;
  readonly exempt_reasons?: readonly string[] | null;
  readonly own_reasons?: boolean | null;
}

/** Take a split back: unpaid parts, and the shares of an even split, become one bill. `bills`: which of them; empty for every unpaid part. */
export interface MergeBills {
  readonly check: CheckId;
  readonly bills?: readonly BillId[];
}

/** So much of a line: `pieces` / `of`, so a third of a bottle is 1 of 3. */
export interface Portion {
  readonly line: LineId;
  readonly pieces: number;
  readonly of?: number;
}

/** Take portions off a bill, and share them evenly among the bills `to`. `to`: bills of the same check, which may be the bill itself, or new ids for new parts. `step` names the act, so that the same tap twice moves nothing twice. */
export interface MovePieces {
  readonly step: string;
  readonly bill: BillId;
  readonly to: readonly BillId[];
  readonly portions: readonly Portion[];
}

/** Print the bill of a check. `bill` is a new id, or the bill to present again. Without `paper` the guests read it on a screen, as at the counter. */
export interface Present {
  readonly check: CheckId;
  readonly bill: BillId;
  readonly paper?: boolean;
}

/** Print the last paper of a bill once more, marked as a copy. */
export interface ReprintBill {
  readonly bill: BillId;
}

/** So many pieces of a line. */
export interface Picked {
  readonly line: LineId;
  readonly pieces: number;
}

/** Put picked pieces of a bill on a part of their own, and the others on the rest. */
export interface SplitByLine {
  readonly bill: BillId;
  readonly part: BillId;
  readonly rest: BillId;
  readonly picked: readonly Picked[];
}

/** Make one bill per seat; what belongs to no seat is shared by all of them. `bill`: of which bill; empty for the one that everything stands on. */
export interface SplitBySeat {
  readonly check: CheckId;
  readonly bill?: BillId;
}

/** Let several people pay one bill in equal shares; one way makes it whole again. The first ones pay `amounts_cents` when guests named amounts, the others share the rest. Once some have paid, `ways` is how many more will. */
export interface SplitEvenly {
  readonly bill: BillId;
  readonly ways: number;
  readonly amounts_cents?: readonly number[];
}

/** Make several bills of one, each with a share of every line and a receipt of its own. `parts` are new ids. The first ones pay `amounts_cents`, the others share the rest evenly. */
export interface SplitInShares {
  readonly bill: BillId;
  readonly parts: readonly BillId[];
  readonly amounts_cents?: readonly number[];
}

/** Undo what was agreed about a bill by this act; it costs what it did before. */
export interface TakeTermsBack {
  readonly bill: BillId;
  readonly act: string;
}

/** Take one step of splitting back, and whatever was done with its parts since. */
export interface UndoSplit {
  readonly check: CheckId;
  readonly step: string;
}

/** Take the service charge off a bill. `act` is a new id. */
export interface WaiveCharge {
  readonly act: string;
  readonly bill: BillId;
  readonly reason: string;
}

/** Say how many people the party is now. */
export interface ChangeCovers {
  readonly turn: TurnId;
  readonly covers: number;
}

/** Say all of it anew; `promised_at` as in `floor.open_tab`. */
export interface ChangeTab {
  readonly turn: TurnId;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly note?: string;
  readonly promised_at?: Moment | null;
}

/** Say that the table is clean: the turn ends. */
export interface Clean {
  readonly turn: TurnId;
}

/** Say that the party has left its table. */
export interface GuestsGone {
  readonly turn: TurnId;
  readonly anyway?: boolean;
}

/** Say that the guest or the driver has the bags. */
export interface HandOut {
  readonly turn: TurnId;
}

/** Give these parties, which the screen showed as `waiter`'s, to another person. */
export interface HandOverHandOver {
  readonly turns: readonly TurnId[];
  readonly waiter: PersonId;
  readonly to: PersonId;
}

/** Let the party `turn` become part of the party `into`, at whose table it sits then. `covers`: how many they are together; None adds them up. One party that was seated twice does not grow by it. */
export interface Join {
  readonly turn: TurnId;
  readonly into: TurnId;
  readonly covers?: number | null;
}

/** Say how the dining room does things from now on; what is left out stays. */
export interface KeepCustoms {
  readonly clean_at_once?: boolean | null;
  readonly old_after_seconds?: number | null;
  readonly lands_together?: boolean | null;
  readonly next_fires?: "by_waiter" | "when_served" | "after_fired" | null;
  readonly next_fires_minutes?: number | null;
  readonly money?: "on" | "trial" | "off" | null;
  readonly ready_late_seconds?: number | null;
  readonly ready_prints?: boolean | null;
  readonly counter_fires?: "when_sent" | "when_paid" | null;
  readonly lead_minutes?: number | null;
}

/** Take a party from the table where the screen showed it to another. */
export interface Move {
  readonly turn: TurnId;
  readonly table: TableId;
  readonly from_table?: TableId | null;
}

/** Open a tab for guests without a table; `turn` is a new id, its first check `{turn}-1`. `service`: at the counter only, `takeaway` or `eat_in`. `promised_at`: milliseconds since 1970; left out, as soon as it is ready. `covers`: at the bar only. */
export interface OpenTab {
  readonly turn: TurnId;
  readonly tab: "counter" | "takeaway" | "delivery" | "bar";
  readonly service?: "eat_in" | "takeaway" | "delivery" | null;
  readonly covers?: number;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly note?: string;
  readonly promised_at?: Moment | null;
}

/** Seat a party of so many at a table; whoever asks is its waiter. */
export interface Seat {
  readonly turn: TurnId;
  readonly table: TableId;
  readonly covers: number;
}

/** Turn the check of a table into a tab by name; the table is free at once. */
export interface ToTab {
  readonly turn: TurnId;
  readonly name: string;
  readonly from_table?: TableId | null;
}

/** These changes have been seen. */
export interface Acknowledge {
  readonly ticket: TicketId;
  readonly notices: readonly string[];
}

/** This message has been read. */
export interface AcknowledgeMessage {
  readonly message: string;
}

/** Begin with all of a course now. */
export interface AllNow {
  readonly firing: FiringId;
}

/** Say what holds. `matters`: how many of them the screen showed. */
export interface AnswerOldWork {
  readonly work: string;
  readonly answer: "send_now" | "told" | "drop";
  readonly matters: number;
}

/** Say what becomes of one line that waits for a dish that is out. */
export interface AnswerShortage {
  readonly shortage: string;
  readonly line: LineId;
  readonly answer: "still_served" | "tell_waiter";
}

/** Say what became of a dish that was voided; `waste` bears the name of the void's notice. */
export interface AnswerVoid {
  readonly waste: string;
  readonly fate: "not_started" | "cooked" | "wasted";
}

/** Please cook this sooner, and why. */
export interface AskRush {
  readonly firing: FiringId;
  readonly words?: string;
}

/** The station's share stands at the pass. `act` names this tap, for its Undo. */
export interface Bump {
  readonly ticket: TicketId;
  readonly act?: string;
}

/** These dishes of a ticket stand at the pass. `act` names this tap, for its Undo. */
export interface BumpLines {
  readonly ticket: TicketId;
  readonly lines: readonly LineId[];
  readonly act?: string;
}

/** Now cook it. */
export interface FireAgain {
  readonly firing: FiringId;
}

/** Cook this first; nobody need have asked. */
export interface GrantRush {
  readonly firing: FiringId;
}

/** Stop before anybody starts. */
export interface HoldAgain {
  readonly firing: FiringId;
}

/** Tell the table's waiter something; without a table it goes to whoever is answered. */
export interface MessageWaiter {
  readonly message: string;
  readonly station: StationId;
  readonly text: string;
  readonly turn?: TurnId | null;
  readonly answers?: string | null;
}

/** Served was tapped by mistake. */
export interface TakeBackServed {
  readonly firings: readonly FiringId[];
}

/** Keep these at the head, or let them go back to where their age puts them. */
export interface PinTickets {
  readonly tickets: readonly TicketId[];
  readonly pinned: boolean;
}

/** These hang before that one, at all their stations; before none is behind all. */
export interface PlaceBefore {
  readonly tickets: readonly TicketId[];
  readonly before: TicketId | null;
}

/** It was not done after all. `undoes`: only if this very tap had bumped it. */
export interface Recall {
  readonly ticket: TicketId;
  readonly undoes?: string;
}

/** These dishes are not done; their ticket comes back if it had gone. `undoes`: only if this very tap had struck them off. */
export interface RecallLines {
  readonly ticket: TicketId;
  readonly lines: readonly LineId[];
  readonly undoes?: string;
}

/** Make these pieces again, and say why. `firing` names the act: it is done once. */
export interface Refire {
  readonly firing: FiringId;
  readonly check: CheckId;
  readonly line: LineId;
  readonly pieces: number;
  readonly reason: string;
}

/** It takes as long as it takes. */
export interface RefuseRush {
  readonly firing: FiringId;
  readonly words?: string;
}

/** Tell these stations something, about a table or not; `answers`: what one of them had asked. `message` names the act; each station gets one of its own, `{message}-{station}`. */
export interface SendMessage {
  readonly message: string;
  readonly stations: readonly StationId[];
  readonly text: string;
  readonly turn?: TurnId | null;
  readonly answers?: string | null;
}

/** One tap takes a course and the drinks along. */
export interface Serve {
  readonly firings: readonly FiringId[];
}

/** These tickets hang on a screen that is live. The first moment stands. */
export interface ShowTickets {
  readonly tickets: readonly TicketId[];
}

/** The station begins to cook its share. */
export interface StartTicket {
  readonly ticket: TicketId;
}

/** The stations know of these tickets: somebody told them by mouth. */
export interface TellKitchen {
  readonly tickets: readonly TicketId[];
}

/** Say how many can still be sold, whatever is held for lines already; none is out. */
export interface CountPortions {
  readonly what: "dish" | "modifier";
  readonly of: string;
  readonly left: number;
}

/** Say that a dish or a modifier is out. `until_restored`: tomorrow as well. */
export interface EightySix {
  readonly what: "dish" | "modifier";
  readonly of: string;
  readonly until_restored?: boolean;
}

/** Put a whole menu in force. */
export interface PublishMenu {
  readonly document: CarteDocument;
}

/** Say that a dish or a modifier looks out; it can be ordered until the kitchen confirms. */
export interface ReportOut {
  readonly what: "dish" | "modifier";
  readonly of: string;
}

/** Say that there is as much of it as anybody wants; a report of it being out is wrong. */
export interface RestoreDish {
  readonly what: "dish" | "modifier";
  readonly of: string;
}

/** A line as it is asked for. `course` None: the dish's own; 0: at once. The house prices it. */
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

/** Enter lines on a check; one that is paid is followed by a further one. */
export interface AddLines {
  readonly check: CheckId;
  readonly lines: readonly NewLine[];
  readonly from_paper?: boolean;
}

/** Enter a dish that is not on the carte. `course` 0 is at once. */
export interface AddOpenDish {
  readonly check: CheckId;
  readonly line: LineId;
  readonly name: string;
  readonly price_cents: number;
  readonly tax: string;
  readonly station: StationId;
  readonly course?: number;
  readonly quantity?: number;
  readonly seat?: number | null;
  readonly note?: string;
  readonly allergies?: readonly string[];
}

/** Change what is given, leave the rest; seat 0 is no seat, course 0 is at once. */
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

/** Say how the guests take these dishes: here, away, or delivered. */
export interface ChangeService {
  readonly check: CheckId;
  readonly lines: readonly LineId[];
  readonly service: "eat_in" | "takeaway" | "delivery";
}

/** Give pieces of a line for free; without a line, everything that was sent on the check. */
export interface Comp {
  readonly reduction: string;
  readonly check: CheckId;
  readonly line?: LineId | null;
  readonly pieces?: number | null;
  readonly reason: string;
}

/** Lower what these lines cost; without lines, what everything sent on the check costs. One of three: `percent_bp` (1250 is 12.5 %), `amount_cents` off, `total_cents` in the end. */
export interface Discount {
  readonly reduction: string;
  readonly check: CheckId;
  readonly lines?: readonly LineId[];
  readonly percent_bp?: number | null;
  readonly amount_cents?: number | null;
  readonly total_cents?: number | null;
  readonly reason: string;
}

/** Give a discount of the whole check on what was sent since, too. */
export interface ExtendDiscount {
  readonly check: CheckId;
  readonly discount: string;
  readonly reduction: string;
}

/** Cook these lines of a course now: they are named, so nobody fires what they never saw. */
export interface FireCourse {
  readonly firing: FiringId;
  readonly check: CheckId;
  readonly course: number;
  readonly lines: readonly LineId[];
}

/** Let a course fire so many minutes after the one before it was served or fired. A course that was held is held no more. */
export interface FireWhen {
  readonly check: CheckId;
  readonly course: number;
  readonly when: "as_the_house" | "when_served" | "after_fired";
  readonly minutes?: number;
}

/** These lines were served on paper: they count on the check, and no station hears of them. Only those that the asker entered are taken. `happened`: when, as somebody wrote it: "20:15". */
export interface EnterFromPaper {
  readonly check: CheckId;
  readonly lines: readonly LineId[];
  readonly happened?: string;
}

/** Keep a course waiting, the first too, before or after it is sent. */
export interface HoldCourse {
  readonly check: CheckId;
  readonly course: number;
}

/** Say who may lower prices from now on; what is left out stays. */
export interface KeepPriceRules {
  readonly allowances?: readonly Allowance[] | null;
  readonly discount_reasons?: readonly string[] | null;
  readonly comp_reasons?: readonly string[] | null;
  readonly override_reasons?: readonly string[] | null;
  readonly own_reasons?: boolean | null;
}

/** What was sent since costs what it costs; nobody is asked about it again. */
export interface LeaveDiscount {
  readonly check: CheckId;
  readonly discount: string;
}

/** Say what one piece of a sent line costs, with its modifiers. */
export interface OverridePrice {
  readonly override: string;
  readonly check: CheckId;
  readonly line: LineId;
  readonly price_cents: number;
  readonly reason: string;
}

/** Take a line off that is not sent. */
export interface RemoveLine {
  readonly check: CheckId;
  readonly line: LineId;
}

/** Put a removed line back. */
export interface RestoreLine {
  readonly check: CheckId;
  readonly line: LineId;
}

/** Hand these lines to the house; only those that the asker entered are taken. `firing` seeds the ids of what fires: `{firing}-now` for at once, `{firing}-{course}`. `fire`: "send and fire course n". `hold`: courses to hold instead of firing. `without_sold_out`: what gets no portion stays unsent, the others go. */
export interface Send {
  readonly check: CheckId;
  readonly lines: readonly LineId[];
  readonly firing: FiringId;
  readonly fire?: number | null;
  readonly hold?: readonly number[];
  readonly without_sold_out?: boolean;
}

/** Take a discount or a comp off the lines that still have it at this table. */
export interface TakeBack {
  readonly check: CheckId;
  readonly reduction: string;
}

/** Some pieces of a line: two of three beers. */
export interface Pieces {
  readonly line: LineId;
  readonly pieces: number;
}

/** Bring these lines to the party `turn`; with a `table`, seat that party there first. `transfer` names the act. `some`: lines of which a part stays. `covers`: how many sit at the new table. `along`: how many of the old table's guests go with their dishes; 0 when only the dishes were entered wrongly. */
export interface Transfer {
  readonly transfer: string;
  readonly check: CheckId;
  readonly lines?: readonly LineId[];
  readonly some?: readonly Pieces[];
  readonly turn: TurnId;
  readonly table?: TableId | null;
  readonly covers?: number;
  readonly along?: number;
}

/** Take pieces of a sent line off the check, with a reason. */
export interface VoidLine {
  readonly correction: string;
  readonly check: CheckId;
  readonly line: LineId;
  readonly pieces: number;
  readonly reason: string;
}

/** Print that paper no more: the station was told, or it is not needed. */
export interface LetGo {
  readonly job: JobId;
  readonly told?: boolean;
}

/** Bring one paper out at another printer. */
export interface MovePaper {
  readonly job: JobId;
  readonly to: PrinterId;
}

/** Print a paper that was too old, may be out, or was let go. */
export interface PrintAnyway {
  readonly job: JobId;
}

/** Print a test page at a printer, or let it beep so that it is found. */
export interface PrintTest {
  readonly job: JobId;
  readonly printer: PrinterId;
  readonly what?: "page" | "beep";
}

/** Let another printer print for this one; without one, back to normal. */
export interface Redirect {
  readonly printer: PrinterId;
  readonly to?: PrinterId | null;
}

/** Print a docket, bill, receipt or report once more. */
export interface Reprint {
  readonly job: JobId;
}

/** Let a printer try again at once. */
export interface Retry {
  readonly printer: PrinterId;
}

/** A new certificate or a new machine at a printer's place is accepted, as it was shown. */
export interface TrustPrinter {
  readonly printer: PrinterId;
  readonly identity: string;
}

/** A machine that answers in a printer's place gets nothing, and is no alarm any more. */
export interface TurnAway {
  readonly printer: PrinterId;
  readonly identity: string;
}

/** Ask the terminal to break a payment off; its verdict is waited for all the same. */
export interface CancelCard {
  readonly tender: TenderId;
}

/** Take the money of a slip; afterwards its tip cannot be changed. */
export interface CaptureCard {
  readonly attempt: string;
  readonly tender: TenderId;
}

/** Put a bill, or a part of it, on a house account. `anyway`: somebody has read that it goes beyond the account's limit. */
export interface ChargeAccount {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly account: AccountId;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
  readonly anyway?: boolean;
}

/** Add the tip from a slip to a card that was authorised; 0 takes it off again. */
export interface EnterTip {
  readonly attempt: string;
  readonly tender: TenderId;
  readonly tip_cents: number;
}

/** Let the terminal give a payment back that found no open amount. */
export interface GiveBack {
  readonly attempt: string;
  readonly tender: TenderId;
}

/** Ask the terminal once more what became of a payment without an answer. `attempt`: or of something else that was asked of it, such as a tip from a slip. */
export interface LookUpCard {
  readonly tender: TenderId;
  readonly attempt?: string;
}

/** Say that an alarm was read; it stops on every till. */
export interface ReadAlarm {
  readonly alarm: string;
}

/** Say what the terminal's own slip or list of payments says. Needs a manager. `charged_cents`: when the slip shows another sum than was asked, tip included; 0 means as asked. */
export interface ResolveCard {
  readonly tender: TenderId;
  readonly outcome: "paid" | "unpaid";
  readonly slip?: string;
  readonly reason: string;
  readonly charged_cents?: number;
}

/** Take money for what is owed on a house account. `given` and `rounding` are cash's. */
export interface SettleAccount {
  readonly tender: TenderId;
  readonly account: AccountId;
  readonly type: "cash" | "card_by_hand" | "bank_qr";
  readonly amount_cents: number;
  readonly given_cents?: number;
  readonly rounding_cents?: number;
}

/** Let a terminal settle with its bank, and compare its total with the house's. */
export interface SettleTerminal {
  readonly attempt: string;
  readonly terminal: TerminalId;
}

/** Let a guest pay by card. A tip said here is charged with the amount. `tip_on`: or the terminal asks the guest for it, or it is written on a slip afterwards. */
export interface StartCard {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly terminal: TerminalId;
  readonly presented_cents: number;
  readonly tip_on?: "screen" | "terminal" | "paper";
}

/** Confirm that a transfer has come for a bill. The tender's id is the one in the code. */
export interface TakeBankQr {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
}

/** Book a card that a standalone terminal has charged. `last4` and `auth`, the card's last four figures and the approval code, may be left out. */
export interface TakeCardByHand {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
  readonly last4?: string;
  readonly auth?: string;
}

/** Take cash for a bill. `given` is what the guest handed over, `tip` what stays beyond. `rounding`: what the screen showed that coins make of amount and tip, more or less than 0. */
export interface TakeCash {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly given_cents: number;
  readonly tip_cents?: number;
  readonly rounding_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
  readonly reference?: string;
}

/** `bill`: a new id, for the bill that this draws unless one grows already. `shown_cents`: the total that the till worked out. `reference`: of its temporary receipt. */
export interface TakeCashAway {
  readonly tender: TenderId;
  readonly check: CheckId;
  readonly bill: BillId;
  readonly amount_cents: number;
  readonly given_cents: number;
  readonly tip_cents?: number;
  readonly rounding_cents?: number;
  readonly shown_cents: number;
  readonly reference: string;
}

/** Take a voucher of this value. What it is worth beyond amount and tip is its remainder. `remainder`: the rule that the screen showed, "lost" or "change" in cash. */
export interface TakeVoucher {
  readonly tender: TenderId;
  readonly bill: BillId;
  readonly number: string;
  readonly value_cents: number;
  readonly amount_cents: number;
  readonly tip_cents?: number;
  readonly payer?: number | null;
  readonly presented_cents: number;
  readonly remainder?: "lost" | "change";
}

/** Nobody needs this letter any more. */
export interface LetLetterGo {
  readonly letter: string;
}

/** Send a letter that did not arrive, or may not have, once more. */
export interface RetryLetter {
  readonly letter: string;
}

/** Take a receipt of this business day back, and say how its payment at `at` really was. `to`: paid so, with a new receipt at once; `reopen`: that much of the bill is owed again. */
export interface ChangeTender {
  readonly refund: string;
  readonly receipt: number;
  readonly at: number;
  readonly to: "" | "cash" | "card_by_hand" | "reopen";
  readonly reason: string;
}

/** Give back what lines of a receipt cost; `ways` name its payments and add up to their worth. `total_cents` is what the screen showed for these lines. */
export interface PayBack {
  readonly refund: string;
  readonly receipt: number;
  readonly lines: readonly Returned[];
  readonly ways: readonly WayBack[];
  readonly total_cents: number;
  readonly reason: string;
}

/** Give money back for pieces of a dish of which nobody has the receipt. `total_cents` is what the screen showed; `how` is cash, or by hand to a card elsewhere. */
export interface TakeReturn {
  readonly refund: string;
  readonly dish: DishId;
  readonly pieces: number;
  readonly how: "cash" | "terminal" | "by_hand";
  readonly total_cents: number;
  readonly reason: string;
}

/** Close the business day and print its Z report. `carry_over`: parties that are still seated pay on the next business day. */
export interface CloseDay {
  readonly day: string;
  readonly carry_over?: boolean;
}

/** Count a drawer and close it; a difference needs a reason. `pieces`: by notes and coins, when it was counted so. `agreed`: tender types that somebody compared with what the terminal or the slips say. */
export interface CloseDrawer {
  readonly opening: OpeningId;
  readonly counted_cents: number;
  readonly reason?: string;
  readonly pieces?: readonly Heap[];
  readonly agreed?: readonly string[];
}

/** Take cash out of a drawer to the safe, with a reason. */
export interface Drop {
  readonly movement: string;
  readonly opening: OpeningId;
  readonly cents: number;
  readonly reason: string;
}

/** Hand a wallet in. Less than nothing: the house pays its holder. `with_tips`: the tips that the house owes the holder are settled by it. */
export interface HandIn {
  readonly opening: OpeningId;
  readonly handed_cents: number;
  readonly reason?: string;
  readonly pieces?: readonly Heap[];
  readonly with_tips?: boolean;
}

/** Let a colleague answer for an open drawer, counted or not. */
export interface HandOverDrawer {
  readonly opening: OpeningId;
  readonly taker: PersonId;
  readonly counted_cents?: number | null;
  readonly pieces?: readonly Heap[];
  readonly reason?: string;
}

/** Open the drawer without a sale, with a reason. */
export interface NoSale {
  readonly movement: string;
  readonly opening: OpeningId;
  readonly reason: string;
}

/** Open a drawer with its float; `pieces`: by notes and coins, when it was counted so. */
export interface OpenDrawerOpenDrawer {
  readonly opening: OpeningId;
  readonly drawer: DrawerId;
  readonly float_cents: number;
  readonly pieces?: readonly Heap[];
}

/** Open one's own wallet with the money that one takes along. */
export interface OpenWallet {
  readonly opening: OpeningId;
  readonly float_cents: number;
  readonly pieces?: readonly Heap[];
}

/** Put cash into a drawer for no bill, with a reason. */
export interface PayIn {
  readonly movement: string;
  readonly opening: OpeningId;
  readonly cents: number;
  readonly reason: string;
}

/** Take cash out of a drawer for no bill, with a reason. */
export interface PayOut {
  readonly movement: string;
  readonly opening: OpeningId;
  readonly cents: number;
  readonly reason: string;
}

/** Pay a person's tips out of a drawer, all that is owed or a part of it. */
export interface PayTips {
  readonly movement: string;
  readonly opening: OpeningId;
  readonly person: PersonId;
  readonly cents: number;
}

/** Say that one has read that the house went back to an earlier state. */
export interface ReadRestoration {
  readonly restoration: string;
}

/** Read the figures of the business day so far. It may be done as often as one likes. */
export interface ReadX {
  readonly report: string;
}

/** Print every open check at the till: tables, lines with their stage, amounts. */
export interface PrintOpenChecks {
}

export interface Appointed {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly ("waiter" | "cook" | "cashier" | "manager")[];
}

/** Take people on, or give them other roles. */
export interface Appoint {
  readonly people: readonly Appointed[];
}

export interface Commands {
  readonly "bills.discount": DiscountBill;
  readonly "bills.draw_up": DrawUp;
  readonly "bills.exempt": Exempt;
  readonly "bills.keep_charge_rules": KeepChargeRules;
  readonly "bills.merge": MergeBills;
  readonly "bills.move": MovePieces;
  readonly "bills.present": Present;
  readonly "bills.reprint": ReprintBill;
  readonly "bills.split_by_line": SplitByLine;
  readonly "bills.split_by_seat": SplitBySeat;
  readonly "bills.split_evenly": SplitEvenly;
  readonly "bills.split_in_shares": SplitInShares;
  readonly "bills.take_terms_back": TakeTermsBack;
  readonly "bills.undo": UndoSplit;
  readonly "bills.waive_charge": WaiveCharge;
  readonly "floor.change_covers": ChangeCovers;
  readonly "floor.change_tab": ChangeTab;
  readonly "floor.clean": Clean;
  readonly "floor.guests_gone": GuestsGone;
  readonly "floor.hand_out": HandOut;
  readonly "floor.hand_over": HandOverHandOver;
  readonly "floor.join": Join;
  readonly "floor.keep_customs": KeepCustoms;
  readonly "floor.move": Move;
  readonly "floor.open_tab": OpenTab;
  readonly "floor.seat": Seat;
  readonly "floor.to_tab": ToTab;
  readonly "kitchen.acknowledge": Acknowledge;
  readonly "kitchen.acknowledge_message": AcknowledgeMessage;
  readonly "kitchen.all_now": AllNow;
  readonly "kitchen.answer_old_work": AnswerOldWork;
  readonly "kitchen.answer_shortage": AnswerShortage;
  readonly "kitchen.answer_void": AnswerVoid;
  readonly "kitchen.ask_rush": AskRush;
  readonly "kitchen.bump": Bump;
  readonly "kitchen.bump_lines": BumpLines;
  readonly "kitchen.fire_again": FireAgain;
  readonly "kitchen.grant_rush": GrantRush;
  readonly "kitchen.hold_again": HoldAgain;
  readonly "kitchen.message_waiter": MessageWaiter;
  readonly "kitchen.not_served": TakeBackServed;
  readonly "kitchen.pin": PinTickets;
  readonly "kitchen.place_before": PlaceBefore;
  readonly "kitchen.recall": Recall;
  readonly "kitchen.recall_lines": RecallLines;
  readonly "kitchen.refire": Refire;
  readonly "kitchen.refuse_rush": RefuseRush;
  readonly "kitchen.send_message": SendMessage;
  readonly "kitchen.serve": Serve;
  readonly "kitchen.show": ShowTickets;
  readonly "kitchen.start": StartTicket;
  readonly "kitchen.told": TellKitchen;
  readonly "menu.count": CountPortions;
  readonly "menu.eighty_six": EightySix;
  readonly "menu.publish": PublishMenu;
  readonly "menu.report_out": ReportOut;
  readonly "menu.restore": RestoreDish;
  readonly "orders.add": AddLines;
  readonly "orders.add_open": AddOpenDish;
  readonly "orders.change": ChangeLine;
  readonly "orders.change_service": ChangeService;
  readonly "orders.comp": Comp;
  readonly "orders.discount": Discount;
  readonly "orders.extend_discount": ExtendDiscount;
  readonly "orders.fire_course": FireCourse;
  readonly "orders.fire_when": FireWhen;
  readonly "orders.from_paper": EnterFromPaper;
  readonly "orders.hold": HoldCourse;
  readonly "orders.keep_price_rules": KeepPriceRules;
  readonly "orders.leave_discount": LeaveDiscount;
  readonly "orders.override": OverridePrice;
  readonly "orders.remove": RemoveLine;
  readonly "orders.restore": RestoreLine;
  readonly "orders.send": Send;
  readonly "orders.take_back": TakeBack;
  readonly "orders.transfer": Transfer;
  readonly "orders.void": VoidLine;
  readonly "paper.let_go": LetGo;
  readonly "paper.move": MovePaper;
  readonly "paper.print_anyway": PrintAnyway;
  readonly "paper.print_test": PrintTest;
  readonly "paper.redirect": Redirect;
  readonly "paper.reprint": Reprint;
  readonly "paper.retry": Retry;
  readonly "paper.trust_certificate": TrustPrinter;
  readonly "paper.turn_away": TurnAway;
  readonly "payments.cancel_card": CancelCard;
  readonly "payments.capture_card": CaptureCard;
  readonly "payments.charge_account": ChargeAccount;
  readonly "payments.enter_tip": EnterTip;
  readonly "payments.give_back": GiveBack;
  readonly "payments.look_up": LookUpCard;
  readonly "payments.read_alarm": ReadAlarm;
  readonly "payments.resolve_card": ResolveCard;
  readonly "payments.settle_account": SettleAccount;
  readonly "payments.settle_terminal": SettleTerminal;
  readonly "payments.start_card": StartCard;
  readonly "payments.take_bank_qr": TakeBankQr;
  readonly "payments.take_card_by_hand": TakeCardByHand;
  readonly "payments.take_cash": TakeCash;
  readonly "payments.take_cash_away": TakeCashAway;
  readonly "payments.take_voucher": TakeVoucher;
  readonly "post.let_go": LetLetterGo;
  readonly "post.retry": RetryLetter;
  readonly "refunds.change_tender": ChangeTender;
  readonly "refunds.pay_back": PayBack;
  readonly "refunds.take_return": TakeReturn;
  readonly "register.close_day": CloseDay;
  readonly "register.close_drawer": CloseDrawer;
  readonly "register.drop": Drop;
  readonly "register.hand_in": HandIn;
  readonly "register.hand_over": HandOverDrawer;
  readonly "register.no_sale": NoSale;
  readonly "register.open_drawer": OpenDrawerOpenDrawer;
  readonly "register.open_wallet": OpenWallet;
  readonly "register.pay_in": PayIn;
  readonly "register.pay_out": PayOut;
  readonly "register.pay_tips": PayTips;
  readonly "register.read_restoration": ReadRestoration;
  readonly "register.x_report": ReadX;
  readonly "reports.print_open_checks": PrintOpenChecks;
  readonly "staff.appoint": Appoint;
}
