"""The page of the virtual printers, and the papers that it asks for."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.known import house_of
from server.doors.replies import No, body, told
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.pages import news, papers_page
from server.paper.printer import Printer


class PaperIn(Struct, frozen=True, kw_only=True):
    printer: str
    has_paper: bool


async def printers(request: Request) -> Response:
    board = house_of(request).board
    return HTMLResponse(papers_page(sorted(board.all(Printer), key=lambda each: each.id)))


async def paper(request: Request) -> Response:
    """Take the paper out of a virtual printer, or put it in: to see what the house says then."""
    house, said = house_of(request), await body(request, PaperIn)
    if house.board.one(Printer, said.printer) is None:
        raise No(404, "paper.no_such_printer", "There is no such printer.")
    house.rolls.of(said.printer).has_paper = said.has_paper
    return Response(status_code=204)


async def papers(request: Request) -> Response:
    """What came out of one printer since the paper named `after`."""
    house = house_of(request)
    printer = house.board.one(Printer, request.query_params.get("printer", ""))
    if printer is None:
        raise No(404, "paper.no_such_printer", "There is no such printer.")
    roll = house.rolls.of(printer.id)
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    found = news(
        printer,
        roll.papers,
        after=request.query_params.get("after", ""),
        time_zone=letterhead.time_zone if letterhead else "UTC",
        has_paper=roll.has_paper,
    )
    return told(found)
