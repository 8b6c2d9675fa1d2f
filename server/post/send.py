"""Send a paper: a guest wants the receipt or the invoice in their mailbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.invoices.invoice import Invoice
from server.invoices.views import invoice_numbered
from server.kit.ids import is_id
from server.payments.receipt import Receipt
from server.payments.views import receipt_numbered
from server.post.customs import PostCustoms, is_address
from server.post.letter import (
    Envelope,
    EnvelopeAddressed,
    Letter,
    LetterAsked,
    LetterPosted,
)
from server.post.views import envelope_of, letter_of, post_customs


class SendPaper(Command, frozen=True, kw_only=True):
    """Send a receipt, or an invoice of it, as PDF. The address comes in by a door."""

    NAME: ClassVar[str] = "post.send"

    letter: str
    receipt: int
    invoice: int | None = None
    to: str


class PostOff(Refusal):
    """The owner has named no server."""

    code = "post.off"


class BadMailbox(Refusal):
    """No server takes a letter for that."""

    code = "post.bad_address"


class UnknownPaper(Refusal):
    """There is no such receipt, or no such invoice of it."""

    code = "post.unknown_paper"


class LetterKnown(Refusal):
    """This letter went elsewhere."""

    code = "post.letter_known"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPost:
    """The paper, and whether this very letter is there already."""

    letter: Letter | None
    envelope: Envelope | None
    receipt: Receipt | None
    invoice: Invoice | None
    customs: PostCustoms


def load(page: Page, asked: SendPaper, _: Occasion) -> ToPost:
    return ToPost(
        letter=letter_of(page, asked.letter),
        envelope=envelope_of(page, asked.letter),
        receipt=receipt_numbered(page, asked.receipt),
        invoice=None if asked.invoice is None else invoice_numbered(page, asked.invoice),
        customs=post_customs(page),
    )


def send(state: ToPost, asked: SendPaper, occasion: Occasion) -> Sequence[Event]:
    """The same letter once more is the one that is there."""
    to = asked.to.strip()
    if state.letter is not None:
        check_same(state, asked, to)
        return []
    if not state.customs.is_on:
        raise PostOff("This house sends no e-mail: [post] in its file names no server.")
    if not is_id(asked.letter) or not is_address(to):
        raise BadMailbox("This is no e-mail address. It looks like name@example.com.")
    check_paper(state, asked)
    letter = Letter(
        id=asked.letter,
        receipt=asked.receipt,
        invoice=asked.invoice,
        asked_at=occasion.now,
        by=occasion.by,
        next_at=occasion.now,
    )
    return [
        EnvelopeAddressed(envelope=Envelope(id=asked.letter, to=to), at=occasion.now),
        LetterAsked(letter=asked.letter, asked=letter, at=occasion.now),
        LetterPosted(receipt=asked.receipt, letter=asked.letter, at=occasion.now),
    ]


def check_same(state: ToPost, asked: SendPaper, to: str) -> None:
    there, envelope = state.letter, state.envelope
    assert there is not None, "only a letter that is there can be compared"
    same = (there.receipt, there.invoice) == (asked.receipt, asked.invoice)
    if not same or envelope is None or envelope.to != to:
        raise LetterKnown("This letter was sent with another paper or address. Please try again.")


def check_paper(state: ToPost, asked: SendPaper) -> None:
    if state.receipt is None:
        raise UnknownPaper(f"There is no receipt {asked.receipt}.")
    if asked.invoice is not None and (
        state.invoice is None or state.invoice.receipt != asked.receipt
    ):
        raise UnknownPaper(f"Receipt {asked.receipt} has no invoice {asked.invoice}.")
