"""Where invoices, their numbers and the invoices of each receipt are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.invoices.invoice import Invoice, InvoiceNumbers, Invoicing

INVOICES = shelf_of(Invoice, "invoices", live=never)
INVOICINGS = shelf_of(Invoicing, "invoicings", live=never)
INVOICE_NUMBERS = shelf_of(InvoiceNumbers, "invoice numbers", live=always)
