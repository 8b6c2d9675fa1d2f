"""Receipts and invoices as PDF, for whoever may have them: read from rows, made in the press."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import msgspec
from markupsafe import Markup

from printers.document import Document, marked
from printers.encode.flow import as_flow
from printers.pdf.engine import press
from server.bills.paper import Heading
from server.bills.trial import TRIAL_WORDS, TrialLetterhead
from server.db.reads import record_body
from server.doors.kept_pictures import filled, picture_in
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.floor.money import TRIAL_FROM
from server.hub.messages import Record
from server.invoices.invoice import Invoice, Invoicing
from server.invoices.paper import invoice_page
from server.paper.job import CAME_OUT, Job
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.payments.reactions import receipt_job
from server.payments.receipt import Receipt
from server.payments.receipt_paper import receipt_paper
from server.staff.person import Person

Kind = TypeVar("Kind", bound=Record)
COPY = "COPY"
MAY = ("cashier", "manager", "waiter")
"""Who hands papers to guests."""


def kept(house: OpenHouse, kind: type[Kind], id_: str) -> Kind | None:
    """A record by its id, live or filed; off the event loop."""
    body = record_body(house.reads, f"{kind.__struct_config__.tag}:{id_}")
    return msgspec.json.decode(body, type=kind) if body else None


def receipt_numbered(house: OpenHouse, number: int) -> Receipt | None:
    return kept(house, Receipt, str(number))


def invoices_of(house: OpenHouse, receipt: int) -> tuple[Invoicing, tuple[Invoice, ...]]:
    """Which of them stands, and all of them in the order of their numbers."""
    invoicing = kept(house, Invoicing, str(receipt)) or Invoicing(id=str(receipt))
    found = (kept(house, Invoice, str(number)) for number in invoicing.numbers)
    return invoicing, tuple(invoice for invoice in found if invoice is not None)


def document_of(house: OpenHouse, receipt: Receipt) -> Document:
    """As it was printed, without the code for phones."""
    head = house.board.one(Letterhead, THE_HOUSE) or BLANK
    plain = msgspec.structs.replace(head, receipts=msgspec.structs.replace(head.receipts, qr=False))
    if receipt.number > TRIAL_FROM:
        plain = TrialLetterhead(**msgspec.structs.asdict(plain))
        assert plain.head == TRIAL_WORDS, "a trial's paper must say so"
    waiter = house.board.one(Person, receipt.waiter)
    heading = Heading(
        letterhead=plain, waiter=waiter.name if waiter else "", covers=receipt.covers, at=receipt.at
    )
    return filled(house.reads, receipt_paper(receipt, heading))


async def receipt_pdf(house: OpenHouse, receipt: Receipt) -> bytes:
    """Marked COPY when it came out on paper; raises NoPdf."""
    return await press().pdf(await asyncio.to_thread(_receipt_page, house, receipt))


def _receipt_page(house: OpenHouse, receipt: Receipt) -> str:
    job = kept(house, Job, receipt_job(receipt.number))
    is_out = job is not None and any(copy.state in CAME_OUT for copy in job.copies)
    paper = marked(document_of(house, receipt), COPY if is_out else "")
    # The encoder has escaped every letter.
    return page("receipt_a4.html", number=receipt.number, body=Markup(as_flow(paper)))  # noqa: S704


async def invoice_pdf(house: OpenHouse, invoice: Invoice) -> bytes:
    """Raises NoPdf."""
    return await press().pdf(await asyncio.to_thread(_invoice_page, house, invoice))


def _invoice_page(house: OpenHouse, invoice: Invoice) -> str:
    receipt = receipt_numbered(house, invoice.receipt)
    assert receipt is not None, f"invoice {invoice.number} has no receipt"
    cancels = kept(house, Invoice, str(invoice.cancels)) if invoice.cancels else None
    return invoice_page(
        invoice,
        receipt,
        logo=picture_in(house.reads, invoice.issuer.logo) if invoice.issuer.logo else "",
        cancelled_at=cancels.at if cancels else None,
    )
