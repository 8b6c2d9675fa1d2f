"""Meet: a printer showed who it is, by its certificate or by its own number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.kit.text import is_clean
from server.paper.printer import Printer, PrinterMet, StrangerLeft
from server.paper.views import printer_of

IDENTITY_LENGTH_MAX = 100


class MeetPrinter(Command, frozen=True, kw_only=True):
    """Whoever reaches a printer tells the house who answered there."""

    NAME: ClassVar[str] = "paper.meet"

    printer: PrinterId
    identity: str


class NoSuchPrinter(Refusal):
    """The house has no such printer."""

    code = "paper.no_such_printer"


class NoIdentity(Refusal):
    """This names nobody."""

    code = "paper.no_identity"


def printer_met(page: Page, asked: MeetPrinter, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def meet(printer: Printer | None, asked: MeetPrinter, occasion: Occasion) -> Sequence[Event]:
    """The first is remembered. When it answers again, whoever answered meanwhile has gone."""
    if printer is None:
        raise NoSuchPrinter("There is no such printer.")
    if not asked.identity or not is_clean(asked.identity, IDENTITY_LENGTH_MAX):
        raise NoIdentity("A printer showed a certificate or a number that cannot be read.")
    if not is_news(printer, asked.identity):
        return []
    if asked.identity == printer.identity:
        return [StrangerLeft(at=occasion.now, printer=asked.printer)]
    return [PrinterMet(at=occasion.now, printer=asked.printer, identity=asked.identity)]


def is_news(printer: Printer, identity: str) -> bool:
    """A stranger who goes on knocking is none, and neither is one who was turned away."""
    if identity == printer.identity:
        return printer.stranger != ""
    return identity not in {printer.stranger, printer.turned_away}
