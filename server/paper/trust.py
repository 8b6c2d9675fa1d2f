"""Trust: the owner says that whoever answers at a printer's address now is the printer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer, StrangerTrusted
from server.paper.views import printer_of


class TrustPrinter(Command, frozen=True, kw_only=True):
    """A new certificate or a new machine at a printer's place is accepted, as it was shown."""

    NAME: ClassVar[str] = "paper.trust_certificate"

    printer: PrinterId
    identity: str
    """What the owner has read on the screen: nobody who came since is trusted by it."""


class AnotherOne(Refusal):
    """Somebody else answers there by now."""

    code = "paper.another_one"


def printer_trusted(page: Page, asked: TrustPrinter, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def trust(printer: Printer | None, asked: TrustPrinter, occasion: Occasion) -> Sequence[Event]:
    """Trusting twice is trusting once."""
    if printer is None:
        raise NoSuchPrinter("There is no such printer.")
    if asked.identity == printer.identity:
        return []
    if not asked.identity or asked.identity not in {printer.stranger, printer.turned_away}:
        raise AnotherOne("Another one answers at this printer's address by now. Look again.")
    return [
        StrangerTrusted(at=occasion.now, printer=asked.printer, identity=asked.identity),
    ]
