"""Where drawers, openings, days, Z reports and their numbers are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from server.hub.messages import Record
from server.hub.page import Shelf
from server.register.day import Day
from server.register.drawer import Drawer, Opening
from server.register.numbers import ReportNumbers
from server.register.zreport import ZReport

Only = TypeVar("Only", bound=Record)


def _shelf_of(kind: type[Only], name: str, live: Callable[[Only], bool]) -> Shelf[Only]:
    """Each of these is one record, whole."""

    def only(records: Iterable[Record]) -> Only:
        (record,) = records
        assert isinstance(record, kind), f"{record.key} stands on the shelf of {name}"
        return record

    return Shelf(
        name=name, kinds=(kind,), records=lambda record: (record,), assemble=only, live=live
    )


DRAWERS = _shelf_of(Drawer, "drawers", live=lambda _: True)
OPENINGS = _shelf_of(Opening, "openings", live=lambda opening: opening.filed_at is None)
DAYS = _shelf_of(Day, "days", live=lambda day: day.filed_at is None)
ZREPORTS = _shelf_of(ZReport, "zreports", live=lambda report: report.filed_at is None)
NUMBERS = _shelf_of(ReportNumbers, "report_numbers", live=lambda _: True)
