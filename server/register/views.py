"""What other rooms may know of drawers and business days, and what opening a day needs."""

from __future__ import annotations

from server.bills.local_time import date_words
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import DrawerId, OpeningId, PersonId
from server.kitchen.views import lanes
from server.paper.views import letterhead
from server.payments.views import takings, tenders
from server.register import cash_customs as customs_of_cash
from server.register.cash_customs import CashCustoms
from server.register.day import Calendar, Day
from server.register.drawer import Drawer, Opening
from server.register.movement import Movement
from server.register.numbers import NONE_YET, THE_HOUSE, ReportNumbers
from server.register.restoration import Restoration
from server.register.sales_now import NOTHING_OPEN, NOTHING_SOLD, OpenNow, SalesNow
from server.register.store import (
    CASH_CUSTOMS,
    DAYS,
    DRAWERS,
    MOVEMENTS,
    NUMBERS,
    OPEN_NOW,
    OPENINGS,
    RESTORATIONS,
    SALES_NOW,
    TIP_ACCOUNTS,
    XREPORTS,
    ZREPORTS,
)
from server.register.tips import TipAccount, Tips
from server.register.xreport import XReport
from server.register.zreport import ZReport
from server.staff.views import name_of

DAYS_PER_DATE_MAX = 100


def drawer_of(page: Page, drawer: DrawerId) -> Drawer | None:
    return page.load(DRAWERS, drawer)


def drawers(page: Page) -> tuple[Drawer, ...]:
    return tuple(sorted(page.live(DRAWERS), key=lambda drawer: drawer.id))


def opening_of(page: Page, opening: OpeningId) -> Opening | None:
    return page.load(OPENINGS, opening)


def openings(page: Page) -> tuple[Opening, ...]:
    """The openings of this business day, in order of time."""
    return tuple(sorted(page.live(OPENINGS), key=lambda each: (each.opened_at, each.id)))


def movement_of(page: Page, movement: str) -> Movement | None:
    return page.load(MOVEMENTS, movement)


def movements(page: Page) -> tuple[Movement, ...]:
    """What was moved on this business day, in order of time."""
    return tuple(sorted(page.live(MOVEMENTS), key=lambda each: (each.at, each.id)))


def cash_customs(page: Page) -> CashCustoms:
    return page.load(CASH_CUSTOMS, customs_of_cash.THE_HOUSE) or customs_of_cash.PLAIN


def tip_accounts(page: Page) -> tuple[TipAccount, ...]:
    """What the house owes from days before, by person."""
    return tuple(sorted(page.live(TIP_ACCOUNTS), key=lambda each: each.id))


def tips(page: Page) -> Tips:
    """Whose tips are where, of this business day and what is owed from before."""
    people = {each.waiter for each in tenders(page)}
    people |= {PersonId(each.id) for each in page.live(TIP_ACCOUNTS)}
    return Tips(
        tenders=tenders(page),
        openings=openings(page),
        movements=movements(page),
        accounts=tip_accounts(page),
        names={person: name_of(page, person) for person in people},
    )


def day_of(page: Page, day: str) -> Day | None:
    return page.load(DAYS, day)


def days(page: Page) -> tuple[Day, ...]:
    """The day that is open, or the one that was closed last."""
    return tuple(page.live(DAYS))


def z_reports(page: Page) -> tuple[ZReport, ...]:
    """The last one, until the next is made."""
    return tuple(page.live(ZREPORTS))


def sales_now(page: Page) -> SalesNow:
    return page.load(SALES_NOW, THE_HOUSE) or NOTHING_SOLD


def sales_before(page: Page) -> SalesNow:
    """As they stood before this command."""
    for before, _ in page.turned(SALES_NOW):
        return before or NOTHING_SOLD
    return sales_now(page)


def open_now(page: Page) -> OpenNow:
    return page.load(OPEN_NOW, THE_HOUSE) or NOTHING_OPEN


def xreport_of(page: Page, report: str) -> XReport | None:
    return page.load(XREPORTS, report)


def report_numbers(page: Page) -> ReportNumbers:
    return page.load(NUMBERS, THE_HOUSE) or NONE_YET


def restoration_of(page: Page, epoch: str) -> Restoration | None:
    return page.load(RESTORATIONS, epoch)


def restorations(page: Page) -> tuple[Restoration, ...]:
    """Those that the next Z has to tell of."""
    return tuple(sorted(page.live(RESTORATIONS), key=lambda each: (each.at, each.id)))


def calendar(page: Page, at: Moment) -> Calendar:
    """While a day is open nothing else of this matters, and nothing is looked up."""
    time_zone, current = letterhead(page).time_zone, takings(page).business_day
    return Calendar(
        current=current,
        closed=tuple(day for day in days(page) if day.closed_at is not None),
        taken=_days_of(page, date_words(at, time_zone)) if current is None else frozenset(),
        time_zone=time_zone,
        lanes=lanes(page),
    )


def _days_of(page: Page, date: str) -> frozenset[str]:
    """The days of one date: nearly always one, as closing early and opening again is rare."""
    names = [date, *(f"{date}-{number}" for number in range(2, DAYS_PER_DATE_MAX))]
    taken = []
    for name in names:
        if page.load(DAYS, name) is None:
            break
        taken.append(name)
    return frozenset(taken)
