"""Carried over: parties that are still seated when the day closes keep their bills."""

from __future__ import annotations

from collections.abc import Iterator

from server.bills.bill import Bill
from server.bills.billing import Billing
from server.bills.views import billings
from server.hub.page import Page
from server.orders.views import open_checks
from server.register.figures import by_number


def owed_bills(page: Page) -> Iterator[Bill]:
    return (bill for billing in billings(page) for bill in billing.owed)


def billings_over(page: Page) -> tuple[Billing, ...]:
    """The bills of parties that are carried over stay where they are."""
    carried = {check.id for check in open_checks(page)}
    return tuple(each for each in billings(page) if each.check not in carried)


def part_paid(page: Page) -> tuple[str, ...]:
    """Tables with a bill that money came in for, and that is not settled."""
    return tuple(
        sorted({bill.table for bill in owed_bills(page) if bill.paid_cents}, key=by_number)
    )
