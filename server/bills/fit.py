"""Fit the parts of a check to its lines: no more pieces than a line has, and just its cents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, BillLine, with_lines
from server.bills.deal import by_share, with_share
from server.bills.drawing import Taken, taken_by
from server.bills.payers import shared_anew
from server.bills.reduced import reduced_of
from server.kit.ids import LineId
from server.orders.line import Line


def fitted(parts: Sequence[Bill], lines: Iterable[Line]) -> tuple[Bill, ...]:
    """The parts without what was voided, at the prices of now; what is paid keeps what it has.

    A void or a discount that reaches into what is paid, or is being paid, is refused.
    """
    bills = tuple(parts)
    for line in lines:
        bills = _fitted(bills, line)
    return bills


def changed_bill(bill: Bill, lines: tuple[BillLine, ...]) -> Bill:
    """The bill with other lines: outdated when the guests have seen another figure."""
    drawn = with_lines(bill, lines)
    if drawn.lines == bill.lines:
        return bill
    if drawn.open_cents < drawn.reserved_cents:
        raise AlreadyPaid(
            f"Money was taken for this already ({bill.label}). Give it back by a refund instead."
        )
    return replace(
        drawn,
        payers=shared_anew(drawn),
        outdated=bill.presented_at is not None,
        why=bill.why if drawn.total_cents == bill.total_cents else "",
    )


def _fitted(bills: tuple[Bill, ...], line: Line) -> tuple[Bill, ...]:
    id_ = LineId(line.id)
    held = {bill.id: row for bill in bills if bill.is_untouched if (row := row_of(bill, id_))}
    fixed = taken_by((bill for bill in bills if not bill.is_untouched), id_)
    left, cents = line.quantity - fixed.pieces, line.amount_cents - fixed.cents
    if left < 0 or cents < 0 or (cents and not left):
        raise AlreadyPaid(
            f"{line.name} is paid, or is being paid. Give the money back by a refund instead."
        )
    if not held:
        return bills
    after = dict(zip(held, _rows(tuple(held.values()), line, fixed), strict=True))
    return tuple(
        changed_bill(bill, _with_row(bill, id_, after[bill.id])) if bill.id in after else bill
        for bill in bills
    )


def row_of(bill: Bill, line: LineId) -> BillLine | None:
    return next((row for row in bill.lines if row.line == line), None)


def _with_row(bill: Bill, line: LineId, row: BillLine | None) -> tuple[BillLine, ...]:
    rows = (row if each.line == line else each for each in bill.lines)
    return tuple(each for each in rows if each is not None)


def _rows(rows: Sequence[BillLine], line: Line, fixed: Taken) -> Sequence[BillLine | None]:
    """What the unpaid parts have of a line from now on."""
    left = line.quantity - fixed.pieces
    before = [row.share for row in rows]
    shares = before if sum(before) <= left else fewer(rows, Fraction(left))
    if shares == before and all(_is_fresh(row, line) for row in rows):
        return rows
    cents = line.amount_cents - fixed.cents
    amounts = by_share(cents, [*shares, left - sum(shares)]) if left else (0,) * len(rows)
    return [
        replace(
            with_share(row, share, amount),
            line_pieces=line.quantity,
            line_cents=line.amount_cents,
            price_cents=line.price_cents,
            reduced=reduced_of(line),
            tax=line.tax,
            tax_name=line.tax_name,
            rate_bp=line.rate_bp,
            taxing=line.taxing,
        )
        if share
        else None
        for row, share, amount in zip(rows, shares, amounts, strict=False)
    ]


def _is_fresh(row: BillLine, line: Line) -> bool:
    """Rows of an older house do not name their price; nothing was reduced then."""
    is_priced = not row.price_cents or row.price_cents == line.price_cents
    return is_priced and row.reduced == reduced_of(line) and row.taxed == line.taxed


def fewer(rows: Sequence[BillLine], pieces: Fraction) -> list[Fraction]:
    """Whole pieces go from the last part first; shared ones shrink on every part alike."""
    if any(row.of > 1 for row in rows):
        whole = sum((row.share for row in rows), start=Fraction(0))
        return [row.share * pieces / whole for row in rows]
    found = []
    for row in rows:
        found.append(min(row.share, pieces))
        pieces -= found[-1]
    return found
