"""The business day begins by itself, with its first drawer or its first firing."""

from __future__ import annotations

from collections.abc import Sequence

from server.hub.messages import Event
from server.hub.page import Page
from server.orders.fire import CourseFired
from server.payments.receipt import ReceiptIssued
from server.register.day import Calendar, open_day
from server.register.open_drawer import DrawerOpened
from server.register.views import calendar

Begins = CourseFired | DrawerOpened | ReceiptIssued
"""A receipt before both is rare: everything was held, and paid by card."""


def calendar_at(page: Page, happened: Begins) -> Calendar:
    return calendar(page, happened.at)


def begin_day(there: Calendar, happened: Begins) -> Sequence[Event]:
    return open_day(there, happened.at)
