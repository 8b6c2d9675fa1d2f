"""Draw the bills of a check anew after more was sent or something was voided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, BillLine, with_lines
from server.bills.billing import Billing, BillingEvent
from server.bills.draw import BillsDrawn, CheckCharged
from server.bills.drawing import left_over, taken_by
from server.bills.payers import shared_anew
from server.bills.reprice import repriced_parts
from server.kit.clock import Moment
from server.kit.ids import BillId, LineId
from server.kit.money import allocated
from server.orders.check import WholeCheck
from server.orders.line import Line


def redrawn(billing: Billing, check: WholeCheck, at: Moment) -> list[BillingEvent]:
    """Parts by seat or line keep what they have; the growing bill takes the rest.

    A void that reaches into what is paid, or is being paid, is refused.
    """
    growing = billing.growing
    parts = _shrunk_parts([bill for bill in billing.standing if bill is not growing], check.lines)
    rest = left_over(check.sent, parts)
    bills = [*parts, *([changed_bill(growing, rest)] if growing else _later(billing, check, rest))]
    before = {bill.id: bill for bill in billing.bills}
    changed = [bill for bill in bills if before.get(bill.id) != bill]
    return [
        *_charged(billing, check, at),
        *_drawn(billing, changed, at),
    ]


def _charged(billing: Billing, check: WholeCheck, at: Moment) -> list[BillingEvent]:
    total = check.head.total_cents
    if total == billing.total_cents:
        return []
    return [CheckCharged(check=billing.check, total_cents=total, at=at)]


def _drawn(billing: Billing, changed: Sequence[Bill], at: Moment) -> list[BillingEvent]:
    """A bill with nothing to pay is none: nobody could ever settle it."""
    if not changed:
        return []
    return [
        BillsDrawn(
            check=billing.check,
            drawn=tuple(bill for bill in changed if bill.total_cents),
            withdrawn=tuple(BillId(bill.id) for bill in changed if not bill.total_cents),
            at=at,
        )
    ]


def changed_bill(bill: Bill, lines: tuple[BillLine, ...]) -> Bill:
    """The bill with other lines: outdated when the guests have seen the old ones."""
    if lines == bill.lines:
        return bill
    drawn = with_lines(bill, lines)
    if drawn.open_cents < drawn.reserved_cents:
        raise AlreadyPaid(
            f"Money was taken for this already ({bill.label}). Give it back by a refund instead."
        )
    outdated = bill.presented_at is not None
    return replace(drawn, payers=shared_anew(drawn), outdated=outdated)


def _later(billing: Billing, check: WholeCheck, rest: tuple[BillLine, ...]) -> list[Bill]:
    """What comes after the parts were made goes on a bill of its own, not presented yet."""
    if not sum(row.amount_cents for row in rest) or not billing.standing:
        return []
    seed = f"{billing.check}-later-"
    earlier = sum(bill.id.startswith(seed) for bill in billing.bills)
    blank = Bill(
        id=f"{seed}{earlier + 1}",
        check=billing.check,
        turn=check.head.turn,
        table=billing.standing[0].table,
        label="Later orders",
        part="rest",
        lines=(),
        total_cents=0,
        taxes=(),
    )
    return [with_lines(blank, rest)]


def _shrunk_parts(parts: Sequence[Bill], lines: Iterable[Line]) -> tuple[Bill, ...]:
    """Take voided pieces off the parts that nobody has paid for yet."""
    bills = tuple(parts)
    for line in lines:
        bills = repriced_parts(_shrunk(bills, line), line)
    return bills


def _shrunk(bills: tuple[Bill, ...], line: Line) -> tuple[Bill, ...]:
    id_ = LineId(line.id)
    if taken_by(bills, id_).pieces <= line.quantity:
        return bills
    fixed = taken_by((bill for bill in bills if not bill.is_untouched), id_)
    if fixed.pieces > line.quantity:
        raise AlreadyPaid(
            f"{line.name} is paid, or is being paid. Give the money back by a refund instead."
        )
    held = {bill.id: row for bill in bills if bill.is_untouched if (row := _row(bill, id_))}
    fewer = _fewer(
        tuple(held.values()), line.quantity - fixed.pieces, line.amount_cents - fixed.cents
    )
    after = dict(zip(held, fewer, strict=True))
    return tuple(
        changed_bill(bill, _with_row(bill, id_, after[bill.id])) if bill.id in after else bill
        for bill in bills
    )


def _row(bill: Bill, line: LineId) -> BillLine | None:
    return next((row for row in bill.lines if row.line == line), None)


def _with_row(bill: Bill, line: LineId, row: BillLine | None) -> tuple[BillLine, ...]:
    rows = (row if each.line == line else each for each in bill.lines)
    return tuple(each for each in rows if each is not None)


def _fewer(rows: Sequence[BillLine], pieces: Fraction, cents: int) -> list[BillLine | None]:
    """Whole pieces go from the last part first; shared ones shrink on every part alike."""
    if not pieces:
        return [None for _ in rows]
    if all(row.of == 1 for row in rows):
        shares = _off_the_last(rows, pieces)
    else:
        whole = sum((row.share for row in rows), start=Fraction(0))
        shares = [row.share * pieces / whole for row in rows]
    common = lcm(*(share.denominator for share in shares))
    amounts = allocated(cents, [int(share * common) for share in shares])
    return [
        replace(row, pieces=share.numerator, of=share.denominator, amount_cents=amount)
        if share
        else None
        for row, share, amount in zip(rows, shares, amounts, strict=True)
    ]


def _off_the_last(rows: Sequence[BillLine], pieces: Fraction) -> list[Fraction]:
    shares = []
    for row in rows:
        shares.append(min(row.share, pieces))
        pieces -= shares[-1]
    return shares
