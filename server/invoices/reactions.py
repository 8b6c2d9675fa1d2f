"""When a receipt goes back whole, the invoice that stands for it is cancelled by a paper too."""

from __future__ import annotations

from collections.abc import Sequence

from server.hub.messages import Event
from server.hub.page import Page
from server.invoices.correct import cancelled
from server.invoices.issue import ToInvoice, to_invoice
from server.refunds.credit_note import CreditNoteIssued


def invoiced(page: Page, happened: CreditNoteIssued) -> ToInvoice:
    return to_invoice(page, happened.note.receipt)


def on_credit_note(state: ToInvoice, happened: CreditNoteIssued) -> Sequence[Event]:
    """What went back in part is invoiced whole: its credit note stands beside it."""
    standing, receipt = state.standing, state.receipt
    if standing is None or receipt is None or state.given_back.total_cents < receipt.total_cents:
        return []
    return cancelled(
        standing, state.last + 1, state.letterhead, at=happened.at, by=happened.note.by
    )
