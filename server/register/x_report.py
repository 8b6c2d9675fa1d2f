"""Read an X: the figures of the day so far, on paper and on the screen; no number is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace

from server.bills.paper import Heading
from server.bills.trial import headed
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId, derived, is_id
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.views import takings
from server.register.cash import cash_in, with_cash
from server.register.close_day import NoSuchDay
from server.register.day import Day
from server.register.drawer import Opening
from server.register.figures import Trading, z_of
from server.register.movement import BadMovement
from server.register.reasons import ManagerNeeded
from server.register.trading import trading_of
from server.register.views import cash_customs, day_of, xreport_of
from server.register.xreport import XReport, XReported
from server.register.z_paper import x_paper
from server.register.zreport import ZReport
from server.staff.views import name_of


class ReadX(Command, frozen=True, kw_only=True):
    """Read the figures of the business day so far. It may be done as often as one likes."""

    NAME: ClassVar[str] = "register.x_report"

    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    day: Day | None
    earlier: XReport | None
    trading: Trading
    is_blind: bool
    reader: str
    letterhead: Letterhead
    printer: PrinterId | None


def load(page: Page, asked: ReadX, occasion: Occasion) -> Reading:
    return Reading(
        day=day_of(page, takings(page).business_day or ""),
        earlier=xreport_of(page, asked.report),
        trading=trading_of(page),
        is_blind=cash_customs(page).blind_count,
        reader=name_of(page, occasion.by),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def x_report(state: Reading, asked: ReadX, occasion: Occasion) -> Sequence[Event]:
    if state.is_blind and not occasion.may("manager"):
        raise ManagerNeeded("Drawers are counted blind here: a manager reads the X.")
    if state.earlier is not None:
        return []
    if state.day is None:
        raise NoSuchDay("No business day is open. It begins with its first drawer or firing.")
    if not is_id(asked.report):
        raise BadMovement("This reading has no usable id. Try again.")
    report = read(state.day, state.trading, asked.report, occasion)
    x = XReport(id=asked.report, at=occasion.now, by=occasion.by, report=report)
    return [XReported(read=x, at=occasion.now), *printed(state, x, occasion)]


def read(day: Day, trading: Trading, name: str, occasion: Occasion) -> ZReport:
    """As a Z would stand now; drawers that are open say what they should hold."""
    report = z_of(day, trading, 0, occasion.now)
    drawers = tuple(so_far(each, trading) for each in report.drawers)
    return replace(report, id=name, drawers=drawers)


def so_far(opening: Opening, trading: Trading) -> Opening:
    if opening.closed_at is not None:
        return opening
    owed = trading.tips.row(opening.holder).owed_cents if opening.is_wallet else 0
    return with_cash(opening, cash_in(opening, trading.tenders, trading.movements, max(0, owed)))


def printed(state: Reading, x: XReport, occasion: Occasion) -> list[Event]:
    heading = Heading(letterhead=state.letterhead, waiter=state.reader, covers=0, at=occasion.now)
    return queue(
        id=JobId(derived("x report", x.id)),
        printer=state.printer,
        paper="x_report",
        title=f"X report, {x.report.business_day}",
        blocks=x_paper(x.report, heading, state.trading.names),
        at=occasion.now,
        by=occasion.by,
    )


def told(state: Reading, _: ReadX, happened: Sequence[Event]) -> Mapping[str, Any]:
    """The reading itself: no screen holds it."""
    fresh = next((each.read for each in happened if isinstance(each, XReported)), state.earlier)
    return {"report": msgspec.to_builtins(fresh.report)} if fresh else {}
