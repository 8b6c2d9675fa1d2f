"""What becomes of a refund when its card's terminal has answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.payments.alarm import alarmed
from server.payments.attempt import NO, AttemptMoved, CardAttempt
from server.payments.receipt import Receipt
from server.payments.reverse_card import CardReturned
from server.payments.views import attempt_of, receipt_numbered
from server.refunds.correcting import Correcting, corrected, correcting_of
from server.refunds.given_back import GivenBack, ShareFreed, moved
from server.refunds.issue import Issuing, issued, issuing
from server.refunds.refund import Refund, RefundFailed
from server.refunds.views import given_back_of, refund_at_terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """A refund whose card has its money back, or None: it went back for another reason."""

    refund: Refund
    receipt: Receipt
    given: GivenBack
    attempt: CardAttempt | None
    issuing: Issuing
    correcting: Correcting | None = None
    """When the payment was wrong, and is not only given back."""


def returned(page: Page, happened: CardReturned) -> Back | None:
    refund = refund_at_terminal(page, happened.attempt)
    receipt = receipt_numbered(page, refund.receipt) if refund else None
    if refund is None or receipt is None:
        return None
    people = {refund.asked_by, refund.approved_by or refund.asked_by, receipt.waiter}
    return Back(
        refund=refund,
        receipt=receipt,
        given=given_back_of(page, receipt.number),
        attempt=attempt_of(page, happened.attempt),
        issuing=issuing(page, receipt, *people),
        correcting=_correcting(page, refund, receipt, people),
    )


def _correcting(
    page: Page, refund: Refund, receipt: Receipt, people: set[PersonId]
) -> Correcting | None:
    if not refund.then:
        return None
    at = refund.ways[0].at
    return correcting_of(page, refund, receipt, receipt.number, at, people, refund.id)


def money_came_back(state: Back | None, happened: CardReturned) -> Sequence[Event]:
    """The credit note. After a no it is too late for one: somebody may have given it otherwise."""
    if state is None:
        return []
    if state.refund.state != "asked":
        return _alarmed(state.attempt, happened.cents, happened.at)
    if state.correcting is not None:
        return corrected(state.correcting, state.refund, happened.at)
    before = moved(state.given, state.refund, -1)
    return issued(state.issuing, state.receipt, before, state.refund, happened.at)


def _alarmed(attempt: CardAttempt | None, cents: int, at: Moment) -> Sequence[Event]:
    return alarmed("returned_late", attempt, cents, at) if attempt else []


def stopped(page: Page, happened: AttemptMoved) -> Refund | None:
    return refund_at_terminal(page, happened.attempt) if happened.to in NO else None


def card_said_no(refund: Refund | None, happened: AttemptMoved) -> Sequence[Event]:
    """Nothing went back by any way, and its lines can go back by another."""
    if refund is None or refund.state != "asked":
        return []
    return [
        RefundFailed(refund=refund.id, detail=happened.detail, at=happened.at),
        ShareFreed(receipt=refund.receipt, refund=refund, at=happened.at),
    ]
