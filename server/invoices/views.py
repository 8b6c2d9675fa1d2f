"""What other rooms may read of the invoices."""

from __future__ import annotations

from server.hub.page import Page
from server.invoices.invoice import THE_HOUSE, Invoice, InvoiceNumbers, Invoicing
from server.invoices.store import INVOICE_NUMBERS, INVOICES, INVOICINGS


def invoice_numbered(page: Page, number: int) -> Invoice | None:
    return page.load(INVOICES, str(number))


def invoices_of(page: Page, receipt: int) -> Invoicing | None:
    """None while nobody has asked for one."""
    return page.load(INVOICINGS, str(receipt))


def last_invoice(page: Page) -> int:
    return (page.load(INVOICE_NUMBERS, THE_HOUSE) or InvoiceNumbers(id=THE_HOUSE)).last
