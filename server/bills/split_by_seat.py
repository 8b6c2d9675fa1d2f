"""Split by seat: each guest pays for their own dishes and a share of what the table shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, UnknownBill
from server.bills.billing import Billing, BillingEvent
from server.bills.deal import on_top, without_crumbs
from server.bills.draw import free_id
from server.bills.drawing import shared_out
from server.bills.fit import changed_bill
from server.bills.split import (
    Splitting,
    check_as_seen,
    check_fine,
    in_order,
    in_place,
    lines_of,
    part_of,
    splittable,
    splitting,
    stepped,
    untouched,
)
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, CheckId


class SplitBySeat(Command, frozen=True, kw_only=True):
    """Make one bill per seat; what belongs to no seat is shared by all of them.

    `bill`: of which bill; empty for the one that everything stands on.
    """

    NAME: ClassVar[str] = "bills.split_by_seat"

    check: CheckId
    bill: BillId = BillId("")


class NoSeats(Refusal):
    """Nobody said which dish is for which seat."""

    code = "bills.no_seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatSplit:
    splitting: Splitting
    covers: int


def load(page: Page, asked: SplitBySeat, occasion: Occasion) -> SeatSplit:
    state = splitting(page, asked.check, occasion)
    turn = turn_of(page, state.billing.turn) if state.billing else None
    return SeatSplit(splitting=state, covers=turn.covers if turn else 0)


def split_by_seat(state: SeatSplit, asked: SplitBySeat, occasion: Occasion) -> list[BillingEvent]:
    billing, bill = bill_meant(state, asked, occasion)
    if bill is None:
        return []
    seats = seats_of(billing, bill, state.covers)
    if len(seats) < 2:  # noqa: PLR2004 - a bill for one seat is the bill itself
        raise NoSeats("No dish of this bill names a seat. Split it evenly or by line instead.")
    sharing = sharing_seats(billing, bill, seats)
    rows = {seat: rows_of_seat(bill, seat, sharing) for seat in seats}
    parts = [_seat_part(billing, bill, seat, rows[seat]) for seat in seats if rows[seat]]
    drawn = [part for part in in_order(state.splitting, without_crumbs(parts)) if part.total_cents]
    check_fine(drawn)
    known = [each for each in billing.standing if each.id in {part.id for part in drawn}]
    return [
        stepped(
            billing,
            "seat",
            bill,
            occasion,
            withdrawn=(bill,),
            drawn=drawn,
            kept=in_place(known, lines_of((bill,))),
            lines=lines_of((bill,)),
        )
    ]


def bill_meant(
    state: SeatSplit, asked: SplitBySeat, occasion: Occasion
) -> tuple[Billing, Bill | None]:
    """The named bill, or the one that everything stands on; None when that is split already."""
    billing = state.splitting.billing
    if asked.bill:
        billing, bill = splittable(state.splitting, asked.bill, occasion)
        if bill.part == "seat":
            raise NoSeats(f"{bill.label} is one seat's bill already.")
        return billing, bill
    if billing is None or not billing.owed:
        raise UnknownBill("There is no open bill to split. Present it first.")
    check_as_seen(state.splitting, occasion)
    seats = any(bill.part == "seat" for bill in billing.owed)
    growing = billing.growing
    if growing is not None and not (growing.part == "rest" and seats):
        return billing, untouched(growing)
    if seats:
        return billing, None
    raise NoSeats("This bill is split by line. Put the parts back together first.")


def seats_of(billing: Billing, bill: Bill, covers: int) -> Sequence[int]:
    """Every seat of the party, and any further one that a dish was entered for."""
    named = [row.seat for row in bill.lines if row.seat is not None]
    known = [each.seat for each in billing.standing if each.seat is not None and each is not bill]
    if not named and not known:
        return ()
    return range(1, max(covers, *named, *known) + 1)


def sharing_seats(billing: Billing, bill: Bill, seats: Sequence[int]) -> Sequence[int]:
    """Who has paid for a seat pays no second share of what the table had together."""
    others = [each for each in billing.standing if each is not bill]
    paid = {each.seat for each in others if each.part == "seat" and not each.is_untouched}
    return [seat for seat in seats if seat not in paid] or seats


def _seat_part(billing: Billing, bill: Bill, seat: int, rows: tuple[BillLine, ...]) -> Bill:
    """A new bill for the seat, or its own unpaid one with this on top."""
    own = next(
        (
            each
            for each in billing.standing
            if each.part == "seat" and each.seat == seat and each.is_untouched and each is not bill
        ),
        None,
    )
    if own is not None:
        return changed_bill(own, on_top(own.lines, rows))
    id_ = free_id(billing, f"{billing.check}-seat-{seat}")
    return replace(part_of(bill, id_, rows, "seat", f"Seat {seat}"), seat=seat)


def rows_of_seat(bill: Bill, seat: int, sharing: Sequence[int]) -> tuple[BillLine, ...]:
    rows: list[BillLine] = []
    for row in bill.lines:
        if row.seat == seat:
            rows.append(row)
        elif row.seat is None and seat in sharing:
            rows.append(shared_out(row, len(sharing))[sharing.index(seat)])
    return tuple(rows)
