"""Close a drawer: count it, compare, give a reason for a difference, print the drawer report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.paper import Heading
from server.bills.trial import headed
from server.floor.money import is_trial
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, OpeningId, PrinterId, derived
from server.kit.money import written
from server.kit.text import is_clean
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.takings import drawer_closed
from server.payments.tender import Tender
from server.payments.views import tenders
from server.register.drawer import (
    Opening,
    OpeningEvent,
    UnknownDrawer,
    cash_in,
    check_sum,
    difference_words,
)
from server.register.drawer_paper import drawer_paper
from server.register.numbers import DrawerReportNumbered
from server.register.views import opening_of, report_numbers
from server.staff.views import name_of

REASON_LENGTH_MAX = 200


class CloseDrawer(Command, frozen=True, kw_only=True):
    """Count a drawer and close it; a difference needs a reason."""

    NAME: ClassVar[str] = "register.close_drawer"

    opening: OpeningId
    counted_cents: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerClosed(OpeningEvent):
    """The drawer is counted and takes no more."""

    closed: Opening

    def apply(self, state: Opening) -> Opening:
        assert state.closed_at is None, f"{self.opening} was closed before"
        return self.closed


class DrawerClosedAlready(Refusal):
    """A drawer is counted once."""

    code = "register.drawer_closed"


class NotYourDrawer(Refusal):
    """Whoever answers for a drawer counts it, or a manager does."""

    code = "register.not_your_drawer"


class ReasonNeeded(Refusal):
    """More or less was counted than should be there."""

    code = "register.reason_needed"


class BadReason(Refusal):
    """A reason is one short line."""

    code = "register.bad_reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    opening: Opening | None
    holder: str
    tenders: tuple[Tender, ...]
    next_report: int
    letterhead: Letterhead
    printer: PrinterId | None


def load(page: Page, asked: CloseDrawer, _: Occasion) -> Counting:
    opening = opening_of(page, asked.opening)
    return Counting(
        opening=opening,
        holder=name_of(page, opening.holder) if opening else "",
        tenders=tenders(page),
        next_report=report_numbers(page).next_drawer_report(trial=is_trial(page)),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def close_drawer(state: Counting, asked: CloseDrawer, occasion: Occasion) -> Sequence[Event]:
    opening = countable(state, asked, occasion)
    closed = counted(state, opening, asked, occasion)
    return [
        DrawerReportNumbered(number=state.next_report, at=occasion.now),
        DrawerClosed(opening=asked.opening, closed=closed, at=occasion.now),
        *drawer_closed(asked.opening, occasion.now),
        *printed(state, closed, occasion),
    ]


def countable(state: Counting, asked: CloseDrawer, occasion: Occasion) -> Opening:
    opening = state.opening
    if opening is None:
        raise UnknownDrawer("This drawer was not opened.")
    if opening.closed_at is not None:
        raise DrawerClosedAlready(f"{opening.name} is counted and closed already.")
    if opening.holder != occasion.by and not occasion.may("manager"):
        raise NotYourDrawer(f"{state.holder} answers for {opening.name}. A manager may close it.")
    check_sum(asked.counted_cents)
    if not is_clean(asked.reason, REASON_LENGTH_MAX):
        raise BadReason(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")
    return opening


def counted(state: Counting, opening: Opening, asked: CloseDrawer, occasion: Occasion) -> Opening:
    cash = cash_in(opening, state.tenders)
    difference = asked.counted_cents - cash.expected_cents
    if difference and not asked.reason.strip():
        raise ReasonNeeded(reason_wanted(cash.expected_cents, asked, state.letterhead.currency))
    return replace(
        opening,
        closed_at=occasion.now,
        counted_cents=asked.counted_cents,
        expected_cents=cash.expected_cents,
        cash_cents=cash.cash_cents,
        tips_cents=cash.tips_cents,
        over_short_cents=difference,
        reason=asked.reason.strip() if difference else "",
        report=state.next_report,
    )


def reason_wanted(expected_cents: int, asked: CloseDrawer, currency: str) -> str:
    return (
        f"Expected {written(expected_cents, currency)}, "
        f"counted {written(asked.counted_cents, currency)}: "
        f"{difference_words(asked.counted_cents - expected_cents, currency)}. Say why."
    )


def printed(state: Counting, closed: Opening, occasion: Occasion) -> list[Event]:
    heading = Heading(letterhead=state.letterhead, waiter=state.holder, covers=0, at=occasion.now)
    return queue(
        id=JobId(derived("drawer report", closed.id)),
        printer=state.printer,
        paper="drawer_report",
        title=f"Drawer report {closed.report}, {closed.name}",
        blocks=drawer_paper(closed, heading),
        at=occasion.now,
        by=occasion.by,
        number=closed.report,
    )
