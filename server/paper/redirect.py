"""Redirect: another printer prints everything for this one, until somebody says back to normal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.paper.chain import Printers, stand_in
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer, PrinterEvent
from server.paper.views import printers


class Redirect(Command, frozen=True, kw_only=True):
    """Let another printer print for this one; without one, back to normal."""

    NAME: ClassVar[str] = "paper.redirect"

    printer: PrinterId
    to: PrinterId | None = None


class GoesInCircles(Refusal):
    """Two printers would wait for each other."""

    code = "paper.goes_in_circles"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterRedirected(PrinterEvent):
    """What is for this printer comes out at another one, or here again."""

    to: PrinterId | None

    def apply(self, state: Printer | None) -> Printer | None:
        return None if state is None else replace(state, instead=self.to)


def all_printers(page: Page, _: Redirect, __: Occasion) -> Printers:
    return {printer.id: printer for printer in printers(page)}


def redirect(there: Printers, asked: Redirect, occasion: Occasion) -> Sequence[Event]:
    """What waits moves as soon as the printer that has it lets go."""
    printer = there.get(asked.printer)
    if printer is None or (asked.to is not None and asked.to not in there):
        raise NoSuchPrinter("There is no such printer here. Please look at the list again.")
    if printer.instead == asked.to:
        return []
    if (asked.to is not None and stand_in(asked.to, there) == printer.id) or asked.to == printer.id:
        raise GoesInCircles(
            f"{there[asked.to].name} prints for nobody: its papers go to {printer.name} already."
            if asked.to != printer.id
            else f"{printer.name} cannot stand in for itself."
        )
    return [PrinterRedirected(at=occasion.now, printer=asked.printer, to=asked.to)]
