"""What other rooms may know of paper: the letterhead, the printers, the jobs."""

from __future__ import annotations

from collections.abc import Iterator

from printers.profiles import profile_of
from server.hub.page import Page
from server.kit.ids import DrawerId, JobId, PrinterId
from server.paper.docket_layout import DocketLayout
from server.paper.drawer_kick import WiredDrawer
from server.paper.job import Job
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.paper.printer import Printer
from server.paper.sheet import Sheet
from server.paper.store import JOBS, LETTERHEADS, PRINTERS, SHEETS

WIDE_COLUMNS_MIN = 42


def letterhead(page: Page) -> Letterhead:
    """How papers are headed; blank until the house has been set up."""
    return page.load(LETTERHEADS, THE_HOUSE) or BLANK


def printer_of(page: Page, printer: PrinterId) -> Printer | None:
    return page.load(PRINTERS, printer)


def printers(page: Page) -> list[Printer]:
    return sorted(page.live(PRINTERS), key=lambda printer: printer.id)


def till_printer(page: Page) -> PrinterId | None:
    """Where bills, receipts and reports come out; None prints none."""
    return next((PrinterId(there.id) for there in printers(page) if there.for_till), None)


def pass_printer(page: Page) -> PrinterId | None:
    """Where one copy of every docket comes out; None prints none."""
    return next((PrinterId(there.id) for there in printers(page) if there.for_pass), None)


def wired_drawer(page: Page, drawer: DrawerId) -> WiredDrawer | None:
    """Which printer opens that drawer; None: none does."""
    for there in printers(page):
        for kick_out in there.opens:
            if kick_out.drawer == drawer:
                return WiredDrawer(printer=PrinterId(there.id), kick_out=kick_out)
    return None


def layouts(page: Page) -> dict[PrinterId, DocketLayout]:
    """How dockets are laid out, printer by printer."""
    return {PrinterId(there.id): there.layout for there in printers(page)}


def narrow_printers(page: Page) -> frozenset[PrinterId]:
    """Whose paper holds few letters in a row."""
    return frozenset(
        PrinterId(there.id)
        for there in printers(page)
        if profile_of(there.profile).columns < WIDE_COLUMNS_MIN
    )


def job_of(page: Page, job: JobId) -> Job | None:
    return page.load(JOBS, job)


def jobs(page: Page) -> Iterator[Job]:
    """The jobs of this business day, and older ones that have not come out."""
    return page.live(JOBS)


def sheet_of(page: Page, job: JobId) -> Sheet | None:
    """What stands on a job's paper."""
    return page.load(SHEETS, job)
