"""Print a test: see whether a printer prints, how wide it is, or which of them it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from printers.document import AnyBlock, Banner, Beep, Line, Rule
from printers.profiles import profile_of
from printers.strip import strip
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId, is_id
from server.paper.job import Job, queue
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.views import jobs, printer_of

What = Literal["page", "beep"]
TAPS_APART_MS = 3_000
TITLES: Final[Mapping[What, str]] = {"page": "Test at", "beep": "Call at"}


class PrintTest(Command, frozen=True, kw_only=True):
    """Print a test page at a printer, or let it beep so that it is found."""

    NAME: ClassVar[str] = "paper.print_test"

    job: JobId
    """Made by the screen with the tap, so that a repeat prints nothing."""
    printer: PrinterId
    what: What = "page"


class BadTest(Refusal):
    """The screen named its test as nothing is named."""

    code = "paper.bad_test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The printer, and the tests of it that people asked for already."""

    printer: Printer | None
    tests: tuple[Job, ...]


def bench(page: Page, asked: PrintTest, _: Occasion) -> Bench:
    tests = (job for job in jobs(page) if job.paper == "test" and job.printer == asked.printer)
    return Bench(printer=printer_of(page, asked.printer), tests=tuple(tests))


def print_test(there: Bench, asked: PrintTest, occasion: Occasion) -> Sequence[Event]:
    """It comes out here and nowhere else, behind what waits; one that waits is the answer."""
    printer = there.printer
    if printer is None:
        raise NoSuchPrinter("There is no such printer here. Please look at the list again.")
    if not is_id(asked.job):
        raise BadTest("This test cannot be printed. Please tap again.")
    title = f"{TITLES[asked.what]} {printer.name}"
    if any(job.title == title and _is_the_same_tap(job, occasion) for job in there.tests):
        return []
    return queue(
        id=asked.job,
        printer=asked.printer,
        paper="test",
        title=title,
        blocks=_page(printer) if asked.what == "page" else _call(printer),
        at=occasion.now,
        by=occasion.by,
    )


def _is_the_same_tap(earlier: Job, occasion: Occasion) -> bool:
    """Two quick taps, at one till or at two, mean one page."""
    return earlier.is_on_its_way or occasion.now - earlier.asked_at < TAPS_APART_MS


def _call(printer: Printer) -> list[AnyBlock]:
    return [Beep(3), Banner(printer.name), Line("This is the printer.", align="centre")]


def _page(printer: Printer) -> list[AnyBlock]:
    return [
        Banner(printer.name),
        Line("TEST, NOTHING TO COOK", bold=True, align="centre"),
        Rule(),
        Line(f"Address  {printer.address}"),
        Line(f"Profile  {printer.profile}"),
        *strip(profile_of(printer.profile)),
    ]
