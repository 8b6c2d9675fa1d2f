"""The public face of the invoices: addresses come in by doors alone."""

from __future__ import annotations

from server.hub.dispatch import Ear, Home, Room, Verb
from server.invoices import correct, issue, reactions
from server.invoices.invoice import InvoiceIssued, InvoiceNumbersEvent, InvoicingEvent
from server.invoices.store import INVOICE_NUMBERS, INVOICES, INVOICINGS
from server.refunds.credit_note import CreditNoteIssued

ROOM = Room(
    name="invoices",
    verbs=(
        Verb(
            issue.IssueInvoice,
            load=issue.load,
            decide=issue.issue,
            result=issue.told,
            door_only=True,
        ),
        Verb(
            correct.CorrectInvoice,
            load=correct.load,
            decide=correct.correct,
            result=issue.told,
            door_only=True,
        ),
    ),
    homes=(
        Home(InvoiceIssued, INVOICES),
        Home(InvoicingEvent, INVOICINGS),
        Home(InvoiceNumbersEvent, INVOICE_NUMBERS),
    ),
    ears=(Ear(CreditNoteIssued, load=reactions.invoiced, hear=reactions.on_credit_note),),
)
