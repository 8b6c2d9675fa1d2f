"""Retry: somebody has put paper in, or pulled the plug out and in, and says: try again now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer, PrinterEvent
from server.paper.views import printer_of

TAPS_APART_MS = 1_000


class Retry(Command, frozen=True, kw_only=True):
    """Let a printer try again at once."""

    NAME: ClassVar[str] = "paper.retry"

    printer: PrinterId


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterRetried(PrinterEvent):
    """Its worker waits no longer."""

    def apply(self, state: Printer | None) -> Printer | None:
        return None if state is None else replace(state, retried_at=self.at)


def printer_to_retry(page: Page, asked: Retry, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def retry(printer: Printer | None, asked: Retry, occasion: Occasion) -> Sequence[Event]:
    """A second tap within a second is the first one."""
    if printer is None:
        raise NoSuchPrinter("There is no such printer here. Please look at the list again.")
    last = printer.retried_at
    if last is not None and occasion.now - last < TAPS_APART_MS:
        return []
    return [PrinterRetried(at=occasion.now, printer=asked.printer)]
