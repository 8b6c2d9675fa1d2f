"""Found: a printer says how it is: ready, low on paper, out of it, open, or out of reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.kit.text import cleaned
from server.paper.printer import Printer, PrinterFound
from server.paper.views import printer_of

WORDS_LENGTH_MAX = 200
Condition = Literal["ok", "low", "out", "cover", "error", "busy", "unreachable", "unseen", "silent"]


class FindPrinter(Command, frozen=True, kw_only=True):
    """The worker at a printer tells how it found it."""

    NAME: ClassVar[str] = "paper.found"

    printer: PrinterId
    condition: Condition
    words: str = ""


def printer_found(page: Page, asked: FindPrinter, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def found(printer: Printer | None, asked: FindPrinter, occasion: Occasion) -> Sequence[Event]:
    """A printer that the house no longer has is no news."""
    words = "" if asked.condition == "ok" else cleaned(asked.words, WORDS_LENGTH_MAX)
    if printer is None or (printer.state, printer.detail) == (asked.condition, words):
        return []
    return [
        PrinterFound(at=occasion.now, printer=asked.printer, state=asked.condition, detail=words)
    ]
