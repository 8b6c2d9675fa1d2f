"""Resume after a restore: no number that may stand on a paper is ever given out again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.invoices.invoice import skip_invoices
from server.invoices.views import last_invoice
from server.kit.clock import MINUTE, Moment
from server.kitchen.lane import Lane, skip_lanes
from server.kitchen.views import lanes
from server.menu.dish import Menu
from server.menu.publish import skip_versions
from server.menu.views import menu_in_force
from server.orders.number import skip_order_numbers
from server.orders.views import next_order_number
from server.paper.hold_back import doubt
from server.paper.job import Job
from server.paper.views import jobs
from server.payments.takings import Takings, skip_receipts
from server.payments.views import takings
from server.refunds.numbers import skip_credit_notes
from server.refunds.views import credit_numbers
from server.register.given import Given
from server.register.numbers import ReportNumbers, ReportsSkipped
from server.register.restoration import Cause, HouseRestored, Restoration, Skipped
from server.register.views import report_numbers, restoration_of

DAY: Final = 24 * 60 * MINUTE
A_DAY: Final = Given(receipt=1_000, invoice=100, credit_note=50, drawer_report=50, z=3, menu=20)
"""Left out for each day begun since the backup, when nobody knows what was given out."""
OF_A_DAY: Final = 1_000
"""Left out of the order and lane numbers of a business day that nobody knows about."""
MOMENTS: Final = Given(receipt=50, invoice=5, credit_note=5, drawer_report=5, z=1, menu=2, order=50)
"""Left out besides, when what is known is some seconds old."""


class ResumeHistory(Command, frozen=True, kw_only=True):
    """Go on from a backup, beyond every number that was given out after it.

    `given`: what is known to have been given out; null: nobody knows. `is_exact`: it is all.
    """

    NAME: ClassVar[str] = "register.resume"

    epoch: str
    cause: Cause
    backup_at: Moment | None
    backup_rev: int
    lost_rev: int | None
    given: Given | None
    is_exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Afresh:
    """Where the numbers of the house stand, and what was on its way to paper."""

    restoration: Restoration | None
    lanes: tuple[Lane, ...]
    order: int
    takings: Takings
    invoice: int
    credit_note: int
    numbers: ReportNumbers
    menu: Menu | None
    jobs: tuple[Job, ...]

    @property
    def here(self) -> Given:
        return Given(
            receipt=self.takings.last_receipt,
            invoice=self.invoice,
            credit_note=self.credit_note,
            drawer_report=self.numbers.last_drawer_report,
            z=self.numbers.last_z,
            menu=max(self.menu.version, self.menu.given_out) if self.menu else 0,
            business_day=self.takings.business_day or "",
            order=self.order,
            lanes={lane.id: lane.last_number for lane in self.lanes},
        )


def load(page: Page, asked: ResumeHistory, _: Occasion) -> Afresh:
    return Afresh(
        restoration=restoration_of(page, asked.epoch),
        lanes=lanes(page),
        order=next_order_number(page) - 1,
        takings=takings(page),
        invoice=last_invoice(page),
        credit_note=credit_numbers(page).last,
        numbers=report_numbers(page),
        menu=menu_in_force(page),
        jobs=tuple(jobs(page)),
    )


def resume(state: Afresh, asked: ResumeHistory, occasion: Occasion) -> Sequence[Event]:
    if state.restoration is not None:
        return []
    here, at = state.here, occasion.now
    beyond = beyond_all(here, asked, at)
    later = later_day(here, asked)
    return [
        HouseRestored(
            epoch=asked.epoch,
            restoration=Restoration(
                id=asked.epoch,
                cause=asked.cause,
                at=at,
                backup_at=asked.backup_at,
                backup_rev=asked.backup_rev,
                lost_rev=asked.lost_rev,
                skipped=tuple(left_out(here, beyond)),
                order_floor=later.order,
                lane_floors=later.lanes,
            ),
            at=at,
        ),
        *skip_receipts(beyond.receipt, at),
        *skip_invoices(beyond.invoice, at),
        *skip_credit_notes(beyond.credit_note, at),
        ReportsSkipped(number=beyond.z, drawer_report=beyond.drawer_report, at=at),
        *skip_order_numbers(beyond.order, at),
        *skip_lanes(state.lanes, beyond.lanes, at),
        *skip_versions(state.menu, beyond.menu, at),
        *doubt(state.jobs, at),
    ]


def beyond_all(here: Given, asked: ResumeHistory, at: Moment) -> Given:
    """The last number of each row that anybody may hold."""
    known, days = asked.given, days_begun(asked, at)
    if known is None:
        return Given(
            receipt=here.receipt + days * A_DAY.receipt,
            invoice=here.invoice + days * A_DAY.invoice,
            credit_note=here.credit_note + days * A_DAY.credit_note,
            drawer_report=here.drawer_report + days * A_DAY.drawer_report,
            z=here.z + days * A_DAY.z,
            menu=here.menu + days * A_DAY.menu,
            order=here.order + OF_A_DAY,
            lanes=plus(here, OF_A_DAY).lanes,
        )
    more = Given() if asked.is_exact else MOMENTS
    # A day that was closed since has given out nobody knows how many.
    same_day = here.business_day in {"", known.business_day}
    day = plus(known, more.order) if same_day else plus(here, OF_A_DAY)
    return Given(
        receipt=max(here.receipt, known.receipt + more.receipt),
        invoice=max(here.invoice, known.invoice + more.invoice),
        credit_note=max(here.credit_note, known.credit_note + more.credit_note),
        drawer_report=max(here.drawer_report, known.drawer_report + more.drawer_report),
        z=max(here.z, known.z + more.z),
        menu=max(here.menu, known.menu + more.menu),
        order=max(here.order, day.order),
        lanes=day.lanes,
    )


def later_day(here: Given, asked: ResumeHistory) -> Given:
    """What was given out of a business day that opens only once the present one is closed."""
    if here.business_day == "":
        return Given()
    if asked.given is None:
        return Given(order=OF_A_DAY, lanes=dict.fromkeys(here.lanes, OF_A_DAY))
    if here.business_day == asked.given.business_day:
        return Given()
    return plus(asked.given, 0 if asked.is_exact else MOMENTS.order)


def left_out(here: Given, beyond: Given) -> Iterator[Skipped]:
    """What the Z will explain: the rows that nobody may find a hole in."""
    if beyond.receipt > here.receipt:
        yield Skipped(row="receipt", first=here.receipt + 1, last=beyond.receipt)
    if beyond.invoice > here.invoice:
        yield Skipped(row="invoice", first=here.invoice + 1, last=beyond.invoice)
    if beyond.credit_note > here.credit_note:
        yield Skipped(row="credit_note", first=here.credit_note + 1, last=beyond.credit_note)
    if beyond.drawer_report > here.drawer_report:
        yield Skipped(row="drawer_report", first=here.drawer_report + 1, last=beyond.drawer_report)
    if beyond.z > here.z:
        yield Skipped(row="z", first=here.z + 1, last=beyond.z)


def days_begun(asked: ResumeHistory, at: Moment) -> int:
    since = 0 if asked.backup_at is None else max(0, at - asked.backup_at)
    return 1 + since // DAY


def plus(given: Given, more: int) -> Given:
    """So many more of a business day's own numbers."""
    lanes = {station: number + more for station, number in given.lanes.items()}
    return replace(given, order=given.order + more, lanes=lanes)
