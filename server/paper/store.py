"""Where letterhead, printers, jobs and sheets are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from server.hub.messages import Record
from server.hub.page import Shelf
from server.paper.job import Job
from server.paper.letterhead import Letterhead
from server.paper.printer import Printer
from server.paper.sheet import Sheet

Only = TypeVar("Only", bound=Record)


def _alone(record: Only) -> tuple[Only]:
    return (record,)


def _shelf_of(kind: type[Only], name: str, live: Callable[[Only], bool]) -> Shelf[Only]:
    """Each of these is one record, whole."""

    def only(records: Iterable[Record]) -> Only:
        (record,) = records
        assert isinstance(record, kind), f"{record.key} stands on the shelf of {name}"
        return record

    return Shelf(name=name, kinds=(kind,), records=_alone, assemble=only, live=live)


def _always(_: Record) -> bool:
    return True


def _never(_: Record) -> bool:
    return False


LETTERHEADS = _shelf_of(Letterhead, "letterheads", live=_always)
PRINTERS = _shelf_of(Printer, "printers", live=_always)
JOBS = _shelf_of(Job, "jobs", live=lambda job: job.filed_at is None)
SHEETS = _shelf_of(Sheet, "sheets", live=_never)
