"""The papers of one receipt at a till: what there is of them, an invoice to write, PDFs to fetch.

A guest's address comes in here and goes out here, to whoever is signed in; no screen keeps it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, Final

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from printers.pdf.engine import NoPdf, press
from server.doors.guest_papers import (
    MAY,
    invoice_pdf,
    invoices_of,
    kept,
    receipt_numbered,
    receipt_pdf,
)
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.post_door import letters, sends_mail
from server.doors.replies import No, body, told
from server.doors.signed_in import signed_in
from server.hub.answer import Answer
from server.invoices.addressee import Addressee
from server.invoices.correct import CorrectInvoice
from server.invoices.invoice import Invoice
from server.invoices.issue import IssueInvoice
from server.kit.ids import is_id
from server.paper.job import Job
from server.payments.reactions import receipt_job
from server.payments.receipt import Receipt

NEVER_KEPT: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class NewInvoice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`cause`: the form's own id: a second tap is the first. `instead_of`: what it corrects."""

    cause: str
    guest: Addressee
    instead_of: int | None = None


async def papers(request: Request) -> Response:
    """What there is of a receipt."""
    await signed_in(request, MAY)
    house = house_of(request)
    receipt = await known_receipt(request, house)
    return told(await asyncio.to_thread(_papers, house, receipt))


def _papers(house: OpenHouse, receipt: Receipt) -> dict[str, Any]:
    invoicing, invoices = invoices_of(house, receipt.number)
    return {
        "receipt": receipt.number,
        "job": job_of(house, receipt.number),
        "sends_mail": sends_mail(house),
        "letters": letters(house, receipt.number),
        "invoices": [
            {
                "number": each.number,
                "kind": each.invoice,
                "at": each.at,
                "by": each.by,
                "stands": each.number == invoicing.standing,
                "cancels": each.cancels,
                "guest": msgspec.to_builtins(each.guest),
            }
            for each in invoices
        ],
    }


def job_of(house: OpenHouse, receipt: int) -> str | None:
    """Its paper, also of days before; None: it was never printed."""
    job = kept(house, Job, receipt_job(receipt))
    return job.id if job else None


async def invoice(request: Request) -> Response:
    """Write one, or correct the one that stands."""
    session = await signed_in(request, MAY)
    house, said = house_of(request), await body(request, NewInvoice)
    receipt = await known_receipt(request, house)
    if not is_id(said.cause):
        raise No(400, "door.bad_arguments", "The house cannot read this.")
    await can_print()
    command = (
        IssueInvoice(receipt=receipt.number, guest=said.guest)
        if said.instead_of is None
        else CorrectInvoice(receipt=receipt.number, invoice=said.instead_of, guest=said.guest)
    )
    answer = await house.ask_command(command, session.person, said.cause, by=session.person)
    return told({"invoice": number_in(answer)})


async def can_print() -> None:
    """No number is given to a paper that this machine could not make."""
    try:
        await press().check()
    except NoPdf as no:
        raise No(503, "invoices.no_pdf", str(no)) from no


def number_in(answer: Answer) -> int:
    if answer.status != "done":
        raise No(409, answer.code or "invoices.not_done", answer.sentence or "Please try again.")
    return int((answer.result or {})["invoice"])


async def as_receipt(request: Request) -> Response:
    await signed_in(request, MAY)
    house = house_of(request)
    found = await known_receipt(request, house)
    return await pdf_of(receipt_pdf(house, found), f"receipt-{found.number}.pdf")


async def as_invoice(request: Request) -> Response:
    await signed_in(request, MAY)
    house = house_of(request)
    number = request.path_params["number"]
    found = await asyncio.to_thread(kept, house, Invoice, str(number))
    if found is None:
        raise No(404, "invoices.unknown", f"There is no invoice {number}.")
    return await pdf_of(invoice_pdf(house, found), f"invoice-{number}.pdf")


async def pdf_of(made: Awaitable[bytes], name: str) -> Response:
    try:
        content = await made
    except NoPdf as no:
        raise No(503, "invoices.no_pdf", str(no)) from no
    headers = {**NEVER_KEPT, "Content-Disposition": f'inline; filename="{name}"'}
    return Response(content, media_type="application/pdf", headers=headers)


async def known_receipt(request: Request, house: OpenHouse) -> Receipt:
    number = request.path_params["number"]
    found = await asyncio.to_thread(receipt_numbered, house, number)
    if found is None:
        raise No(404, "invoices.unknown_receipt", f"There is no receipt {number}.")
    return found
