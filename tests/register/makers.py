"""Makers for the register: drawers counted, days closed."""

from __future__ import annotations

from server.hub.dispatch import CarriedOut
from server.kit.ids import OpeningId
from server.register.close_day import CloseDay
from server.register.close_drawer import CloseDrawer
from server.register.day import Day
from server.register.drawer import Opening
from server.register.zreport import ZReport
from tests.bills.makers import ANNA, CLEO, leaves, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import pays_cash

MAY_1 = "2026-05-01"


def opening_of(evening: Evening, number: int = 1) -> Opening:
    """The latest opening of a drawer."""
    found = [each for each in evening.sees(Opening) if each.drawer == f"drawer-{number}"]
    return max(found, key=lambda each: each.opened_at)


def counts(
    evening: Evening, cents: int, reason: str = "", *, by: str = CLEO, number: int = 1
) -> Opening:
    """Count and close a drawer."""
    opening = OpeningId(opening_of(evening, number).id)
    evening.asks(by, CloseDrawer(opening=opening, counted_cents=cents, reason=reason))
    return opening_of(evening, number)


def closes(evening: Evening, day: str = MAY_1) -> CarriedOut:
    return evening.asks(CLEO, CloseDay(day=day))


def z_of(evening: Evening) -> ZReport:
    """The one that screens show: the last."""
    (report,) = evening.sees(ZReport)
    return report


def day_of(evening: Evening) -> Day:
    """The one that screens show: open, or closed last."""
    (day,) = evening.sees(Day)
    return day


def a_party_pays(
    evening: Evening, label: str = "5", *dishes: str, covers: int = 2, tip: int = 0
) -> None:
    """Sits down, orders, pays cash and leaves."""
    sits(evening, ANNA, label, covers)
    orders(evening, ANNA, label, *(dishes or ("2 Beer",)))
    bill = presents(evening, ANNA, label, f"bill-{label}-{evening.rev}")
    pays_cash(evening, bill, bill.total_cents, tip=tip)
    leaves(evening, ANNA, label)
