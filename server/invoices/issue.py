"""Issue an invoice: a guest wants their name and address on what they have paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.floor.money import TRIAL_FROM
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.invoices.addressee import Addressee, checked
from server.invoices.invoice import (
    Invoice,
    Invoicing,
    ReceiptInvoiced,
    issuer_of,
    numbered,
)
from server.invoices.views import invoice_numbered, invoices_of, last_invoice
from server.paper.letterhead import Letterhead
from server.paper.views import letterhead
from server.payments.receipt import Receipt
from server.payments.views import receipt_numbered
from server.refunds.given_back import GivenBack
from server.refunds.views import given_back_of


class IssueInvoice(Command, frozen=True, kw_only=True):
    """Write the invoice of a receipt, to this guest."""

    NAME: ClassVar[str] = "invoices.issue"

    receipt: int
    guest: Addressee


class UnknownReceipt(Refusal):
    """The house gave out no receipt of this number."""

    code = "invoices.unknown_receipt"


class OnTrial(Refusal):
    """What was played through on trial is no sale."""

    code = "invoices.on_trial"


class AllGivenBack(Refusal):
    """A credit note has taken the whole receipt back."""

    code = "invoices.given_back"


class AlreadyIssued(Refusal):
    """A receipt has one invoice; another address cancels it and gets a new number."""

    code = "invoices.already_issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInvoice:
    """A receipt, and what was invoiced of it so far."""

    receipt: Receipt | None
    invoicing: Invoicing | None
    standing: Invoice | None
    given_back: GivenBack
    last: int
    letterhead: Letterhead


def to_invoice(page: Page, receipt: int) -> ToInvoice:
    invoicing = invoices_of(page, receipt)
    number = invoicing.standing if invoicing else None
    return ToInvoice(
        receipt=receipt_numbered(page, receipt),
        invoicing=invoicing,
        standing=None if number is None else invoice_numbered(page, number),
        given_back=given_back_of(page, receipt),
        last=last_invoice(page),
        letterhead=letterhead(page),
    )


def load(page: Page, asked: IssueInvoice, _: Occasion) -> ToInvoice:
    return to_invoice(page, asked.receipt)


def issue(state: ToInvoice, asked: IssueInvoice, occasion: Occasion) -> Sequence[Event]:
    """The same address once more is the invoice that is there."""
    receipt = known_receipt(state.receipt, asked.receipt)
    guest = checked(asked.guest)
    if state.standing is not None and state.standing.guest == guest:
        return []
    if state.standing is not None:
        raise AlreadyIssued(
            f"Receipt {receipt.number} has invoice {state.standing.number} with another address. "
            "Correct that one: it is cancelled, and a new one is written."
        )
    check_worth(receipt, state.given_back)
    return written(state, receipt, guest, state.last + 1, occasion)


def known_receipt(receipt: Receipt | None, number: int) -> Receipt:
    if receipt is None:
        raise UnknownReceipt(f"There is no receipt {number}.")
    if receipt.number > TRIAL_FROM:
        raise OnTrial("This was paid during a trial: there are no invoices for it.")
    return receipt


def check_worth(receipt: Receipt, given_back: GivenBack) -> None:
    """What went back in part is invoiced whole: its credit note stands beside it."""
    if given_back.notes and given_back.total_cents >= receipt.total_cents:
        raise AllGivenBack(
            f"Receipt {receipt.number} was taken back by credit note {given_back.notes[-1]}. "
            "If it was paid anew, write the invoice for the new receipt."
        )


def written(
    state: ToInvoice,
    receipt: Receipt,
    guest: Addressee,
    number: int,
    occasion: Occasion,
    *,
    replaces: int | None = None,
) -> list[Event]:
    invoice = Invoice(
        id=str(number),
        number=number,
        invoice="invoice",
        receipt=receipt.number,
        at=occasion.now,
        by=occasion.by,
        issuer=issuer_of(state.letterhead),
        guest=guest,
        total_cents=receipt.total_cents,
        replaces=replaces,
    )
    return [
        *numbered(invoice),
        ReceiptInvoiced(receipt=receipt.number, number=number, at=occasion.now),
    ]


def told(state: ToInvoice, _: object, happened: Sequence[Event]) -> Mapping[str, Any]:
    """The number of the invoice that stands now."""
    given = [event.number for event in happened if isinstance(event, ReceiptInvoiced)]
    return {"invoice": given[-1] if given else state.standing and state.standing.number}
