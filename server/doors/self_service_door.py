"""What a guest finds behind the code on a receipt: the receipt, for as long as the house says."""

from __future__ import annotations

import asyncio
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from printers.encode.html import as_html
from server.doors.guest_papers import document_of, receipt_numbered
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.receipt_links import numbered
from server.kit.clock import DAY
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.payments.receipt import Receipt

COLUMNS: Final = 42
GUARDED: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}


async def receipt(request: Request) -> Response:
    house = house_of(request)
    found = await asked_for(house, request.path_params["token"])
    if found is None:
        return HTMLResponse(page("receipt_gone.html"), 404, headers=GUARDED)
    drawn = await asyncio.to_thread(paper_of, house, found)
    return HTMLResponse(page("receipt.html", receipt=found, paper=drawn), headers=GUARDED)


async def asked_for(house: OpenHouse, token: str) -> Receipt | None:
    """None as well when its days are over, or when the house has no code on its receipts."""
    number = numbered(house, "receipt", token)
    customs = letterhead_of(house).receipts
    if number is None or not customs.qr:
        return None
    found = await asyncio.to_thread(receipt_numbered, house, number)
    if found is None or found.at + customs.qr_days * DAY < house.clock.now():
        return None
    return found


def letterhead_of(house: OpenHouse) -> Letterhead:
    return house.board.one(Letterhead, THE_HOUSE) or BLANK


def paper_of(house: OpenHouse, found: Receipt) -> Markup:
    # The encoder has escaped every letter.
    return Markup(as_html(document_of(house, found), COLUMNS))  # noqa: S704
