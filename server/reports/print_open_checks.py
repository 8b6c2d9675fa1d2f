"""Print open checks: one tap puts the whole floor on paper, for when no screen can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId, derived
from server.paper.job import queue
from server.paper.views import jobs, letterhead, till_printer
from server.reports.open_check import open_checks
from server.reports.open_checks_paper import Reading, open_checks_pages
from server.reports.views import floor_records


class PrintOpenChecks(Command, frozen=True, kw_only=True):
    """Print every open check at the till: tables, lines with their stage, amounts."""

    NAME: ClassVar[str] = "reports.print_open_checks"


class NoTillPrinter(Refusal):
    """Bills and reports come out nowhere."""

    code = "reports.no_till_printer"


class TappedNotLive(Refusal):
    """What was wanted on paper then is old now."""

    code = "reports.tapped_not_live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is open, where it comes out, and whether it is coming out already."""

    reading: Reading
    printer: PrinterId | None
    is_under_way: bool


def load(page: Page, _: PrintOpenChecks, occasion: Occasion) -> Wanted:
    return Wanted(
        reading=Reading(
            checks=open_checks(floor_records(page)), letterhead=letterhead(page), at=occasion.now
        ),
        printer=till_printer(page),
        is_under_way=any(
            job.paper == "open_checks" and job.state == "queued" for job in jobs(page)
        ),
    )


def print_open_checks(wanted: Wanted, _: PrintOpenChecks, occasion: Occasion) -> Sequence[Event]:
    """One job a page, so that a big floor waits for no printer. A second tap prints no second set.

    Pages that failed are no reason to wait: what they say is old.
    """
    if not occasion.live:
        raise TappedNotLive("This screen was not live when you tapped. Tap again to print now.")
    if wanted.printer is None:
        raise NoTillPrinter("No printer is set up for the till, so nothing can be printed.")
    if wanted.is_under_way:
        return []
    pages = open_checks_pages(wanted.reading)
    return [
        event
        for number, page in enumerate(pages, start=1)
        for event in queue(
            id=JobId(derived("open checks", str(occasion.rev), str(number))),
            printer=wanted.printer,
            paper="open_checks",
            title=f"Open checks, page {number} of {len(pages)}",
            blocks=page,
            at=occasion.now,
            by=occasion.by,
            number=number,
        )
    ]
