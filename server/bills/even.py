"""Even again after an undo: later orders go to one place, and equal shares are equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as with_state
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import Bill, with_lines
from server.bills.billing import Billing
from server.bills.deal import gathered, on_top
from server.bills.payers import shared_anew
from server.bills.redraw import shared_anew_among
from server.kit.clock import Moment

ODD = 2
"""Cents."""


def with_one_heir(billing: Billing, at: Moment) -> Billing:
    """Later orders go to one place: a bill that is whole again takes in what came since.

    Shares that would take later orders again do not while those have a bill of their own.
    """
    growing = [bill for bill in billing.owed if bill.grows]
    if len({bill.pool or bill.id for bill in growing}) < 2:  # noqa: PLR2004 - one place
        return billing
    whole = next((bill for bill in growing if bill.part == "whole"), None)
    others = [bill for bill in growing if bill is not whole and not bill.pool]
    if whole is None or not all(bill.is_untouched for bill in others):
        stops = [bill for bill in growing if bill not in others[-1:]]
        return with_bills(billing, [replace(bill, grows=False) for bill in stops])
    joined = with_lines(whole, on_top(whole.lines, gathered(others)))
    outdated = bool(others) and whole.presented_at is not None
    joined = replace(joined, payers=shared_anew(joined), outdated=outdated or whole.outdated)
    gone = [replace(bill, withdrawn_at=at) for bill in others]
    stops = [replace(bill, grows=False) for bill in growing if bill.pool]
    return with_bills(billing, [joined, *gone, *stops])


def evened(billing: Billing, before: Billing) -> Billing:
    """Shares of one split are even again, whatever came or was voided since it was taken apart."""
    was = {bill.id: bill for bill in before.owed}
    changed = {bill.pool for bill in billing.owed if was.get(bill.id) != bill}
    for pool in sorted(changed - {""}):
        bills = [bill for bill in billing.owed if bill.pool == pool and bill.is_untouched]
        if len(bills) > 1 and not is_even(bills):
            billing = with_bills(billing, shared_anew_among(bills, gathered(bills)))
    return billing


def is_even(pool: Sequence[Bill]) -> bool:
    """Each split has an odd cent of its own: a share of a share may miss two."""
    sharing = [bill for bill in pool if bill.part_of_pool]
    whole = sum((bill.part_of_pool for bill in sharing), start=Fraction(0))
    cents = sum(bill.goods_cents for bill in sharing)
    parts = {bill.id: bill.part_of_pool / whole for bill in sharing}
    return all(abs(bill.goods_cents - cents * parts[bill.id]) < ODD for bill in sharing)


def with_bills(billing: Billing, bills: Sequence[Bill]) -> Billing:
    now = {bill.id: bill for bill in bills}
    return with_state(billing, bills=tuple(now.get(bill.id, bill) for bill in billing.bills))
