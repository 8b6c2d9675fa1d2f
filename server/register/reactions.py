"""The business day begins by itself, with its first drawer or firing, and stays of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from server.floor.keep_customs import CustomsKept
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.orders.fire import CourseFired
from server.payments.receipt import ReceiptIssued
from server.payments.views import takings
from server.refunds.credit_note import CreditNoteIssued
from server.register.day import Calendar, open_day
from server.register.open_drawer import DrawerOpened
from server.register.views import calendar

Begins = CourseFired | DrawerOpened | ReceiptIssued | CreditNoteIssued
"""A receipt before both is rare: everything was held, and paid by card."""


def calendar_at(page: Page, happened: Begins) -> Calendar:
    return calendar(page, happened.at)


def begin_day(there: Calendar, happened: Begins) -> Sequence[Event]:
    return open_day(there, happened.at)


class DayRuns(Refusal):
    """A business day is of one kind from its first dish to its Z."""

    code = "register.day_runs"


def running_day(page: Page, _: CustomsKept) -> str | None:
    return takings(page).business_day


def check_day_over(day: str | None, kept: CustomsKept) -> Sequence[Event]:
    """Otherwise one Z would add up receipts that count and receipts that do not."""
    if day is not None and kept.customs.money != kept.before.money:
        raise DayRuns(
            f"Business day {day} is running with money {kept.before.money}. "
            "Close it first, then say what the next one does."
        )
    return ()
