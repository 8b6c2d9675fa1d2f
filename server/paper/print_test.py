"""Print a test: see whether a printer prints, how wide it is, or which of them it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from printers.document import AnyBlock, Banner, Beep, Line, Rule
from printers.profiles import profile_of
from printers.strip import strip
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId, is_id
from server.paper.job import queue
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.views import printer_of

What = Literal["page", "beep"]


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


def printer_to_test(page: Page, asked: PrintTest, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def print_test(printer: Printer | None, asked: PrintTest, occasion: Occasion) -> Sequence[Event]:
    """It comes out here and nowhere else, behind what waits."""
    if printer is None:
        raise NoSuchPrinter("There is no such printer here. Please look at the list again.")
    if not is_id(asked.job):
        raise BadTest("This test cannot be printed. Please tap again.")
    return queue(
        id=asked.job,
        printer=asked.printer,
        paper="test",
        title=f"Test at {printer.name}",
        blocks=_page(printer) if asked.what == "page" else _call(printer),
        at=occasion.now,
        by=occasion.by,
    )


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
