"""Correct an invoice: the address was wrong, so it is cancelled by a paper and written anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.invoices.addressee import Addressee, checked
from server.invoices.invoice import (
    Invoice,
    InvoiceCancelled,
    issuer_of,
    numbered,
)
from server.invoices.issue import ToInvoice, known_receipt, to_invoice, written
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.paper.letterhead import Letterhead


class CorrectInvoice(Command, frozen=True, kw_only=True):
    """Cancel the invoice that stands for this receipt, and write one with another address.

    `invoice`: the one that the asker saw standing.
    """

    NAME: ClassVar[str] = "invoices.correct"

    receipt: int
    invoice: int
    guest: Addressee


class NotStanding(Refusal):
    """Somebody else has cancelled it, or there was none."""

    code = "invoices.not_standing"


def load(page: Page, asked: CorrectInvoice, _: Occasion) -> ToInvoice:
    return to_invoice(page, asked.receipt)


def correct(state: ToInvoice, asked: CorrectInvoice, occasion: Occasion) -> Sequence[Event]:
    """The address that stands there already needs no other paper."""
    receipt = known_receipt(state.receipt, asked.receipt)
    guest = checked(asked.guest)
    standing = state.standing
    if standing is not None and standing.guest == guest:
        return []
    if standing is None or standing.number != asked.invoice:
        raise NotStanding(
            f"Invoice {asked.invoice} does not stand for receipt {receipt.number} any more. "
            "Look at the receipt's papers again."
        )
    cancelling = cancelled(
        standing, state.last + 1, state.letterhead, at=occasion.now, by=occasion.by
    )
    anew = written(state, receipt, guest, state.last + 2, occasion, replaces=standing.number)
    return [*cancelling, *anew]


def cancelled(
    standing: Invoice, number: int, letterhead: Letterhead, *, at: Moment, by: PersonId
) -> list[Event]:
    """The paper that takes an invoice back: to the same address, over the same sum."""
    paper = Invoice(
        id=str(number),
        number=number,
        invoice="cancellation",
        receipt=standing.receipt,
        at=at,
        by=by,
        issuer=issuer_of(letterhead),
        guest=standing.guest,
        total_cents=-standing.total_cents,
        cancels=standing.number,
    )
    return [
        *numbered(paper),
        InvoiceCancelled(receipt=standing.receipt, number=number, at=at),
    ]
