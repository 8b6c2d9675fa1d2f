"""Close the business day: add it up once, print the Z, and clear the screens for tomorrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.billing import Billing, file_billings
from server.bills.trial import headed
from server.floor.customs import Money
from server.floor.money import is_trial, money
from server.floor.tab_number import begin_tab_numbers
from server.floor.views import label_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PrinterId
from server.kitchen.lane import Lane, reset_lanes
from server.kitchen.message import Message, file_messages
from server.kitchen.views import lanes, messages, open_old_work
from server.kitchen.waste import file_waste
from server.menu.portions import Portions, end_counts
from server.menu.views import portions
from server.orders.correction import file_corrections
from server.orders.number import begin_order_numbers
from server.orders.views import open_checks
from server.paper.job import Job, file_jobs
from server.paper.letterhead import Letterhead
from server.paper.views import jobs, till_printer
from server.payments.receipt import file_receipts
from server.payments.takings import count_for
from server.payments.tender import file_tenders
from server.refunds.file_day import RefundsOfDay, file_day, refunds_of_day
from server.register.card_day import CardDay, card_day, check_cards, file_cards, named
from server.register.carried import billings_over, part_paid
from server.register.day import Day, DayClosed
from server.register.day_papers import DayPapers, queued_day
from server.register.drawer import OpeningFiled
from server.register.figures import Trading, by_number, z_of
from server.register.movement import file_movements
from server.register.numbers import ZNumbered
from server.register.restoration import Restoration, file_restorations, floors
from server.register.trading import trading_of
from server.register.views import (
    day_of,
    openings,
    report_numbers,
    restorations,
    z_reports,
)
from server.register.zreport import ZFiled, ZReport, ZReported


class CloseDay(Command, frozen=True, kw_only=True):
    """Close the business day and print its Z report.

    `carry_over`: parties that are still seated pay on the next business day.
    """

    NAME: ClassVar[str] = "register.close_day"

    day: str
    carry_over: bool = False


class NoSuchDay(Refusal):
    """There is no such business day."""

    code = "register.no_such_day"


class DayClosedAlready(Refusal):
    """A business day closes once."""

    code = "register.day_closed"


class DrawersOpen(Refusal):
    """Every drawer is counted before the day closes."""

    code = "register.drawers_open"


class TablesOpen(Refusal):
    """Parties are still there."""

    code = "register.tables_open"


class PartPaid(Refusal):
    """Money of this day is on a bill that would be settled on the next."""

    code = "register.part_paid"


class QuestionsOpen(Refusal):
    """Somebody is asked about dishes that the kitchen was not told of."""

    code = "register.questions_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnd:
    """What stands in the way of closing, what goes on the report, what leaves the screens."""

    day: Day | None
    drawers_open: tuple[str, ...]
    tables_open: tuple[str, ...]
    part_paid: tuple[str, ...]
    """Tables with a bill that is paid in part."""
    cards: CardDay
    asked_about: tuple[str, ...]
    """Tables with a question about old work."""
    trading: Trading
    money: Money
    next_z: int
    z_before: tuple[ZReport, ...]
    billings: tuple[Billing, ...]
    jobs: tuple[Job, ...]
    lanes: tuple[Lane, ...]
    portions: tuple[Portions, ...]
    messages: tuple[Message, ...]
    restorations: tuple[Restoration, ...]
    refunds: RefundsOfDay
    letterhead: Letterhead
    printer: PrinterId | None


def load(page: Page, asked: CloseDay, _: Occasion) -> DayEnd:
    tables = {label_of(page, check.head.table) for check in open_checks(page)}
    return DayEnd(
        day=day_of(page, asked.day),
        drawers_open=tuple(each.name for each in openings(page) if each.closed_at is None),
        tables_open=tuple(sorted(tables, key=by_number)),
        part_paid=part_paid(page),
        cards=card_day(page),
        asked_about=tuple(work.table for work in open_old_work(page)),
        trading=trading_of(page),
        money=money(page),
        next_z=report_numbers(page).next_z(trial=is_trial(page)),
        z_before=z_reports(page),
        billings=billings_over(page),
        jobs=tuple(jobs(page)),
        lanes=lanes(page),
        portions=portions(page),
        messages=messages(page),
        restorations=restorations(page),
        refunds=refunds_of_day(page),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def anchored(report: ZReport, occasion: Occasion) -> ZReport:
    return replace(report, anchor_rev=occasion.rev - 1, anchor=occasion.anchor)


def close_day(state: DayEnd, asked: CloseDay, occasion: Occasion) -> Sequence[Event]:
    day = closable(state, asked)
    at = occasion.now
    report = anchored(z_of(day, state.trading, state.next_z, at), occasion)
    numbered = state.money != "off"
    order_floor, lane_floors = floors(state.restorations)
    return [
        *(ZFiled(number=before.number, at=at) for before in state.z_before),
        *(reported(report, at) if numbered else ()),
        *filed(state, occasion),
        *file_restorations(state.restorations, at),
        *reset_lanes(state.lanes, "", at, lane_floors),
        *begin_order_numbers(at, order_floor),
        *begin_tab_numbers(at),
        DayClosed(day=asked.day, z_number=report.number if numbered else None, at=at),
        *count_for(None, at),
        *queued_day(report, papers_of(state), occasion, numbered=numbered),
    ]


def reported(report: ZReport, at: Moment) -> list[Event]:
    return [
        ZNumbered(number=report.number, at=at),
        ZReported(number=report.number, report=report, at=at),
    ]


def closable(state: DayEnd, asked: CloseDay) -> Day:
    if state.day is None:
        raise NoSuchDay("There is no such business day.")
    if state.day.closed_at is not None:
        by = f", with Z {state.day.z_number}" if state.day.z_number is not None else ""
        raise DayClosedAlready(f"This day is closed already{by}.")
    check_cards(state.cards)
    if state.tables_open and not asked.carry_over:
        raise TablesOpen(
            f"Still open: {named(state.tables_open)}. "
            "Settle and clear them first, or carry them over to the next day."
        )
    if state.part_paid:
        raise PartPaid(
            f"A part is paid at {named(state.part_paid)}. Take the rest of those bills first: "
            "a bill is settled on the day that took its money."
        )
    if state.asked_about:
        raise QuestionsOpen(
            f"Not in the kitchen yet, and asked about: {named(state.asked_about)}. "
            "Send it now, say that the kitchen knows, or drop it."
        )
    if state.drawers_open:
        raise DrawersOpen(f"Count and close {', '.join(state.drawers_open)} first.")
    return state.day


def papers_of(state: DayEnd) -> DayPapers:
    return DayPapers(letterhead=state.letterhead, printer=state.printer, names=state.trading.names)


def filed(state: DayEnd, occasion: Occasion) -> list[Event]:
    """What the report has added up leaves the screens; the rows stay."""
    at, trading = occasion.now, state.trading
    return [
        *file_receipts(trading.receipts, at),
        *file_tenders(trading.tenders, at),
        *file_day(state.refunds, at),
        *file_cards(state.cards, at),
        *file_corrections(trading.corrections, at),
        *file_waste(trading.waste, at),
        *end_counts(state.portions, at),
        *file_messages(state.messages, at),
        *file_billings(state.billings, at),
        *file_movements(trading.movements, at),
        *trading.tips.carried(at),
        *(OpeningFiled(opening=OpeningId(each.id), at=at) for each in trading.openings),
        *file_jobs(state.jobs, at),
    ]
