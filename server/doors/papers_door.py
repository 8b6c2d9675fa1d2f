"""The page of the virtual printers, and the papers that it asks for."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.devices_door import manager_at, managers
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.replies import No, body, told
from server.hub.messages import Command
from server.kit.ids import PersonId, PrinterId
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.pages import news, papers_page
from server.paper.printer import Printer
from server.paper.trust import TrustPrinter
from server.paper.turn_away import TurnAway


class PaperIn(Struct, frozen=True, kw_only=True):
    printer: str
    has_paper: bool


async def printers(request: Request) -> Response:
    house = house_of(request)
    found = sorted(house.board.all(Printer), key=lambda each: each.id)
    who = {person.id: person.name for person in managers(house)}
    return HTMLResponse(papers_page(found, who))


async def paper(request: Request) -> Response:
    """Take the paper out of a virtual printer, or put it in: to see what the house says then."""
    house, said = house_of(request), await body(request, PaperIn)
    if house.board.one(Printer, said.printer) is None:
        raise No(404, "paper.no_such_printer", "There is no such printer.")
    house.rolls.of(said.printer).has_paper = said.has_paper
    return Response(status_code=204)


class Trust(Struct, frozen=True, kw_only=True):
    """Who answers at a printer's address, as the owner has read it."""

    printer: str
    identity: str


async def trust(request: Request) -> Response:
    """Accept a changed certificate or machine: the owner at the house's own machine, a manager."""
    who = await manager_at(request)
    house, said = house_of(request), await body(request, Trust)
    asked = TrustPrinter(printer=PrinterId(said.printer), identity=said.identity)
    return await _as_asked(house, asked, who)


async def turn_away(request: Request) -> Response:
    """Who answers there is not this printer: the owner says so, or a manager."""
    who = await manager_at(request)
    house, said = house_of(request), await body(request, Trust)
    asked = TurnAway(printer=PrinterId(said.printer), identity=said.identity)
    return await _as_asked(house, asked, who)


async def _as_asked(house: OpenHouse, asked: Command, by: PersonId) -> Response:
    answer = await house.ask_command(asked, by=by)
    if answer.status != "done":
        raise No(409, answer.code or "paper.not_trusted", answer.sentence or "Please try again.")
    return Response(status_code=204)


async def knocks(request: Request) -> Response:
    """Who wanted a printer's papers and showed a wrong secret, in sentences, the latest first."""
    house = house_of(request)
    return told(list(house.wrong_secrets.sentences(house.clock.now(), _time_zone(house))))


def _time_zone(house: OpenHouse) -> str:
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    return letterhead.time_zone if letterhead else "UTC"


async def papers(request: Request) -> Response:
    """What came out of one printer since the paper named `after`."""
    house = house_of(request)
    printer = house.board.one(Printer, request.query_params.get("printer", ""))
    if printer is None:
        raise No(404, "paper.no_such_printer", "There is no such printer.")
    roll = house.rolls.of(printer.id)
    found = news(
        printer,
        roll.papers,
        after=request.query_params.get("after", ""),
        time_zone=_time_zone(house),
        has_paper=roll.has_paper,
    )
    return told(found)
