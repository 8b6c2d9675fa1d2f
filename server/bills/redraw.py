"""Draw the bills of a check anew after more was sent, voided or priced otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, with_lines
from server.bills.billing import Billing, BillingEvent
from server.bills.deal import dealt, gathered, without_crumbs
from server.bills.draw import BillsDrawn, CheckCharged
from server.bills.drawing import left_over
from server.bills.fit import changed_bill, fitted
from server.bills.new_terms import terms_of_later
from server.kit.clock import Moment
from server.kit.ids import BillId, LineId
from server.kit.taxes import Taxing
from server.orders.check import WholeCheck


def redrawn(billing: Billing, check: WholeCheck, at: Moment) -> list[BillingEvent]:
    """Parts by seat or line keep what they have; the growing bills take the rest.

    A void that reaches into what is paid, or is being paid, is refused.
    """
    bills = arranged(billing, check)
    before = {bill.id: bill for bill in billing.bills}
    changed = [bill for bill in bills if before.get(bill.id) != bill]
    return [
        *_charged(billing, check, at),
        *_drawn(billing, changed, at),
    ]


def arranged(billing: Billing, check: WholeCheck) -> list[Bill]:
    """Every standing bill as the lines of now make it, and a new one for what fits on none."""
    growing = billing.all_growing
    before = [bill for bill in billing.standing if bill not in growing]
    parts = fitted(before, check.lines)
    rest = left_over(check.sent, parts)
    shrunk = {part.pool for part, was in zip(parts, before, strict=True) if part is not was}
    pools = {pool for pool in shrunk if pool}
    if growing:
        bills = [*parts, *_grown(growing, rest)]
    elif later := _later(billing, rest):
        # Shares that are being paid just now do not take later orders again afterwards.
        bills = [*(replace(each, grows=False) if each.is_owed else each for each in parts), *later]
    else:
        bills = list(parts)
    for pool in sorted(pools):
        bills = _redealt(bills, pool)
    return without_crumbs(bills)


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


def _grown(growing: Sequence[Bill], rest: tuple[BillLine, ...]) -> Sequence[Bill]:
    """One bill takes all of it; the unpaid parts of an even split share it anew."""
    if len(growing) == 1:
        return [changed_bill(growing[0], rest)]
    if _told(gathered(growing)) == _told(rest):
        return growing
    return shared_anew_among(growing, rest)


def _told(rows: Sequence[BillLine]) -> dict[LineId, tuple[Fraction, int, Taxing]]:
    return {row.line: (row.share, row.amount_cents, row.taxed) for row in rows}


def _redealt(bills: Sequence[Bill], pool: str) -> list[Bill]:
    """A void struck some parts of a split by shares more than others: shared out anew."""
    struck = [bill for bill in bills if bill.pool == pool and bill.is_untouched]
    again = shared_anew_among(struck, gathered(struck))
    after = {bill.id: bill for bill in again}
    return [after.get(bill.id, bill) for bill in bills]


def shared_anew_among(bills: Sequence[Bill], rows: tuple[BillLine, ...]) -> list[Bill]:
    """The bills of a pool with all these rows; outdated where the guests saw another figure."""
    return [
        replace(changed_bill(bill, now.lines), why=now.why)
        for bill, now in zip(bills, dealt(rows, bills), strict=True)
    ]


def _later(billing: Billing, rest: tuple[BillLine, ...]) -> list[Bill]:
    if not sum(row.amount_cents for row in rest) or not billing.standing:
        return []
    return [later_bill(billing, rest)]


def later_bill(billing: Billing, rows: tuple[BillLine, ...]) -> Bill:
    """What comes after the parts were made goes on a bill of its own, not presented yet."""
    seed = f"{billing.check}-later-"
    earlier = sum(bill.id.startswith(seed) for bill in billing.bills)
    blank = Bill(
        id=f"{seed}{earlier + 1}",
        check=billing.check,
        turn=billing.turn,
        table=billing.standing[0].table,
        label="Later orders",
        part="rest",
        currency=billing.standing[0].currency,
        lines=(),
        total_cents=0,
        taxes=(),
        terms=terms_of_later(billing.standing),
    )
    return with_lines(blank, rows)
