"""What a guest finds behind the code on a receipt: the receipt, its PDF, and an invoice to ask for.

Open to whoever holds the paper. So an invoice's address is shown only behind a code of its own,
which the guest who typed it gets: a receipt left on the table tells nobody who ate there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from printers.encode.html import as_html
from server.doors.guest_papers import (
    document_of,
    invoice_pdf,
    invoices_of,
    kept,
    receipt_numbered,
    receipt_pdf,
)
from server.doors.invoice_door import can_print, number_in, pdf_of
from server.doors.known import house_of, is_from_elsewhere
from server.doors.open_house import OpenHouse
from server.doors.pace import GuestPaces, Pace
from server.doors.pages import page
from server.doors.receipt_links import numbered, token_of
from server.doors.replies import No, read_bounded
from server.invoices.addressee import Addressee
from server.invoices.invoice import Invoice
from server.invoices.issue import IssueInvoice
from server.kit.clock import DAY, Moment
from server.kit.ids import PersonId
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.payments.receipt import Receipt

COLUMNS: Final = 42
FIELDS_MAX: Final = 12
GUEST: Final = PersonId("guest")
"""Who asks for an invoice at the code; nobody signs in by that name."""
NOBODY: Final = Addressee(name="", street="", town="")
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
    found = await asked_for(request, house)
    return gone() if found is None else await shown(request, house, found)


async def shown(
    request: Request,
    house: OpenHouse,
    found: Receipt,
    *,
    guest: Addressee = NOBODY,
    no: No | None = None,
) -> Response:
    drawn = await asyncio.to_thread(paper_of, house, found)
    invoicing, _ = await asyncio.to_thread(invoices_of, house, found.number)
    content = page(
        "receipt.html",
        receipt=found,
        paper=drawn,
        here=f"/r/{request.path_params['token']}",
        standing=invoicing.standing,
        guest=guest,
        no=no.sentence if no else "",
    )
    return HTMLResponse(content, no.status if no else 200, headers=GUARDED)


async def as_pdf(request: Request) -> Response:
    house = house_of(request)
    found = await asked_for(request, house)
    if found is None:
        return gone()
    paced(request, house, "papers", f"receipt {found.number}")
    return await pdf_of(receipt_pdf(house, found), f"receipt-{found.number}.pdf")


async def ask_for_invoice(request: Request) -> Response:
    """The same address once more leads to the same invoice."""
    house = house_of(request)
    found = await asked_for(request, house)
    if found is None or is_from_elsewhere(request):
        return gone()
    guest = addressee(await read_form(request))
    try:
        paced(request, house, "papers", f"receipt {found.number}")
        await can_print()
        asked = IssueInvoice(receipt=found.number, guest=guest)
        number = number_in(await house.ask_command(asked, by=GUEST))
    except No as no:
        if no.code == "invoices.already_issued":
            no.sentence = "This receipt has an invoice already. The restaurant can change it."
        return await shown(request, house, found, guest=guest, no=no)
    place = f"/i/{token_of(house, 'invoice', str(number))}"
    return RedirectResponse(place, 303, headers=GUARDED)


async def invoice(request: Request) -> Response:
    house = house_of(request)
    found = await invoice_asked_for(request, house)
    if found is None:
        return gone()
    content = page("guest_invoice.html", invoice=found, here=request.url.path)
    return HTMLResponse(content, headers=GUARDED)


async def invoice_as_pdf(request: Request) -> Response:
    house = house_of(request)
    found = await invoice_asked_for(request, house)
    if found is None:
        return gone()
    paced(request, house, "papers", f"invoice {found.number}")
    return await pdf_of(invoice_pdf(house, found), f"invoice-{found.number}.pdf")


def gone() -> Response:
    return HTMLResponse(page("receipt_gone.html"), 404, headers=GUARDED)


def paced(request: Request, house: OpenHouse, what: str, who: str) -> None:
    paces: GuestPaces = request.app.state.guest_paces
    pace: Pace = getattr(paces, what)
    wait = pace.wait_seconds(who, house.clock.now())
    if wait:
        raise No(429, "door.slow_down", "Please wait a moment, then try again.", wait)


async def asked_for(request: Request, house: OpenHouse) -> Receipt | None:
    """None as well when its days are over, or when the house has no code on its receipts."""
    number = opened_by(request, house, "receipt")
    found = None if number is None else await asyncio.to_thread(receipt_numbered, house, number)
    return found if found is not None and is_in_time(house, found.at) else None


async def invoice_asked_for(request: Request, house: OpenHouse) -> Invoice | None:
    number = opened_by(request, house, "invoice")
    found = None if number is None else await asyncio.to_thread(kept, house, Invoice, str(number))
    return found if found is not None and is_in_time(house, found.at) else None


def opened_by(request: Request, house: OpenHouse, paper: str) -> int | None:
    paced(request, house, "looks", request.client.host if request.client else "")
    return numbered(house, paper, request.path_params["token"])


def is_in_time(house: OpenHouse, at: Moment) -> bool:
    customs = letterhead_of(house).receipts
    return customs.qr and house.clock.now() <= at + customs.qr_days * DAY


def letterhead_of(house: OpenHouse) -> Letterhead:
    return house.board.one(Letterhead, THE_HOUSE) or BLANK


def paper_of(house: OpenHouse, found: Receipt) -> Markup:
    # The encoder has escaped every letter.
    return Markup(as_html(document_of(house, found), COLUMNS))  # noqa: S704


async def read_form(request: Request) -> Mapping[str, str]:
    content = await read_bounded(request)
    try:
        return dict(parse_qsl(content.decode(), max_num_fields=FIELDS_MAX, encoding="utf-8"))
    except ValueError as wrong:
        raise No(400, "door.bad_arguments", "The house cannot read this.") from wrong


def addressee(said: Mapping[str, str]) -> Addressee:
    """Fields that nobody knows are left out; the room says what is missing."""
    words: dict[str, Any] = {name: said.get(name, "") for name in Addressee.__struct_fields__}
    return Addressee(**words)
