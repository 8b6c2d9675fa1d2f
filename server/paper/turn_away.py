"""Turn away: the owner says that whoever answers at a printer's address is not that printer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import PrinterId
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer, StrangerTurnedAway
from server.paper.trust import AnotherOne
from server.paper.views import printer_of


class TurnAway(Command, frozen=True, kw_only=True):
    """A machine that answers in a printer's place gets nothing, and is no alarm any more."""

    NAME: ClassVar[str] = "paper.turn_away"

    printer: PrinterId
    identity: str
    """What the owner has read on the screen: nobody who came since is turned away by it."""


def printer_called_at(page: Page, asked: TurnAway, _: Occasion) -> Printer | None:
    return printer_of(page, asked.printer)


def turn_away(printer: Printer | None, asked: TurnAway, occasion: Occasion) -> Sequence[Event]:
    """Twice is once."""
    if printer is None:
        raise NoSuchPrinter("There is no such printer.")
    if asked.identity and asked.identity == printer.turned_away:
        return []
    if not asked.identity or asked.identity != printer.stranger:
        raise AnotherOne("Another one answers at this printer's address by now. Look again.")
    return [
        StrangerTurnedAway(at=occasion.now, printer=asked.printer, identity=asked.identity),
    ]
