"""Reprice: a line costs less or more than before, so its rows on unpaid parts share that anew."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, BillLine, with_lines
from server.bills.drawing import taken_by
from server.bills.payers import shared_anew
from server.bills.reduced import reduced_of
from server.kit.ids import LineId
from server.kit.money import allocated
from server.orders.line import Line


def repriced_parts(bills: tuple[Bill, ...], line: Line) -> tuple[Bill, ...]:
    """Parts that nobody has paid share what is left; what no part has is the growing bill's."""
    id_ = LineId(line.id)
    rows = {bill.id: row for bill in bills for row in bill.lines if row.line == id_}
    if all(_is_fresh(row, line) for row in rows.values()):
        return bills
    free = [bill for bill in bills if bill.id in rows and bill.is_untouched]
    fixed = taken_by((bill for bill in bills if not bill.is_untouched), id_)
    left_cents = line.amount_cents - fixed.cents
    if left_cents < 0:
        raise AlreadyPaid(
            f"{line.name} is paid, or is being paid. Give the money back by a refund instead."
        )
    if not free:
        return bills
    shares = [rows[bill.id].share for bill in free]
    elsewhere = line.quantity - fixed.pieces - sum(shares, start=Fraction(0))
    amounts = _by_share(left_cents, [*shares, elsewhere])
    after = {
        bill.id: _costing(bill, line, amount) for bill, amount in zip(free, amounts, strict=False)
    }
    return tuple(after.get(bill.id, bill) for bill in bills)


def _is_fresh(row: BillLine, line: Line) -> bool:
    """Rows of an older house do not name their price; nothing was reduced then."""
    is_priced = not row.price_cents or row.price_cents == line.price_cents
    return is_priced and row.reduced == reduced_of(line)


def _by_share(cents: int, shares: list[Fraction]) -> tuple[int, ...]:
    common = lcm(*(share.denominator for share in shares))
    return allocated(cents, [int(share * common) for share in shares])


def _costing(bill: Bill, line: Line, amount_cents: int) -> Bill:
    rows = tuple(
        replace(
            row,
            amount_cents=amount_cents,
            price_cents=line.price_cents,
            reduced=reduced_of(line),
        )
        if row.line == line.id
        else row
        for row in bill.lines
    )
    drawn = with_lines(bill, rows)
    outdated = bill.outdated or bill.presented_at is not None
    return replace(drawn, payers=shared_anew(drawn), outdated=outdated)
