"""Correct a receipt: a numbered paper takes it back, and its bill is paid otherwise, or open."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.reopen import reopen
from server.bills.views import billing_of
from server.floor.marks import mark_presented
from server.floor.marks import reopen as owes_again
from server.floor.money import is_trial
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PersonId, TenderId, derived
from server.orders.check import WholeCheck
from server.orders.reopen import reopen_check
from server.orders.views import check_of
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.payments.tender_customs import TenderCustoms
from server.payments.terminal import Terminal
from server.payments.undo_tender import Instead, taken_instead, undo
from server.payments.views import (
    attempt_of,
    receipt_numbered,
    tender_customs,
    tender_of,
    terminal_of,
)
from server.refunds.given_back import GivenBack
from server.refunds.issue import Issuing, issued_as, issuing, note_of
from server.refunds.refund import Refund
from server.refunds.views import given_back_of, refund_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """A receipt, its bill with everything that hangs on it, and the payment that was wrong."""

    receipt: Receipt | None
    earlier: Refund | None
    is_taken: bool
    """Something else of the house has the change's id."""
    given: GivenBack
    tender: Tender | None
    terminal: Terminal | None
    bill: Bill | None
    check: WholeCheck | None
    turn: Turn | None
    openings: tuple[OpeningId, ...]
    customs: TenderCustoms
    is_trial: bool
    issuing: Issuing


def correcting(page: Page, change: str, number: int, at: int, occasion: Occasion) -> Correcting:
    receipt = receipt_numbered(page, number)
    people = {occasion.by, occasion.approved_by or occasion.by}
    return correcting_of(page, refund_of(page, change), receipt, number, at, people, change)


def correcting_of(  # noqa: PLR0917 - one place that knows what a correction needs
    page: Page,
    earlier: Refund | None,
    receipt: Receipt | None,
    number: int,
    at: int,
    people: set[PersonId],
    change: str,
) -> Correcting:
    paid = receipt.tenders[at] if receipt and 0 <= at < len(receipt.tenders) else None
    tender = tender_of(page, TenderId(paid.tender)) if paid and paid.tender else None
    billing = billing_of(page, receipt.check) if receipt else None
    known = issuing(page, receipt, *people, *((receipt.waiter,) if receipt else ()))
    return Correcting(
        receipt=receipt,
        earlier=earlier,
        is_taken=attempt_of(page, change) is not None,
        given=given_back_of(page, number),
        tender=tender,
        terminal=terminal_of(page, tender.terminal) if tender and tender.terminal else None,
        bill=billing.bill(receipt.bill) if billing and receipt else None,
        check=check_of(page, receipt.check) if receipt else None,
        turn=turn_of(page, receipt.turn) if receipt else None,
        openings=tuple(each.opening for each in known.takings.open_drawers),
        customs=tender_customs(page),
        is_trial=is_trial(page),
        issuing=known,
    )


def corrected(state: Correcting, change: Refund, at: Moment) -> list[Event]:
    """The counter-document first, then the payment away, then what is true instead."""
    receipt, wrong, bill = state.receipt, state.tender, state.bill
    assert receipt is not None, "only a receipt is taken back"
    assert wrong is not None, "only a payment that is there was wrong"
    assert bill is not None, "a receipt of this day has its bill"
    before = GivenBack(id=str(receipt.number), receipt=receipt.number)
    note = note_of(state.issuing, receipt, before, change, at)
    note = replace(note, of="cancellation", ways=())
    return [
        *issued_as(state.issuing, note, change, at),
        *undo(wrong, change.reason, at),
        *reopen(bill, wrong.applied_cents, wrong.payer, at),
        *_instead(state, wrong, bill, change, at),
    ]


def _instead(
    state: Correcting, wrong: Tender, bill: Bill, change: Refund, at: Moment
) -> list[Event]:
    if change.then in {"", "reopen"}:
        again = reopen_check(state.check, at) if state.check else []
        return [*again, *_unpaid(state.turn, at)]
    instead = Instead(
        tender=TenderId(derived("tender instead", change.id)),
        type="cash" if change.then == "cash" else "card_by_hand",
        opening=change.opening,
        by=change.asked_by,
        customs=state.customs,
    )
    return taken_instead(wrong, bill, instead, at)


def _unpaid(turn: Turn | None, at: Moment) -> list[Event]:
    """The guests have their bill still: it is the same."""
    return [*owes_again(turn, at), *mark_presented(turn, at)] if turn else []
