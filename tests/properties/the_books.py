"""What must hold in the whole house whatever happened: cents, pieces, numbers, moments."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Protocol, TypeVar

from server.bills.bill import Bill
from server.bills.billing import Settlement
from server.floor.turn import Turn
from server.hub.messages import Record
from server.kit.ids import CheckId, LineId
from server.kitchen.firing import Firing
from server.kitchen.lane import Lane
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from server.orders.check import Check
from server.orders.line import Line
from server.paper.job import Job
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.refunds.credit_note import CreditNote
from server.refunds.given_back import GivenBack
from server.register.day import Day
from server.register.drawer import Opening

Kind = TypeVar("Kind", bound=Record)


class Reader(Protocol):
    """A house whose live records can be read."""

    def sees(self, kind: type[Kind]) -> list[Kind]: ...


def every_bill_adds_up(house: Reader) -> None:
    tenders = house.sees(Tender)
    for bill in house.sees(Bill):
        here = [tender for tender in tenders if tender.bill == bill.id]
        assert bill.total_cents == sum(row.amount_cents for row in bill.lines)
        assert bill.total_cents == sum(row.gross_cents for row in bill.taxes)
        assert all(row.gross_cents == row.net_cents + row.tax_cents for row in bill.taxes)
        assert bill.paid_cents == sum(each.applied_cents for each in here if each.is_money)
        assert bill.reserved_cents == sum(each.amount_cents for each in here if each.is_pending)
        assert bill.paid_cents + bill.open_cents == bill.total_cents
        assert 0 <= bill.reserved_cents <= bill.open_cents
        if bill.is_standing and bill.payers:
            assert sum(payer.amount_cents for payer in bill.payers) == bill.total_cents
            assert sum(payer.paid_cents for payer in bill.payers) == bill.paid_cents


def every_check_is_on_its_bills(house: Reader) -> None:
    bills = [bill for bill in house.sees(Bill) if bill.is_standing]
    checks = {check.id: check for check in house.sees(Check)}
    for settlement in house.sees(Settlement):
        parts = [bill for bill in bills if bill.check == settlement.check]
        # When everything on a presented bill was voided, what comes after has no bill yet.
        billed = sum(bill.total_cents for bill in parts)
        assert billed == (settlement.total_cents if parts else 0)
        assert sum(bill.paid_cents for bill in parts) == settlement.paid_cents
        assert settlement.open_cents + settlement.paid_cents == settlement.total_cents
        check = checks.get(settlement.check)
        assert check is None or check.total_cents == settlement.total_cents
        owed = [bill for bill in parts if bill.is_owed]
        if check and parts and not owed:
            assert check.closed_at is not None, "all is paid, and the check is still open"


def every_line_adds_up(house: Reader) -> None:
    lines = house.sees(Line)
    rows = [row for bill in house.sees(Bill) if bill.is_standing for row in bill.lines]
    for line in lines:
        on_bills = sum((r.share for r in rows if r.line == line.id), start=Fraction(0))
        assert on_bills <= line.quantity, "more pieces on bills than were ordered"
        assert line.quantity >= 0
        assert line.quantity or line.voided
        assert 0 <= line.amount_cents <= line.full_cents
        assert all(each.cents >= 0 for each in line.reductions)
        assert not (line.firing and line.sent_at is None), "the kitchen cooks what nobody sent"
    for check in house.sees(Check):
        mine = [line for line in lines if line.check == check.id]
        assert check.total_cents == sum(line.amount_cents for line in mine if line.sent_at)
        assert check.unsent == sum(line.quantity for line in mine if line.is_unsent)
        assert check.closed_at is None or check.unsent == 0


def every_line_cooks_once(house: Reader) -> None:
    on_tickets = Counter(line.line for ticket in house.sees(Ticket) for line in ticket.lines)
    assert all(count == 1 for count in on_tickets.values()), "a line cooks twice"
    by_id = {ticket.id: ticket for ticket in house.sees(Ticket)}
    gone = {turn.id for turn in house.sees(Turn) if turn.gone_at is not None}
    asked = Counter[str]()
    for work in house.sees(OldWork):
        for matter in work.matters:
            asked[matter.line or ""] += matter.pieces if matter.what == "void" else 0
    for line in house.sees(Line):
        if line.is_told:
            ticket = by_id.get(f"{line.firing}-{line.station}")
            if ticket is None:
                assert line.quantity == 0, "fired, and no station knows of it"
                continue  # All of it was voided before any station was told.
            (told,) = [each for each in ticket.lines if each.line == line.id]
            # Who has gone all the same is cooked for no more.
            if told.wanted or ticket.turn not in gone:
                assert told.wanted == line.quantity + asked[line.id]
        else:
            assert on_tickets[LineId(line.id)] == 0, "a ticket for what was not fired"


def every_dish_that_was_kept_back_is_asked_about(house: Reader) -> None:
    turns = {turn.id for turn in house.sees(Turn)}
    fires = [each for work in house.sees(OldWork) for each in work.matters if each.what == "fire"]
    pieces = Counter[str]()
    for line in house.sees(Line):
        if line.kept_back_at is not None:
            pieces[line.firing or ""] += line.quantity
    assert {each.firing: each.pieces for each in fires} == {f: n for f, n in pieces.items() if n}
    for work in house.sees(OldWork):
        assert work.turn in turns, "a question about a party that has gone"
        assert work.matters
        assert work.dishes == sum(each.pieces for each in work.matters)


def every_firing_counts_its_stations(house: Reader) -> None:
    for firing in house.sees(Firing):
        tickets = [each for each in house.sees(Ticket) if each.firing == firing.id]
        shares = [each for each in tickets if each.has_share]
        assert firing.stations == len(shares)
        assert firing.bumped == sum(each.bumped_at is not None for each in shares)
        if firing.ready_at and firing.served_at is None:
            assert firing.bumped == firing.stations > 0
        held = any(each.held_at for each in shares)
        assert (firing.held_at is not None) == held


def every_lane_runs_without_a_hole(house: Reader) -> None:
    since = max((day.closed_at or day.opened_at for day in house.sees(Day)), default=0)
    for lane in house.sees(Lane):
        jobs = [j for j in house.sees(Job) if j.station == lane.id and j.asked_at >= since]
        numbers = sorted(job.number or 0 for job in jobs)
        assert numbers == list(range(1, lane.last_number + 1)), f"{lane.id}: {numbers}"


def every_tile_tells_the_truth(house: Reader) -> None:
    checks = house.sees(Check)
    paid = {each.check: each.paid_cents for each in house.sees(Settlement)}
    firings = {firing.id: firing for firing in house.sees(Firing)}
    for turn in house.sees(Turn):
        mine = [check for check in checks if check.turn == turn.id]
        assert mine, "a party without a check"
        still = [check for check in mine if check.closed_at is None]
        owed = sum(check.total_cents - paid.get(CheckId(check.id), 0) for check in still)
        assert owed >= 0
        assert not (turn.paid_at and owed), "paid, and something is owed"
        assert not (turn.gone_at and owed), "gone, and something is owed"
        assert {check.table for check in mine} == {turn.table}
        assert {check.waiter for check in mine} == {turn.waiter}
        cooking = {each.firing for each in turn.cooking}
        wanted = {
            f.id for f in firings.values()
            if f.turn == turn.id and f.course and not f.served_at and not f.held_at and f.stations
        }  # fmt: skip
        assert cooking == wanted, "the tile says cooking, and the kitchen something else"
        ready = {each.firing for each in turn.cooking if each.ready_at}
        assert ready == {each for each in wanted if firings[each].ready_at}


def every_ticket_says_whose_it_is(house: Reader) -> None:
    turns = {turn.id: turn for turn in house.sees(Turn)}
    checks = {check.id: check for check in house.sees(Check)}
    lines = {line.id: line for line in house.sees(Line)}
    for ticket in house.sees(Ticket):
        turn, check = turns[ticket.turn], checks.get(ticket.check)
        assert ticket.waiter == turn.waiter
        assert check is None or check.turn == ticket.turn
        # What a party had paid before it joined another one is filed, and still cooks.
        told = [lines[each.line] for each in ticket.lines if each.line in lines]
        assert all(checks[line.check].turn == turn.id for line in told if line.quantity)


def every_receipt_is_paid(house: Reader) -> None:
    receipts = sorted(house.sees(Receipt), key=lambda each: each.number)
    numbers = [each.number for each in receipts]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    for receipt in receipts:
        assert sum(each.amount_cents for each in receipt.tenders) == receipt.total_cents


def every_drawer_holds_what_was_handed_over(house: Reader) -> None:
    for opening in house.sees(Opening):
        tenders = (each for each in house.sees(Tender) if each.opening == opening.id)
        here = [each for each in tenders if each.is_money]
        # A voucher brings no cash, but what is left of it may go back in cash.
        kept = sum(each.given_cents * (each.type == "cash") - each.change_cents for each in here)
        notes = [each for each in house.sees(CreditNote) if each.opening == opening.id]
        kept -= sum(way.cents for note in notes for way in note.ways if way.how == "cash")
        assert all(each.change_cents >= 0 for each in here)
        if opening.expected_cents is None or opening.counted_cents is None:
            continue
        assert opening.expected_cents == opening.float_cents + kept
        assert opening.over_short_cents == opening.counted_cents - opening.expected_cents


def no_more_goes_back_than_came_in(house: Reader) -> None:
    receipts = {each.number: each for each in house.sees(Receipt)}
    for gone in house.sees(GivenBack):
        receipt = receipts.get(gone.receipt)
        if receipt is None:
            continue
        assert gone.total_cents == sum(gone.ways_cents) <= receipt.total_cents
        for at, cents in enumerate(gone.ways_cents):
            assert 0 <= cents <= receipt.tenders[at].amount_cents
        for at, share in gone.shares.items():
            assert 0 < share <= receipt.lines[at].share
        if gone.shares == {at: line.share for at, line in enumerate(receipt.lines)}:
            assert gone.total_cents == receipt.total_cents, (
                "all of it went back, but not every cent"
            )


def every_credit_note_adds_up(house: Reader) -> None:
    notes = sorted(house.sees(CreditNote), key=lambda each: each.number)
    numbers = [each.number for each in notes]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    for note in notes:
        goods = sum(line.amount_cents for line in note.lines)
        assert note.total_cents == goods + note.terms_cents
        by_ways = sum(way.cents for way in note.ways)
        assert by_ways == (0 if note.of == "cancellation" else note.total_cents)
        assert note.total_cents == sum(row.gross_cents for row in note.taxes)


BOOKS = (
    every_bill_adds_up,
    every_check_is_on_its_bills,
    every_line_adds_up,
    every_line_cooks_once,
    every_dish_that_was_kept_back_is_asked_about,
    every_firing_counts_its_stations,
    every_lane_runs_without_a_hole,
    every_tile_tells_the_truth,
    every_ticket_says_whose_it_is,
    every_receipt_is_paid,
    every_drawer_holds_what_was_handed_over,
    no_more_goes_back_than_came_in,
    every_credit_note_adds_up,
)
