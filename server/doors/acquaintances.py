"""Whom the house has met behind its printers' addresses: read on the board, told by a command."""

from __future__ import annotations

from functools import partial

from printers.identity import Acquaintance
from server.doors.open_house import OpenHouse
from server.kit.ids import PrinterId
from server.paper.meet import MeetPrinter, is_news
from server.paper.printer import Printer


def acquaintance(house: OpenHouse, printer: str) -> Acquaintance:
    return Acquaintance(
        partial(_known, house, printer),
        partial(_met, house, printer),
        stranger=partial(_stranger, house, printer),
    )


def _known(house: OpenHouse, printer: str) -> str:
    there = house.board.one(Printer, printer)
    return there.identity if there else ""


def _stranger(house: OpenHouse, printer: str) -> str:
    there = house.board.one(Printer, printer)
    return there.stranger if there else ""


async def _met(house: OpenHouse, printer: str, identity: str) -> None:
    """Told once; a stranger who goes on knocking is no news."""
    there = house.board.one(Printer, printer)
    if there is None or is_news(there, identity):
        await house.tell(MeetPrinter(printer=PrinterId(printer), identity=identity))
