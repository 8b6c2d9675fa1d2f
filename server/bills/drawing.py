"""Draw bills from a check: which pieces and which cents stand on which bill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, BillLine
from server.bills.reduced import reduced_of
from server.kit.ids import LineId
from server.kit.money import allocated
from server.orders.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What other bills hold of a line: so many pieces, so many cents."""

    pieces: Fraction = Fraction(0)
    cents: int = 0


def taken_by(bills: Iterable[Bill], line: LineId) -> Taken:
    rows = [row for bill in bills for row in bill.lines if row.line == line]
    return Taken(
        pieces=sum((row.share for row in rows), start=Fraction(0)),
        cents=sum(row.amount_cents for row in rows),
    )


def bill_line(line: Line, share: Fraction, amount_cents: int) -> BillLine:
    return BillLine(
        line=LineId(line.id),
        name=line.name,
        modifiers=tuple(chosen.name for chosen in line.modifiers),
        seat=line.seat,
        pieces=share.numerator,
        of=share.denominator,
        amount_cents=amount_cents,
        tax=line.tax,
        tax_name=line.tax_name,
        rate_bp=line.rate_bp,
        taxing=line.taxing,
        price_cents=line.price_cents,
        reduced=reduced_of(line),
        line_pieces=line.quantity,
        line_cents=line.amount_cents,
    )


def left_over(lines: Iterable[Line], others: Sequence[Bill]) -> tuple[BillLine, ...]:
    """What no other bill holds: every piece and every cent of it."""
    found = []
    for line in lines:
        taken = taken_by(others, LineId(line.id))
        share = line.quantity - taken.pieces
        amount = line.amount_cents - taken.cents
        assert share >= 0, f"{line.id} is on more bills than it has pieces"
        if amount < 0 or (amount and not share):
            raise AlreadyPaid(
                f"{line.name} is paid, or is being paid. Give the money back by a refund instead."
            )
        if share:
            found.append(bill_line(line, share, amount))
    return tuple(found)


def shared_out(row: BillLine, ways: int) -> tuple[BillLine, ...]:
    """One row for each of several guests: the first ones carry the odd cents."""
    amounts = allocated(row.amount_cents, [1] * ways)
    return tuple(replace(row, of=row.of * ways, amount_cents=amount) for amount in amounts)


def parted(row: BillLine, pieces: int) -> tuple[BillLine | None, BillLine | None]:
    """Some pieces of a row, and what is left of it."""
    part, rest = allocated(row.amount_cents, [pieces, row.pieces - pieces])
    return (
        replace(row, pieces=pieces, amount_cents=part) if pieces else None,
        replace(row, pieces=row.pieces - pieces, amount_cents=rest)
        if row.pieces > pieces
        else None,
    )
