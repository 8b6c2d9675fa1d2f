"""The invoice on A4, read by a program of others; what guests type stays what they typed."""

from __future__ import annotations

import asyncio
import io
from typing import Any, cast

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from printers.pdf.engine import Press
from server.invoices.addressee import Addressee
from server.invoices.paper import invoice_page
from tests.bills.golden import assert_golden
from tests.evening import Evening
from tests.invoices.makers import SMITH, a_paid_table, corrects, invoice, issues
from tests.payments.makers import receipt

pytestmark = pytest.mark.socket
"""A process of its own is spoken to through pipes, which an event loop takes for sockets."""


def pdf(page: str) -> PdfReader:
    return PdfReader(io.BytesIO(asyncio.run(Press().pdf(page))))


def root_of(read: PdfReader) -> Any:
    return cast("Any", read.trailer)["/Root"]


def page_of(evening: Evening, number: int = 1) -> str:
    found = invoice(evening, number)
    before = invoice(evening, found.cancels).at if found.cancels else None
    return invoice_page(found, receipt(evening, found.receipt), cancelled_at=before)


def test_invoice_and_cancellation_read_as_they_should() -> None:
    evening = a_paid_table()
    issues(evening, guest=replace(SMITH, more="Ms Smith", tax_number="DE 123"))
    corrects(evening, 1)
    papers = (pdf(page_of(evening, number)).pages[0].extract_text() for number in (1, 2, 3))
    assert_golden("invoices/invoice.txt", "\n\n".join(papers) + "\n")


def test_a_sheet_is_an_a4_that_reading_aloud_understands() -> None:
    evening = a_paid_table()
    issues(evening)
    read = pdf(page_of(evening))
    width, height = (round(float(side) / 72 * 25.4) for side in read.pages[0].mediabox[2:])
    assert (width, height, len(read.pages)) == (210, 297, 1)
    assert root_of(read)["/MarkInfo"]["/Marked"]


HOSTILE = Addressee(
    name="<script>alert(1)</script><img src='file:///etc/passwd'>",
    more='=HYPERLINK("http://x")',
    street="{{ 7 * 7 }} & <!-- \u200b-->",
    town="牛肉面 مرحبا",
    country="<link rel=attachment href='file:///etc/passwd'>",
)


def test_what_a_guest_types_is_letters_and_opens_nothing() -> None:
    evening = a_paid_table()
    issues(evening, guest=HOSTILE)
    read = pdf(page_of(evening))
    text = "\n".join(page.extract_text() for page in read.pages)
    for said in ("<script>alert(1)</script>", "=HYPERLINK", "{{ 7 * 7 }}", "rel=attachment"):
        assert said in text
    assert "root:" not in text
    assert not read.attachments
    assert "/AcroForm" not in root_of(read)


def test_every_font_is_in_the_file() -> None:
    evening = a_paid_table()
    issues(evening)
    fonts = cast("Any", pdf(page_of(evening)).pages[0])["/Resources"]["/Font"]
    for font in fonts.values():
        (inner,) = font["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_an_erased_address_leaves_the_rest_of_the_invoice() -> None:
    evening = a_paid_table()
    issues(evening)
    erased = replace(invoice(evening, 1), guest=None)
    page = invoice_page(erased, receipt(evening, 1))
    assert "The address was erased" in page
    assert "Smith" not in page
