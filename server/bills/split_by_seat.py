"""Split by seat: each guest pays for their own dishes and a share of what the table shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, UnknownBill
from server.bills.billing import Billing, BillingEvent, agreed
from server.bills.draw import BillsDrawn, free_id
from server.bills.drawing import shared_out
from server.bills.split import part_of, untouched
from server.bills.views import billing_of
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, CheckId


class SplitBySeat(Command, frozen=True, kw_only=True):
    """Make one bill per seat; what belongs to no seat is shared by all of them."""

    NAME: ClassVar[str] = "bills.split_by_seat"

    check: CheckId


class NoSeats(Refusal):
    """Nobody said which dish is for which seat."""

    code = "bills.no_seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatSplit:
    billing: Billing | None
    covers: int


def load(page: Page, asked: SplitBySeat, _: Occasion) -> SeatSplit:
    billing = billing_of(page, asked.check)
    turn = turn_of(page, billing.turn) if billing else None
    return SeatSplit(billing=billing, covers=turn.covers if turn else 0)


def split_by_seat(state: SeatSplit, asked: SplitBySeat, occasion: Occasion) -> list[BillingEvent]:
    billing, bill = undivided(state.billing)
    if bill is None:
        return []
    seats = seats_of(bill, state.covers)
    if len(seats) < 2:  # noqa: PLR2004 - a bill for one seat is the bill itself
        raise NoSeats("No dish of this bill names a seat. Split it evenly or by line instead.")
    sharing = sharing_seats(billing, seats)
    parts = (seat_bill(billing, bill, seat, sharing) for seat in seats)
    return [
        BillsDrawn(
            check=asked.check,
            drawn=tuple(part for part in parts if part.total_cents),
            withdrawn=(BillId(bill.id),),
            at=occasion.now,
        )
    ]


def undivided(billing: Billing | None) -> tuple[Billing, Bill | None]:
    """The bill that everything stands on; None when it is split by seat already."""
    if billing is None or not billing.owed:
        raise UnknownBill("There is no open bill to split. Present it first.")
    seats = any(bill.part == "seat" for bill in billing.owed)
    growing = billing.growing
    if growing is not None and not (growing.part == "rest" and seats):
        return billing, untouched(agreed(growing))
    if seats:
        return billing, None
    raise NoSeats("This bill is split by line. Put the parts back together first.")


def seats_of(bill: Bill, covers: int) -> Sequence[int]:
    """Every seat of the party, and any further one that a dish was entered for."""
    named = [row.seat for row in bill.lines if row.seat is not None]
    if not named:
        return ()
    return range(1, max(covers, *named) + 1)


def sharing_seats(billing: Billing, seats: Sequence[int]) -> Sequence[int]:
    """Who has paid for a seat pays no second share of what the table had together."""
    paid = {bill.seat for bill in billing.standing if bill.part == "seat"}
    return [seat for seat in seats if seat not in paid] or seats


def seat_bill(billing: Billing, bill: Bill, seat: int, sharing: Sequence[int]) -> Bill:
    rows: list[BillLine] = []
    for row in bill.lines:
        if row.seat == seat:
            rows.append(row)
        elif row.seat is None and seat in sharing:
            rows.append(shared_out(row, len(sharing))[sharing.index(seat)])
    id_ = free_id(billing, f"{billing.check}-seat-{seat}")
    return replace(part_of(bill, id_, tuple(rows), "seat", f"Seat {seat}"), seat=seat)
